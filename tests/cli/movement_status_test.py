"""`bontot movement status`: where each body's file stands, from a SQLite file and from a PostgreSQL alike."""
import json
import os
import pathlib
import re
import tempfile
import unittest

from support import CommandTest, run

BLOC = "38.171.000.000.000"  # Đảng ủy Bộ đội Biên phòng tỉnh
COMMITTEE = "38.171.001.000.000"


class MovementStatusTest(CommandTest):
    @classmethod
    def setUpClass(cls):
        """A movement in the middle of its third December, in both engines."""
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.shared = pathlib.Path(folder.name)
        cls.sqlite = ("--data", cls.shared / "data")
        cls.must("play", *cls.sqlite, "--bloc", BLOC, "--until", "2025-12-17")
        cls.must("backup", *cls.sqlite, "--out", cls.shared / "backup.zip")
        cls.postgres = ("--data", cls.shared / "beside", "--database", os.environ["BONTOT_TEST_POSTGRES"])
        cls.must("restore", "--from", cls.shared / "backup.zip", *cls.postgres)

    @staticmethod
    def must(*words):
        done = run(*words)
        assert done.returncode == 0, done.stdout + done.stderr

    def status(self, *words, lang="vi", status=0, unit=BLOC, year=2025):
        """What both engines answer alike."""
        answers = []
        for place in (self.sqlite, self.postgres):
            done = run("movement", "status", *place, "--unit", unit, "--year", year, "--lang", lang, *words)
            self.assertEqual(done.returncode, status, done.stdout + done.stderr)
            answers.append((done.stdout, done.stderr))
        self.assertEqual(answers[0], answers[1])
        return answers[0]

    def files(self, **how):
        out, error = self.status("--format", "json", **how)
        self.assertEqual(error, "")
        return json.loads(out)

    def test_each_file_under_the_body_in_the_order_of_codes(self):
        files = self.files()
        codes = [file["code"] for file in files]
        self.assertEqual(codes, sorted(codes))
        self.assertEqual(len(codes), 19)
        self.assertNotIn(BLOC, codes, "a bloc is judged by no plan")
        for file in files:
            self.assertEqual(file["verdict"], "open")
            self.assertIn(file["kind"], ("cell", "grassroots_committee"))
            self.assertIsInstance(file["self_score"], int)
            self.assertTrue(0 <= file["self_score"] <= 10_000)
        self.assertEqual({file["stage"] for file in files}, {"appraised"})
        self.assertEqual({file["works_on"] for file in files}, {"appraiser"})

    def test_a_committee_and_a_cell_see_their_own(self):
        of_bloc = {file["code"]: file for file in self.files()}
        committee = self.files(unit=COMMITTEE)
        self.assertEqual([file["code"] for file in committee], [f"38.171.001.000.00{number}" for number in range(4)])
        for file in committee:
            self.assertEqual(file, of_bloc[file["code"]])
        cell, = self.files(unit="38.171.001.000.001")
        self.assertEqual(cell, of_bloc["38.171.001.000.001"])

    def test_the_table_says_the_same_in_both_languages(self):
        for lang, mark, words in (("vi", ",", ("Mã tổ chức đảng", "Đang ở bước", "Điểm thẩm định")),
                                  ("en", ".", ("Code", "Stage", "Appraised score"))):
            out, error = self.status(lang=lang)
            self.assertEqual(error, "")
            head, *rows, total = out.splitlines()
            for word in words:
                self.assertIn(word, head)
            self.assertRegex(total, {"vi": r"^19 mục\.$", "en": r"^19 entries\.$"}[lang])
            self.assertEqual(len({len(re.match(r"\S+ +", row).group()) for row in [head.replace("Mã tổ chức đảng", "x" * 15), *rows]}), 1)
            for row, file in zip(rows, self.files(), strict=True):
                self.assertTrue(row.startswith(file["code"] + "  " + file["name"]), row)
                score = f"{file['self_score'] / 100:g}".replace(".", mark)
                self.assertRegex(row, rf"  {re.escape(score)}  ")
        self.assertNotEqual(self.status(lang="vi"), self.status(lang="en"))

    def test_json_has_no_language(self):
        self.assertEqual(self.status("--format", "json", lang="vi"), self.status("--format", "json", lang="en"))

    def test_a_year_before_and_after_has_no_files(self):
        for year in (2022, 2026, 1930, 2200):
            self.assertEqual(self.files(year=year), [])
            for lang, words in (("vi", "0 mục."), ("en", "0 entries.")):
                self.assertEqual(self.status(year=year, lang=lang)[0].splitlines()[-1], words)

    def test_the_years_of_the_movement_that_are_over(self):
        for file in self.files(year=2024):
            self.assertEqual(file["stage"], "closed")
            self.assertIn(file["verdict"], ("recognised", "not_recognised", "declined", "not_proposed", "revoked"))

    def test_what_is_wrong_is_said_in_the_callers_language(self):
        for lang, words in (("vi", "không có tổ chức đảng mã “38.9”"), ("en", "“38.9”")):
            out, error = self.status(unit="38.9", status=3, lang=lang)
            self.assertEqual((out, len(error.splitlines())), ("", 1))
            self.assertIn(words, error)
        for year in ("1929", "2201", "hai nghìn", ""):
            for lang, english in (("vi", False), ("en", True)):
                out, error = self.status(year=year, status=2, lang=lang)
                self.assertEqual(out, "")
                self.assertIn("--year", error)
                self.assertEqual("value" in error.lower(), english, error)
        out, error = self.status("--format", "xml", status=2)
        self.assertIn("xml", error)
        self.assertIn("json", error)

    def test_without_records_or_words(self):
        done = run("movement", "status", "--data", self.folder / "none", "--unit", BLOC, "--year", 2025)
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertIn("none/bontot.db", done.stderr)
        for words in ((), ("--unit", BLOC), ("--year", 2025)):
            done = run("movement", "status", *self.sqlite, *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""))


if __name__ == "__main__":
    unittest.main()
