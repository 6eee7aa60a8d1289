"""Everything that facts can be wrong in: one clear line each, in the chosen language, exit status 3."""
import io
import os
import unicodedata
import unittest
import zipfile

from support import CommandTest, example, run


class BadFacts(CommandTest):
    def refused(self, facts, *expected):
        return self.assert_refused(self.write("facts.json", facts), *expected)

    def test_missing_file(self):
        self.assert_refused(self.folder / "nowhere.json")

    def test_empty_file(self):
        self.assert_refused(self.write("empty.json", ""))

    def test_blank_file(self):
        self.assert_refused(self.write("blank.json", " \n\n"))

    def test_malformed(self):
        self.assert_refused(self.write("broken.json", '{"unit": {"code": "1",}}'), "1", "23")

    def test_cut_off(self):
        self.assert_refused(self.write("cut.json", '{"unit": {"code": "1"'))

    def test_not_utf8(self):
        self.assert_refused(self.write("latin.json", b'{"unit": {"code": "\xe9"}}'))

    def test_too_deep(self):
        self.assert_refused(self.write("deep.json", "[" * 100000))

    def test_not_an_object(self):
        self.assert_refused(self.write("list.json", "[]"))

    def test_missing_field(self):
        facts = example()
        del facts["unit"]["sector"]
        self.refused(facts, "/unit", "sector")

    def test_wrong_type(self):
        facts = example()
        facts["members"][1]["probationary"] = "no"
        self.refused(facts, "/members/1/probationary", "no")

    def test_unknown_kind(self):
        facts = example()
        facts["meetings"][0]["kind"] = "monthly"
        self.refused(facts, "/meetings/0/kind", "monthly", "regular", "combined")

    def test_unknown_member(self):
        facts = example()
        facts["meetings"][0]["attendance"][2]["member"] = "a30"
        self.refused(facts, "/meetings/0/attendance/2/member", "a30")

    def test_same_member_twice_in_a_roll_call(self):
        facts = example()
        facts["meetings"][0]["attendance"][2]["member"] = "a01"
        self.refused(facts, "/meetings/0/attendance/2", "a01")

    def test_same_member_twice_on_the_list(self):
        facts = example()
        facts["members"][3]["id"] = "a03"
        facts["meetings"][0]["attendance"].pop()
        facts["meetings"][0]["opinions"].pop()
        self.refused(facts, "/members/3", "a03")

    def test_ends_before_it_starts(self):
        facts = example()
        facts["meetings"][0]["end"] = "13:59"
        self.refused(facts, "/meetings/0/end", "13:59", "14:00")

    def test_breaks_longer_than_the_meeting(self):
        facts = example()
        facts["meetings"][0]["breaks_minutes"] = 71
        self.refused(facts, "/meetings/0/breaks_minutes", "71", "70")

    def test_date_outside_the_year(self):
        facts = example()
        facts["meetings"][0]["date"] = "2022-12-31"
        self.refused(facts, "/meetings/0/date", "2022", "2023")

    def test_no_such_date(self):
        facts = example()
        facts["meetings"][0]["date"] = "2023-02-30"
        self.refused(facts, "/meetings/0/date", "2023-02-30")

    def test_no_such_time(self):
        facts = example()
        facts["meetings"][0]["start"] = "25:00"
        self.refused(facts, "/meetings/0/start", "25:00")

    def test_overlapping_exemptions(self):
        facts = example()
        facts["members"][2]["exempt"].append({"from": "2023-05-01", "to": "2023-06-02"})
        self.refused(facts, "/members/2/exempt/1")

    def test_touching_exemptions_are_fine(self):
        facts = example()
        facts["members"][2]["exempt"].append({"from": "2023-05-01", "to": "2023-06-01"})
        self.assertEqual(self.evaluate(self.write("facts.json", facts)).returncode, 0)

    def test_ratio_over_one(self):
        facts = example()
        facts["judgements"]["*"]["ratio"] = "1.2"
        self.refused(facts, "/judgements/*/ratio", "1.2")

    def test_ratio_as_a_number(self):
        facts = example()
        facts["judgements"]["*"]["ratio"] = 0.9
        self.refused(facts, "/judgements/*/ratio", "0.9")

    def test_decomposed_text(self):
        facts = example()
        facts["members"][0]["name"] = unicodedata.normalize("NFD", facts["members"][0]["name"])
        self.refused(facts, "/members/0/name")

    def test_unknown_knock_out(self):
        facts = example()
        facts["knock_outs"] = [{"kind": "flood", "date": "2023-05-05", "note": ""}]
        self.refused(facts, "/knock_outs/0/kind", "flood", "fire")

    def test_repeated_field(self):
        self.assert_refused(self.write("twice.json", '{"unit": {"code": "1", "code": "2", "name": "A", "kind": "cell", '
                                       '"sector": "enterprise"}, "year": 2023, "members": [], "meetings": []}'), "/unit/code")

    def test_too_large(self):
        path = self.folder / "large.json"
        with open(path, "wb") as file:
            file.truncate(200_000_000)
        self.assert_refused(path, "200000000"[:3])

    def test_all_faults_in_one_go(self):
        facts = example()
        facts["meetings"][0]["kind"] = "monthly"
        facts["members"][1]["joined"] = "yesterday"
        done = self.evaluate(self.write("facts.json", facts))
        self.assertEqual(done.returncode, 3)
        self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)

    def test_population_names_the_line_and_writes_nothing(self):
        good = (self.write("a.json", example())).read_text()
        bad = example()
        bad["meetings"][0]["end"] = "13:00"
        path = self.write("population.jsonl", good + "\n\n" + self.write("b.json", bad).read_text() + "\n")
        self.assert_refused(path, "population.jsonl:3", "/meetings/0/end")

    def test_standard_input(self):
        done = run("evaluate", "--plan", "nt-2023", "--facts", "-", "--lang", "en", stdin="{")
        self.assertEqual(done.returncode, 3)
        self.assertIn("stdin", done.stderr)


