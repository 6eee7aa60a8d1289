"""The contract of docs/contracts.md, held against the program."""
import json
import unittest

import openpyxl

from support import CommandTest, ROOT, example, run


class Evaluate(CommandTest):
    def test_shape(self):
        done = self.evaluate(ROOT / "examples" / "facts.json", "--as-of", "2023-01-31")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["plan"], {"id": "nt-2023", "version": 1})
        self.assertEqual(answer["year"], 2023)
        self.assertIn(answer["verdict"], ("qualified", "not_qualified", "pending"))
        self.assertEqual([c["id"] for c in answer["criteria"]], ["1", "2", "3", "4"])
        names = [c["check"] for c in answer["checks"]]
        self.assertEqual(len(names), len(set(names)))
        self.assertTrue({"attendance", "unexcused_absence", "excused_streak", "opinions", "duration", "regular_count",
                         "thematic_count", "preparation", "minutes", "self_rating", "member_ratings_completed",
                         "member_ratings_good", "criterion_threshold"} <= set(names))
        attendance = next(c for c in answer["checks"] if c["check"] == "attendance")
        self.assertEqual((attendance["clause"], attendance["reading"]), ("I(2).1.2", "A-14"))
        first = next(i for i in answer["indicators"] if i["id"] == "2.1")
        self.assertEqual((first["maximum"], first["clause"], first["checks"][0]), (1000, "I(2).1.2", "attendance"))

    def test_a_failure_names_meeting_members_and_figures(self):
        facts = example()
        facts["meetings"][0]["attendance"][0]["status"] = "excused"
        answer = json.loads(self.evaluate(self.write("facts.json", facts)).stdout)
        attendance = next(c for c in answer["checks"] if c["check"] == "attendance")
        self.assertEqual(attendance["state"], "not_met")
        failure = attendance["failures"][0]
        self.assertEqual((failure["meeting"], failure["members"], failure["found"], failure["required"]),
                         ("2023-01", ["a01"], "3/4", "> 85 %"))

    def test_standard_input_is_the_same(self):
        path = ROOT / "examples" / "facts.json"
        piped = run("evaluate", "--plan", "nt-2023", "--facts", "-", "--format", "json", stdin=path.read_text())
        self.assertEqual(piped.stdout, self.evaluate(path).stdout)

    def test_one_evaluation_a_line(self):
        path = self.folder / "population.jsonl"
        run("generate", "--cells", 20, "--year", 2023, "--seed", 7, "--out", path)
        lines = self.evaluate(path).stdout.splitlines()
        self.assertEqual(len(lines), 20)
        for line in lines:
            self.assertIn("verdict", json.loads(line))

    def test_workbook_and_report(self):
        workbook = self.folder / "so-lieu.xlsx"
        report = self.folder / "ket-qua.xlsx"
        run("workbook", "--plan", "nt-2023", "--unit-kind", "cell", "--demonstration", "--out", workbook)
        done = self.evaluate(workbook, "--report", report)
        self.assertEqual(done.returncode, 0, done.stderr)
        sheets = openpyxl.load_workbook(report)
        self.assertEqual(sheets.sheetnames, ["Kết quả", "Vì sao", "Từng nội dung"])
        reasons = [row[2].value for row in sheets["Vì sao"].iter_rows(min_row=5)]
        self.assertTrue(any("11/13" in reason for reason in reasons if reason))

    def test_blank_workbook_can_be_written_for_every_plan_and_kind(self):
        for plan in ("nt-2023", "nt-2023-vp", "hd42-2025"):
            for kind in ("cell", "grassroots_committee"):
                path = self.folder / f"{plan}-{kind}.xlsx"
                done = run("workbook", "--plan", plan, "--unit-kind", kind, "--out", path)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertGreater(len(openpyxl.load_workbook(path).sheetnames), 2)

    def test_a_wrong_cell_is_named_by_its_address_all_in_one_go(self):
        path = self.folder / "so-lieu.xlsx"
        run("workbook", "--plan", "nt-2023", "--unit-kind", "cell", "--demonstration", "--out", path)
        workbook = openpyxl.load_workbook(path)
        workbook["Điểm danh"]["E7"] = "nghỉ mát"
        workbook["Buổi sinh hoạt"]["C5"] = "30/2/2023"
        workbook.save(path)
        done = self.evaluate(path)
        self.assertEqual(done.returncode, 3)
        self.assertIn("Điểm danh!E7", done.stderr)
        self.assertIn("Buổi sinh hoạt!C5", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)


