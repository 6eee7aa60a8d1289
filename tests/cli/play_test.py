"""A movement played over one bloc of the demonstration, act by act through the public interface (R1–R6, R69–R95)."""
import re
import sqlite3
import unittest

from support import CommandTest, run

SMALLEST = "38.171.000.000.000"  # Đảng ủy Bộ đội Biên phòng tỉnh


def counts(text):
    """{(year, step): {what: how often}} of the lines that the play prints."""
    found = {}
    for year, step, rest in re.findall(r"^(\d{4}) (\w+) +(.*)$", text, re.MULTILINE):
        pairs = re.findall(r"([\w. ]+?) (\d+)(?:, |$)", rest)
        found[int(year), step] = {what: int(count) for what, count in pairs}
    return found


class PlayTest(CommandTest):
    def test_whole_movement_of_a_bloc(self):
        data = self.folder / "data"
        done = run("play", "--data", data, "--bloc", SMALLEST, "--papers", self.folder / "papers")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        steps = counts(done.stdout)
        bodies = steps[2023, "register"]["register"] + steps[2023, "register_late"]["register"]
        self.assertEqual(steps[2023, "launch"]["launch"], 1)
        self.assertEqual(steps[2023, "select"]["forward"] + steps[2023, "select"].get("decline", 0), bodies)
        for year in (2024, 2025):
            self.assertGreater(steps[year, "register"]["confirm"], bodies / 2)
        for year in (2023, 2024, 2025):
            submitted = sum(steps[year, step].get("submit", 0) for step in ("assess_cells", "assess_later", "assess_committees"))
            self.assertEqual(steps[year, "appraise"]["appraise"], submitted)
            self.assertEqual(steps[year, "propose"].get("propose", 0) + steps[year, "propose"].get("not_propose", 0), submitted)
            self.assertEqual(steps[year, "take_up"].get("take_up", 0), steps[year, "propose"].get("propose", 0))
        award = steps[2025, "award"]
        self.assertLessEqual(award["commendation"], award["cap"])  # R85–R87
        self.assertIn(award.get("provincial_nomination", 0), (0, 1, 2))  # R88
        for year in (2023, 2024, 2025):
            kinds = {file.name for file in (self.folder / "papers" / str(year)).rglob("*")}
            self.assertLessEqual({"registration.zip", "self-assessment.zip", "proposal.docx", "recognition.docx", "report.docx"}, kinds)
        self.assertEqual(run("audit", "verify", "--data", data).returncode, 0)
        checked = run("check", "--data", data, "--lang", "en")
        self.assertEqual(checked.returncode, 0, checked.stdout)
        with sqlite3.connect(data / "bontot.db") as records:
            kept = records.execute("select count(*) from movement_file where verdict = 'recognised'").fetchone()[0]
            recorded = {tuple(row) for row in records.execute(
                "select distinct year, cast(decision_number as integer), decision_date from recognition where from_paper = 0"
                " and recognised and decision_number like '%-QĐ/ĐU'")}
            written = {tuple(row) for row in records.execute("select year, number, dated from paper where kind = 'recognition'")}
            self.assertEqual(len(written), 3)
            self.assertLessEqual(written, recorded, "a decision and its paper have one number and one day")
        self.assertEqual(kept, sum(steps[year, "recognise"].get("recognise", 0) - steps[year, "revoke"].get("revoke", 0)
                                   for year in (2023, 2024, 2025)))

    def test_stops_on_a_day_and_lives_on_from_there(self):
        data = self.folder / "data"
        done = run("play", "--data", data, "--bloc", SMALLEST, "--until", "2024-12-08")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        steps = counts(done.stdout)
        self.assertIn((2024, "assess_cells"), steps)
        self.assertNotIn((2024, "assess_committees"), steps)
        shown = run("evaluate", "--data", data, "--unit", "38.161.001.000.001", "--year", "2024")
        self.assertIn("8/12/2024", shown.stdout)

    def test_bad_words_leave_nothing(self):
        data = self.folder / "data"
        for words, found in ((("--bloc", "38.999"), "38.999"), (("--until", "2024-02-30"), "2024-02-30"),
                             (("--until", "2022-12-31"), "2022-12-31")):
            for language in ("vi", "en"):
                done = run("play", "--data", data, *words, "--lang", language)
                self.assertNotEqual(done.returncode, 0)
                self.assertIn(found, done.stderr)
                self.assertFalse(data.exists())


if __name__ == "__main__":
    unittest.main()