class BadWorkbooks(CommandTest):
    def package(self, parts):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return buffer.getvalue()

    def good_workbook(self):
        path = self.folder / "good.xlsx"
        done = run("workbook", "--plan", "nt-2023", "--unit-kind", "cell", "--demonstration", "--out", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path.read_bytes()

    def test_empty(self):
        self.assert_refused(self.write("empty.xlsx", b""))

    def test_not_a_workbook(self):
        self.assert_refused(self.write("text.xlsx", b"STT;Ho va ten\n1;An\n"))

    def test_truncated(self):
        whole = self.good_workbook()
        self.assert_refused(self.write("cut.xlsx", whole[: len(whole) // 2]))

    def test_old_excel(self):
        line = self.assert_refused(self.write("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096))
        self.assertIn(".xlsx", line)

    def test_macros(self):
        parts = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "x"}
        self.assert_refused(self.write("macro.xlsm", self.package(parts)))

    def test_zip_bomb(self):
        with zipfile.ZipFile(io.BytesIO(self.good_workbook())) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["xl/worksheets/sheet1.xml"] = b"<worksheet>" + b" " * 300_000_000 + b"</worksheet>"
        self.assert_refused(self.write("bomb.xlsx", self.package(parts)))

    def test_too_large(self):
        path = self.folder / "large.xlsx"
        with open(path, "wb") as file:
            file.truncate(200_000_000)
        self.assert_refused(path)


class BadPlans(CommandTest):
    def refused(self, text, *expected):
        path = self.write("plan.yaml", text)
        done = run("evaluate", "--plan", path, "--facts", self.write("facts.json", example()), "--lang", "en")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(done.stdout, "")
        for part in expected:
            self.assertIn(part, done.stderr)

    def test_empty(self):
        self.refused("", "plan.yaml")

    def test_malformed(self):
        self.refused("plan: [1\nversion: 1\n", "plan.yaml:2")

    def test_unknown_key_with_the_nearest(self):
        self.refused("plan: x\nversion: 1\nname: {vi: a, en: b}\ncriterias: []\n", "plan.yaml:4:1", "criterias", "criteria")

    def test_unknown_name(self):
        done = run("evaluate", "--plan", "nt-2032", "--facts", self.write("facts.json", example()), "--lang", "en")
        self.assertEqual(done.returncode, 3)
        self.assertIn("nt-2023", done.stderr)

    def test_lint_exits_1(self):
        self.assertEqual(run("plan", "lint", self.write("plan.yaml", "plan: x\n")).returncode, 1)


class BadCommands(CommandTest):
    def test_exit_status_2(self):
        facts = self.write("facts.json", example())
        for words in ([], ["judge"], ["evaluate"], ["evaluate", "--plan", "nt-2023"],
                      ["evaluate", "--plan", "nt-2023", "--facts", facts, "--format", "xml"],
                      ["evaluate", "--plan", "nt-2023", "--facts", facts, "--as-of", "tomorrow"],
                      ["what-if", "--plan", "nt-2023", "--facts", facts, "--set", "attendance.over_percent"],
                      ["what-if", "--plan", "nt-2023", "--facts", facts, "--set", "attendance.over_percnt=90"],
                      ["what-if", "--plan", "nt-2023", "--facts", facts, "--set", "attendance.over_percent=many"]):
            done = run(*words)
            self.assertEqual(done.returncode, 2, (words, done.stderr))
            self.assertEqual(done.stdout, "")
            self.assertNotEqual(done.stderr, "")

    def test_an_option_without_its_value_is_named(self):
        for words in (["evaluate", "--year=", "--lang", "vi"], ["evaluate", "--year", "", "--lang", "vi"],
                      ["export", "units", "--year=", "--out", "don-vi.csv"], ["terms", "--within="],
                      ["evaluate", "--unit=", "--year", "2024"], ["evaluate", "--format=", "--year", "2024"]):
            option = next(word for word in words if word.startswith("--") and word not in ("--out", "--lang")).rstrip("=")
            done = run(*words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertEqual(done.stderr.splitlines()[0], f"Dòng lệnh chưa đúng: {option}: còn thiếu giá trị", words)
        for words in (["evaluate", "--year=", "--lang", "en"], ["evaluate", "--year", "", "--lang", "en"]):
            self.assertEqual(run(*words).stderr.splitlines()[0], "The command line is wrong: --year: the value is missing")
        self.assertIn("attendance.over_percent", run("what-if", "--plan", "nt-2023", "--facts", "x", "--set=attendance.over_percent=").stderr)


class Environment(CommandTest):
    def test_what_is_said_goes_before_the_environment(self):
        """Of every verb: their options share variables, and none may write over another's."""
        os.environ["BONTOT_DATA"] = str(self.folder / "from-environment")
        self.addCleanup(os.environ.pop, "BONTOT_DATA")
        said = self.folder / "said"
        for words in (["terms"], ["check"], ["period", "lock", "--unit", "38", "--year", "2024", "--by", "A", "--reason", "x"],
                      ["audit", "head"], ["export", "units", "--out", self.folder / "x.csv"], ["account", "list"],
                      ["meeting", "list", "--unit", "38", "--year", "2024"], ["imports", "list"]):
            self.assertIn(str(said), run(*words, "--data", said).stderr, words)
            self.assertIn("from-environment", run(*words).stderr, words)


class Help(CommandTest):
    def test_every_command_explains_itself_in_both_languages(self):
        for language, title in (("vi", "Các lệnh:"), ("en", "Subcommands:")):
            seen = 0
            waiting = [[]]
            while waiting:
                path = waiting.pop()
                seen += 1
                done = run(*path, "--help", "--lang", language)
                self.assertEqual((done.returncode, done.stderr), (0, ""), path)
                self.assertNotRegex(done.stdout, r"UINT|INT:|TEXT:", path)
                if language == "vi":
                    self.assertNotRegex(done.stdout, r"Excludes|Needs|REQUIRED|OPTIONS|Usage|Env:| TEXT\b", path)
                else:
                    self.assertNotRegex(done.stdout, r"[ăâđêôơưạảấầẩậắằếềểệịọốồổộớờởợụủứừửựỳỹ]{2}|mặc định|bắt buộc", path)
                if title in done.stdout:
                    waiting += [[*path, line.split()[0]] for line in done.stdout.split(title)[1].splitlines() if line.startswith("  ") and line[2] != " "]
            self.assertGreater(seen, 60)


if __name__ == "__main__":
    unittest.main()
