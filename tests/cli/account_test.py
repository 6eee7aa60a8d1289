"""`bontot account` as an operator at the server runs it, and the accounts of a demonstration."""
import pathlib
import re
import shutil
import sqlite3
import tempfile
import unittest

from support import run

UNIT = "38.161.001.000.000"  # a grassroots committee of the demonstration


class Account(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.planted = pathlib.Path(folder.name) / "planted"
        cls.demo = run("demo", "--data", cls.planted, "--years", 1)
        assert cls.demo.returncode == 0, cls.demo.stderr

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name) / "data"
        shutil.copytree(self.planted, self.data)

    def account(self, *words, status=0):
        done = run("account", *words, "--data", self.data)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout if status == 0 else done.stderr

    def ask(self, sql):
        database = sqlite3.connect(self.data / "bontot.db")
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def invite(self):
        return self.account("invite", "an.nguyen", "--name", "Nguyễn Văn An", "--unit", UNIT, "--url", "https://x.vn")

    def test_a_demonstration_has_an_account_a_role_and_says_so(self):
        password = re.search(r"([0-9a-z]{4}-){3}[0-9a-z]{4}", self.demo.stdout).group()
        roles = self.ask("select count(*) from account where demonstration and state = 'active'")
        self.assertEqual(roles, [(10,)])
        self.assertEqual(self.ask("select value from setting where name = 'demonstration'"), [("yes",)])
        listed = self.account("list")
        self.assertEqual(listed.count("(minh họa)"), 10)
        for role in ("đảng viên", "thư ký cuộc họp", "chi ủy", "cấp ủy viên theo dõi", "bí thư đảng ủy cơ sở",
                     "ban thường vụ", "ủy ban kiểm tra", "quản trị"):
            self.assertIn(role, listed)
        self.assertNotIn(password, (self.data / "bontot.db").read_bytes().decode("latin-1"))

    def test_an_invitation_is_shown_once_and_kept_as_a_hash(self):
        token = re.search(r"https://x.vn/invitation#([A-Za-z0-9_-]{43})", self.invite()).group(1)
        self.assertNotIn(token, (self.data / "bontot.db").read_bytes().decode("latin-1"))
        self.assertIn("an.nguyen", self.account("list", "an.nguyen"))
        self.assertIn("an.nguyen", self.invite_again_refused())

    def invite_again_refused(self):
        return self.account("invite", "An.Nguyen", "--name", "A", "--unit", UNIT, status=3)

    def test_roles_are_given_and_taken_back(self):
        self.invite()
        given = self.account("grant", "an.nguyen", "--role", "committee_official", "--unit", UNIT, "--until",
                             "2099-12-31", "--reason", "QĐ 12")
        grant = re.search(r"\[(\w{26})\]", given).group(1)
        self.assertIn("31/12/2099", self.account("list", "an.nguyen"))
        self.account("grant", "an.nguyen", "--role", "cell_committee", "--unit", UNIT, "--reason", "x", status=3)
        self.account("grant", "an.nguyen", "--role", "king", "--unit", UNIT, "--reason", "x", status=2)
        self.account("revoke", grant, "--reason", "chuyển công tác", "--by", "Trần B")
        self.assertNotIn(grant, self.account("list", "an.nguyen"))
        self.assertEqual(self.ask("select actor from audit_event where action = 'grant.revoked'"), [("Trần B",)])

    def test_the_way_back_in(self):
        link = self.account("reset-link", "quan-tri", "--lost-second-factor")
        self.assertRegex(link, r"(?m)^[A-Za-z0-9_-]{43}$")
        self.assertEqual(self.ask("select password_hash from account where login = 'quan-tri'"), [("",)])
        self.account("suspend", "chi-uy", "--reason", "nghỉ việc")
        self.assertIn("bị khóa", self.account("list", "chi-uy"))
        self.assertIn("chi-uy", self.account("suspend", "chi-uy", "--reason", "nghỉ việc", status=3))
        self.account("restore", "chi-uy", "--reason", "trở lại")
        self.account("end-sessions", "chi-uy")
        self.assertIn("khong-co", self.account("end-sessions", "khong-co", status=3))
        done = run("audit", "verify", "--data", self.data)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main()
