"""`bontot audit verify` as the committee's office runs it, over a database file that somebody tampered with."""
import pathlib
import re
import shutil
import sqlite3
import tempfile
import unittest

from support import run


class AuditVerify(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.planted = pathlib.Path(folder.name) / "planted"
        done = run("demo", "--data", cls.planted, "--years", 1)
        assert done.returncode == 0, done.stderr

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name) / "data"
        shutil.copytree(self.planted, self.data)

    def tamper(self, *statements):
        database = sqlite3.connect(self.data / "bontot.db")
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()

    def verify(self, status, *numbers):
        """The exit status, one finding a number in this order, and the closing line; in both languages."""
        for language in ("vi", "en"):
            done = run("audit", "verify", "--data", self.data, "--lang", language)
            self.assertEqual(done.returncode, status, done.stdout + done.stderr)
            self.assertEqual(done.stderr, "")
            lines = done.stdout.splitlines()
            self.assertEqual(len(lines), len(numbers) + 1, done.stdout)
            for line, number in zip(lines, numbers):
                self.assertIn(str(number), re.findall(r"\d+", line))
            self.assertEqual(re.search("[0-9a-f]{64}", lines[-1]) is None, bool(numbers), "only a whole chain has a hash")
        return lines[-1]

    def test_untouched(self):
        hashes = re.findall("[0-9a-f]{64}", self.verify(0))
        head = run("audit", "head", "--data", self.data)
        self.assertEqual(head.returncode, 0)
        self.assertEqual(re.findall("[0-9a-f]{64}", head.stdout), hashes)

    def test_edited(self):
        self.tamper("update audit_event set after = '{}' where number = 123")
        self.verify(1, 123)

    def test_deleted(self):
        self.tamper("delete from audit_event where number = 77")
        self.verify(1, 77)

    def test_inserted(self):
        self.tamper("update audit_event set number = -number where number >= 50",
                    "update audit_event set number = 1 - number where number < 0",
                    "insert into audit_event select root, 50, at, 'ai đó', action, subject, unit, reason, before, after,"
                    " hash from audit_event where number = 49",
                    "update root set audit_number = audit_number + 1")
        self.verify(1, 50)

    def test_swapped(self):
        self.tamper("update audit_event set number = -1 where number = 40",
                    "update audit_event set number = 40 where number = 41",
                    "update audit_event set number = 41 where number = -1")
        self.verify(1, 40)

    def test_tail_cut(self):
        self.tamper("delete from audit_event where number > 1000")
        self.verify(1, 1001)

    def test_several_acts_are_each_named(self):
        self.tamper("update audit_event set actor = 'ai đó' where number = 200", "delete from audit_event where number = 300",
                    "update audit_event set hash = replace(hash, substr(hash, 1, 8), 'ffffffff') where number = 400")
        self.verify(1, 200, 300, 400)

    def test_no_records_there(self):
        done = run("audit", "verify", "--data", self.data / "nothing")
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stdout, "")
        self.assertFalse((self.data / "nothing").exists())


if __name__ == "__main__":
    unittest.main()
