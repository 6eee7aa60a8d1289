"""Which plan a year is judged under: `plan adopt`, `plan adopted`, and `evaluate --data` without --plan; the list of
terms that end."""
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support import ROOT, CommandTest, run  # noqa: E402

UNITS = ("Mã tổ chức đảng,Tên tổ chức đảng,Mã cấp trên,Loại tổ chức đảng\n"
         "38.1,Đảng bộ Sở Nội vụ,38,Đảng bộ cơ sở\n"
         "38.1.1,Chi bộ Văn phòng,38.1,Chi bộ\n")


class PlanAdoptionTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"
        done = run("import", self.write("units.csv", UNITS), "--data", self.data, "--root", "38", "--root-name", "Tỉnh ủy")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def records(self, *verb, status=0):
        done = run(*verb, "--data", self.data, "--lang", "en")
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def evaluate(self, *more):
        return self.records("evaluate", "--unit", "38.1.1", "--year", "2025", "--format", "json", *more)

    def test_a_year_is_judged_under_the_plan_adopted_for_it(self):
        self.assertIn("No plan", self.records("plan", "adopted").stdout)
        before = self.evaluate()
        self.assertEqual(before.stderr, "")
        self.assertEqual(json.loads(before.stdout)["plan"]["id"], "nt-2023")

        file = self.folder / "office.yaml"
        file.write_text((ROOT / "plans" / "nt-2023-vp.yaml").read_text())
        done = self.records("plan", "adopt", file, "--year", "2025", "--by", "Nguyễn Văn A", "--decision", "1-QĐ")
        self.assertIn("nt-2023-vp", done.stdout)
        file.unlink()
        self.assertIn("2025: nt-2023-vp", self.records("plan", "adopted").stdout)

        after = self.evaluate()
        self.assertIn("Judged under the plan recorded for 2025: nt-2023-vp", after.stderr)
        self.assertEqual(json.loads(after.stdout)["plan"]["id"], "nt-2023-vp")
        named = self.evaluate("--plan", "nt-2023")
        self.assertEqual(named.stderr, "")
        self.assertEqual(json.loads(named.stdout)["plan"]["id"], "nt-2023")

        again = self.records("plan", "adopt", "nt-2023", "--year", "2025", "--by", "Nguyễn Văn A", status=3)
        self.assertIn("--reason", again.stderr)
        self.records("plan", "adopt", "nt-2023", "--year", "2025", "--by", "Nguyễn Văn A", "--reason", "mistaken")
        self.assertIn("2025: nt-2023,", self.records("plan", "adopted").stdout)
        self.records("audit", "verify")

    def test_a_plan_with_faults_or_out_of_force_is_refused(self):
        bad = self.write("bad.yaml", "plan: bad\n")
        self.records("plan", "adopt", bad, "--year", "2025", "--by", "A", status=3)
        done = self.records("plan", "adopt", "nt-2023", "--year", "2022", "--by", "A", status=3)
        self.assertIn("2022", done.stderr)

    def test_terms_that_end_are_listed(self):
        self.assertIn("0 terms", self.records("terms", "--within", "30").stdout)


if __name__ == "__main__":
    unittest.main()