class Project(CommandTest):
    def test_shape(self):
        done = run("project", "--plan", "nt-2023", "--facts", ROOT / "examples" / "facts.json", "--as-of", "2023-01-20",
                   "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        checks = {c["check"]: c for c in json.loads(done.stdout)["checks"]}
        for check in checks.values():
            self.assertTrue({"check", "state", "why", "needed", "possible"} <= set(check))
        self.assertEqual(checks["regular_count"]["state"], "on_track")
        self.assertEqual((checks["thematic_count"]["needed"], checks["thematic_count"]["possible"]), (4, 11))


class WhatIf(CommandTest):
    def test_shape(self):
        path = self.folder / "population.jsonl"
        run("generate", "--cells", 300, "--year", 2023, "--seed", 7, "--out", path)
        done = run("what-if", "--plan", "nt-2023", "--facts", path, "--set", "attendance.over_percent=90",
                   "--set", "excused_streak.at_most=2", "--format", "json")
        answer = json.loads(done.stdout)
        self.assertEqual(answer["units"], 300)
        self.assertEqual(sum(answer["before"].values()), 300)
        self.assertEqual(answer["before"]["qualified"] - len(answer["lost"]) + len(answer["gained"]), answer["after"]["qualified"])
        self.assertGreater(len(answer["lost"]), 0)


class Generate(CommandTest):
    def test_same_seed_same_bytes(self):
        first, second, other = (self.folder / name for name in ("a.jsonl", "b.jsonl", "c.jsonl"))
        for path, seed in ((first, 7), (second, 7), (other, 8)):
            self.assertEqual(run("generate", "--cells", 50, "--year", 2023, "--seed", seed, "--out", path).returncode, 0)
        self.assertEqual(first.read_bytes(), second.read_bytes())
        self.assertNotEqual(first.read_bytes(), other.read_bytes())


class Awards(CommandTest):
    def test_contract(self):
        bodies = [{"code": f"c{i:02}", "name": f"Chi bộ {i}", "kind": "cell", "direct": i % 5 == 0,
                   "recognised": [2023, 2024, 2025] if i < 10 else [2023, 2025], "revoked": [2024] if i == 9 else [],
                   "score": 9900 - 10 * i} for i in range(12)]
        path = self.write("candidates.json", {"campaign": "x", "years": [2023, 2024, 2025], "registered": bodies})
        done = run("awards", "--plan", "nt-2023", "--candidates", path, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual((answer["base"], answer["cap"], answer["proposed"]), (9, 1, ["c00"]))
        self.assertEqual([e["code"] for e in answer["excluded"]], ["c09", "c10", "c11"])
        self.assertEqual(answer["provincial"]["eligible"], ["c05"])


class Plans(CommandTest):
    def test_show_names_the_document_of_every_value(self):
        answer = json.loads(run("plan", "show", "nt-2023-vp", "--format", "json").stdout)
        parameters = {p["name"]: p for p in answer["parameters"]}
        self.assertEqual(parameters["attendance.over_percent"]["value"], 90)
        self.assertEqual(parameters["attendance.over_percent"]["set_by"]["plan"], "nt-2023-vp")
        self.assertEqual(parameters["attendance.over_percent"]["overrides"][0]["set_by"]["plan"], "nt-2023")
        self.assertEqual(parameters["duration.minutes"]["set_by"]["plan"], "nt-2023")

    def test_shipped_plans_are_clean(self):
        for plan in ("nt-2023", "nt-2023-vp", "hd42-2025"):
            done = run("plan", "lint", plan)
            self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_diff(self):
        answer = json.loads(run("plan", "diff", "nt-2023", "nt-2023-vp", "--format", "json").stdout)
        self.assertEqual([(d["kind"], d["name"], d["change"]) for d in answer],
                         [("parameter_changed", "attendance.over_percent", "stricter"), ("indicator_added", "2.18", "stricter")])


if __name__ == "__main__":
    unittest.main()
