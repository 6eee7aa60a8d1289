"""bontot backup and bontot restore as an operator runs them (issue 3, item 8)."""
import pathlib
import random
import signal
import sqlite3
import stat
import subprocess
import tempfile
import time
import unittest
import zipfile

from support import BONTOT, CommandTest, run


class BackupTest(CommandTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shared = tempfile.TemporaryDirectory()
        cls.data = pathlib.Path(cls.shared.name) / "data"
        done = run("demo", "--data", cls.data, "--years", "1")
        assert done.returncode == 0, done.stderr
        cls.zip = pathlib.Path(cls.shared.name) / "backup.zip"
        done = run("backup", "--data", cls.data, "--out", cls.zip, "--lang", "en")
        assert done.returncode == 0, done.stderr
        cls.said = done.stdout
        with sqlite3.connect(cls.data / "bontot.db") as database:
            cls.note = database.execute("select value from setting where name = 'last_backup'").fetchone()

    @classmethod
    def tearDownClass(cls):
        cls.shared.cleanup()
        super().tearDownClass()

    def head(self, data):
        return run("audit", "head", "--data", data).stdout.split()[-1]

    def rows(self, data):
        with sqlite3.connect(data / "bontot.db") as database:
            # What the records note of their last backup was written behind it.
            database.execute("delete from setting where name = 'last_backup'")
            counts = {name: database.execute(f"select count(*) from {name}").fetchone()[0] for (name,) in
                      database.execute("select name from sqlite_master where type = 'table'").fetchall()}
            database.rollback()
            return counts

    def refused(self, code_words, *arguments):
        """Exit 3 and one line, in both languages."""
        for language, words in zip(("vi", "en"), code_words):
            done = run(*arguments, "--lang", language)
            self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
            self.assertEqual(done.stdout, "")
            self.assertEqual(len(done.stderr.splitlines()), 1)
            self.assertIn(words, done.stderr)
            self.assertNotIn("{", done.stderr)

    def test_the_answer_has_counts_and_the_newest_hash(self):
        kept = set(self.rows(self.data)) - {"schema_migration"}  # a restored database makes its own
        self.assertIn(f"{len(kept)} tables", self.said)
        self.assertIn("read back and compared", self.said)
        self.assertIn(self.head(self.data), self.said)
        self.assertEqual(stat.S_IMODE(self.zip.stat().st_mode), 0o600)

    def test_the_records_remember_it(self):
        self.assertIsNotNone(self.note)
        made, size, *_, missing, faults, name = self.note[0].split(" ")
        self.assertEqual(int(size), self.zip.stat().st_size)
        self.assertGreater(int(made), 1_600_000_000_000)
        self.assertEqual((missing, faults, name), ("0", "0", "backup.zip"))

    def test_any_program_can_look_into_it(self):
        with zipfile.ZipFile(self.zip) as archive:
            self.assertIsNone(archive.testzip())
            manifest = archive.read("manifest.txt").decode().splitlines()
            self.assertEqual(manifest[0], "bontot-backup\t1")
            members = archive.read("tables/member.tsv").decode().splitlines()
        self.assertEqual(members[0].split("\t")[:3], ["root", "id", "code"])
        self.assertEqual(len(members) - 1, self.rows(self.data)["member"])

    def test_restored_it_answers_as_before(self):
        target = self.folder / "restored"
        done = run("restore", "--from", self.zip, "--data", target, "--lang", "en")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("everything was checked", done.stdout)
        self.assertIn(self.head(self.data), done.stdout)
        self.assertEqual(run("audit", "verify", "--data", target).returncode, 0)
        self.assertEqual(self.rows(target), self.rows(self.data))
        question = ("evaluate", "--year", "2022", "--plan", "nt-2023", "--format", "json", "--data")
        self.assertEqual(run(*question, target).stdout, run(*question, self.data).stdout)

    def test_what_is_in_the_way_is_said(self):
        target = self.folder / "target"
        self.refused(("không có sổ", "no records"), "backup", "--data", target, "--out", self.folder / "b.zip")
        self.refused(("ghi đè", "overwrites nothing"), "backup", "--data", self.data, "--out", self.zip)
        self.refused(("không ghi", "cannot be written"), "backup", "--data", self.data, "--out",
                     self.folder / "none" / "b.zip")
        self.refused(("nơi còn trống", "empty place"), "restore", "--from", self.zip, "--data", self.data)
        self.refused(("không tìm thấy", "there is no file"), "restore", "--from", self.folder / "none.zip", "--data",
                     target)
        self.refused(("không phải là bản sao lưu", "not a backup"), "restore", "--from", self.write("a.zip", "x"),
                     "--data", target)
        content = bytearray(self.zip.read_bytes())
        content[len(content) // 2] ^= 1
        self.refused(("bị hỏng", "damaged"), "restore", "--from", self.write("b.zip", bytes(content)), "--data", target)
        self.assertFalse(target.exists())
        self.assertEqual(run("backup", "--data", self.data).returncode, 2)

    def test_a_broken_chain_gives_exit_1_and_is_kept(self):
        copy = self.folder / "copy"
        self.assertEqual(run("restore", "--from", self.zip, "--data", copy).returncode, 0)
        with sqlite3.connect(copy / "bontot.db") as database:
            database.execute("update audit_event set actor = 'x' where number = 5")
        done = run("backup", "--data", copy, "--out", self.folder / "broken.zip", "--lang", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn("was broken in 1 place", done.stderr)
        done = run("restore", "--from", self.folder / "broken.zip", "--data", self.folder / "again", "--lang", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn("was broken in 1 place", done.stderr)
        self.assertTrue((self.folder / "again" / "bontot.db").exists())

    def test_killed_at_any_moment_the_place_is_empty_or_complete(self):
        expected = self.head(self.data)
        chance = random.Random(7)
        for number in range(6):
            target = self.folder / f"killed{number}"
            restore = subprocess.Popen([BONTOT, "restore", "--from", self.zip, "--data", target],
                                       stdout=subprocess.DEVNULL)
            try:
                restore.wait(chance.uniform(0.01, 3))
            except subprocess.TimeoutExpired:
                restore.send_signal(signal.SIGKILL)
                restore.wait()
            if not (target / "bontot.db").exists():
                self.assertEqual(run("restore", "--from", self.zip, "--data", target).returncode, 0)
            self.assertEqual(self.head(target), expected)
            self.assertEqual(run("audit", "verify", "--data", target).returncode, 0)

    def test_a_killed_backup_has_no_name(self):
        out = self.folder / "killed.zip"
        backup = subprocess.Popen([BONTOT, "backup", "--data", self.data, "--out", out], stdout=subprocess.DEVNULL)
        time.sleep(0.2)
        backup.send_signal(signal.SIGKILL)
        backup.wait()
        self.assertFalse(out.exists())
        self.assertEqual(run("backup", "--data", self.data, "--out", out).returncode, 0)
        self.assertEqual(run("restore", "--from", out, "--data", self.folder / "r").returncode, 0)


if __name__ == "__main__":
    unittest.main()
