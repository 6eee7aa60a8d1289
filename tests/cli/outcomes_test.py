"""`bontot rating …`, `bontot judge …`, `bontot paper …` as a small office's clerk uses them, and the award list that
follows from three years on paper."""
import json
import re
import unittest

from office import OfficeTest

DECISION = ("--decision", "12-QĐ/ĐUK", "--decided", "20/12/2024", "--decided-by", "Đảng ủy Khối")


class OutcomesTest(OfficeTest):
    def of(self, year=2024, unit=None):
        return "--unit", unit or self.cell, "--year", year, "--by", "Văn thư"


class Ratings(OutcomesTest):
    regime = ("--regime", "QĐ 124-QĐ/TW")

    def test_of_a_member(self):
        text = self.say("rating", "member", *self.of(), "--member", "001", "--level", "good", *self.regime, *DECISION)
        self.assertIn("Nguyễn Văn An", text)
        self.assertIn("Hoàn thành tốt nhiệm vụ", text)
        self.assertEqual(self.query("select level, scope, regime, decision_number, decision_date from member_rating"),
                         [("good", "rated", "QĐ 124-QĐ/TW", "12-QĐ/ĐUK", "2024-12-20")])
        action, actor, _, before, after = self.events()[-1]
        self.assertEqual((action, actor, before), ("rating.recorded", "Văn thư", ""))
        self.assertIn('"level":"good"', after)

    def test_of_a_unit(self):
        self.say("rating", "unit", *self.of(), "--level", "excellent", *self.regime, *DECISION)
        self.say("rating", "unit", *self.of(unit="38.1.1"), "--level", "not_yet", "--reason", "chờ kết luận", *self.regime)
        self.assertEqual(self.query("select level, scope, reason from unit_rating order by scope"),
                         [(None, "not_yet", "chờ kết luận"), ("excellent", "rated", "")])

    def test_the_evaluation_counts_them(self):
        for member in ("001", "002"):
            self.say("rating", "member", *self.of(), "--member", member, "--level", "good", *self.regime, *DECISION)
        answer = json.loads(self.say("evaluate", "--unit", self.cell, "--year", 2024, "--format", "json"))
        states = {check["check"]: check["state"] for check in answer["checks"]}
        self.assertEqual(states["member_ratings_good"], "met")

    def test_a_second_rating_is_a_correction(self):
        verb = ("rating", "member", *self.of(), "--member", "001", *self.regime, *DECISION)
        self.refused(*verb, "--level", "good", "--correct", expected=("--correct",))
        self.say(*verb, "--level", "good")
        line = self.refused(*verb, "--level", "completed", expected=("--correct",))
        self.assertIn("Hoàn thành tốt nhiệm vụ", line)
        self.say(*verb, "--level", "completed", "--correct")
        _, _, _, before, after = self.events()[-1]
        self.assertIn('"level":"good"', before)
        self.assertIn('"level":"completed"', after)

    def test_wrong_input_is_named_with_its_option(self):
        verb = ("rating", "member", *self.of(), "--level")
        self.refused(*verb, "good", "--member", "009", *self.regime, *DECISION, expected=("--member", "009"))
        self.refused(*verb, "good", "--member", "003", *self.regime, *DECISION, expected=("--member", "Lê Văn Cường"))
        self.refused(*verb, "good", "--member", "001", *self.regime, expected=("--decision",))
        self.refused(*verb, "not_subject", "--member", "001", *self.regime, expected=("--reason",))
        self.refused(*verb, "good", "--member", "001", "--regime", " ", *DECISION, expected=("--regime",))
        late = ("--decision", "1", "--decided", "1/1/2200")
        self.refused(*verb, "good", "--member", "001", *self.regime, *late, expected=("--decided", "1/1/2200"))
        early = ("--decision", "1", "--decided", "31/12/2023")
        self.refused(*verb, "good", "--member", "001", *self.regime, *early,
                     expected=("--decided", "31/12/2023", "1/1/2024"))
        self.refused(*verb, "good", "--member", "001", *self.regime, "--decision", "1", "--decided", "hôm qua",
                     expected=("--decided", "hôm qua"))
        self.refused("rating", "unit", *self.of(2199), "--level", "good", *self.regime, *DECISION,
                     expected=("--year", "2199"))
        self.refused(*verb, "top", "--member", "001", *self.regime, *DECISION, expected=("top", "not_yet"), status=2)


class Judgements(OutcomesTest):
    def test_an_indicator_and_its_correction(self):
        verb = ("judge", "indicator", *self.of(), "--indicator", "1.1")
        self.assertIn("0.95", self.say(*verb, "--ratio", "0,95", "--note", "chậm một tháng"))
        self.refused(*verb, "--ratio", "1", expected=("0.95", "--correct"))
        self.say(*verb, "--not-applicable", "--note", "không có chỉ tiêu", "--correct")
        table = self.say("judge", "list", "--unit", self.cell, "--year", 2024)
        self.assertIn("không có chỉ tiêu", table)
        self.assertIn("1 nội dung đã chấm, 0 vi phạm", table)

    def test_wrong_input_is_named_with_its_option(self):
        verb = ("judge", "indicator", *self.of(), "--indicator")
        self.refused(*verb, "9.9", "--ratio", "1", expected=("--indicator", "9.9"))
        self.refused(*verb, "2.1", "--ratio", "1", expected=("--indicator", "2.1"))
        self.refused(*verb, "1.1", "--ratio", "1,01", expected=("--ratio", "1,01"))
        self.refused(*verb, "1.1", expected=("--ratio",))
        self.refused(*verb, "1.1", "--ratio", "0,9", expected=("--note",))
        self.refused(*verb, "1.1", "--ratio", "1", "--plan", "nowhere", expected=("nowhere", "nt-2023"))
        self.refused(*verb, "1.1", "--ratio", "1", "--not-applicable", status=2)

    def test_a_knock_out_is_recorded_and_withdrawn(self):
        verb = ("judge", "knock-out", "--unit", self.cell, "--by", "Văn thư", "--kind")
        self.refused(*verb, "flood", "--date", "6/5/2024", expected=("--kind", "flood", "corruption"))
        self.refused(*verb, "fire", "--date", "31/4/2024", expected=("--date", "31/4/2024"))
        self.refused(*verb, "fire", "--date", "1/1/2199", expected=("--date", "1/1/2199"))
        self.refused(*verb, "fire", "--date", "", expected=("--date",))
        id = re.search("[0-9a-z]{26}", self.say(*verb, "fire", "--date", "6/5/2024", "--note", "cháy kho")).group()
        self.assertIn(id, self.say("judge", "list", "--unit", self.cell, "--year", 2024))
        withdraw = ("judge", "withdraw", "--by", "Văn thư", "--reason")
        self.refused(*withdraw, "nhầm", "lạ", expected=("ID", "lạ"))
        self.refused(*withdraw, " ", id, expected=("--reason",))
        self.say(*withdraw, "nhầm đơn vị", id)
        self.assertEqual(self.query("select count(*) from knock_out"), [(0,)])
        self.assertEqual(self.events()[-1][:3], ("knock_out.withdrawn", "Văn thư", "nhầm đơn vị"))


class YearsOnPaper(OutcomesTest):
    def decided(self, year, number="12-QĐ/ĐUK"):
        return "--decision", number, "--decided", f"20/12/{year}"

    def enter_three_years(self, unit, score="451,5"):
        self.say("paper", "registration", *self.of(2023, unit), "--decision", "7-NQ/CB", "--decided", "5/7/2023")
        for year in (2023, 2024, 2025):
            self.say("paper", "recognition", *self.of(year, unit), *self.decided(year), "--score", score)

    def awards(self):
        return json.loads(self.say("awards", "--plan", "nt-2023", "--last-year", 2025, "--format", "json"))

    def test_three_years_in_a_row_are_counted(self):
        self.enter_three_years("38.1.1")
        self.enter_three_years(self.cell)
        self.say("paper", "registration", *self.of(2023, "38.1.1.2"), "--decision", "8", "--decided", "6/7/2023")
        for year in (2023, 2025):
            self.say("paper", "recognition", *self.of(year, "38.1.1.2"), *self.decided(year))
        answer = self.awards()
        self.assertEqual(answer["years"], [2023, 2024, 2025])
        self.assertEqual(answer["base"], 2)
        self.assertEqual(sorted(answer["eligible"]), ["38.1.1", "38.1.1.1"])
        self.assertEqual(answer["provincial"]["eligible"], ["38.1.1"], "only it stands directly under the bloc")
        excluded = {one["code"]: json.dumps(one, ensure_ascii=False) for one in answer["excluded"]}
        self.assertIn("2024", excluded["38.1.1.2"])

    def test_a_revocation_breaks_the_streak(self):
        self.enter_three_years(self.cell)
        self.assertEqual(self.awards()["base"], 1)
        verb = ("paper", "revocation", *self.of(2024), "--of", "recognition", "--decision", "9-QĐ/ĐUK", "--reason")
        self.refused(*verb, "có vi phạm", "--decided", "19/12/2024", expected=("--decided", "19/12/2024", "20/12/2024"))
        self.refused(*verb, " ", "--decided", "1/2/2025", expected=("--reason",))
        self.say(*verb, "có vi phạm", "--decided", "1/2/2025")
        self.assertEqual(self.awards()["base"], 0)
        self.refused(*verb, "lần nữa", "--decided", "1/2/2025", expected=("9-QĐ/ĐUK",))
        self.assertIn("thu hồi theo 9-QĐ/ĐUK", self.say("paper", "list", "--first-year", 2023, "--last-year", 2025))

    def test_a_year_without_recognition_is_entered_as_such(self):
        self.say("paper", "registration", *self.of(2023), *self.decided(2023))
        self.say("paper", "recognition", *self.of(2023), *self.decided(2023), "--not-recognised")
        self.assertEqual(self.query("select recognised from recognition"), [(0,)])

    def test_an_award_with_its_scan(self):
        path = self.write("quyết định.txt", "Quyết định khen thưởng\n")
        added = self.say("evidence", "add", path, *self.of(2024), "--kind", "decision", "--title", "QĐ khen thưởng")
        scan = re.search("[0-9a-z]{26}", added).group()
        verb = ("paper", "award", *self.of(2024), "--kind", "commendation", *self.decided(2024))
        self.refused(*verb, "--scan", "lạ", expected=("--scan", "lạ"))
        self.assertIn("giấy khen", self.say(*verb, "--scan", scan))
        self.say("paper", "award", *self.of(2024), "--kind", "provincial_commendation", *self.decided(2024))
        table = self.say("paper", "list", "--unit", self.cell, "--first-year", 2024, "--last-year", 2024)
        self.assertIn(scan, table)
        self.assertIn("bằng khen", table)
        self.assertIn("2 mục", table)
        # A correction that names no scan keeps it.
        self.say(*verb[:-4], *self.decided(2024, "13-QĐ/ĐUK"), "--correct")
        self.assertEqual(self.query("select scan, decision_number from award where kind = 'commendation'"),
                         [(scan, "13-QĐ/ĐUK")])

    def test_a_second_entry_is_a_correction(self):
        verb = ("paper", "recognition", *self.of(2024))
        self.refused(*verb, *self.decided(2024), "--correct", expected=("--correct",))
        self.say(*verb, *self.decided(2024), "--score", "450")
        self.refused(*verb, *self.decided(2024, "13"), expected=("12-QĐ/ĐUK", "--correct"))
        self.say(*verb, *self.decided(2024, "13-QĐ/ĐUK"), "--correct")
        self.assertEqual(self.query("select score, decision_number, version from recognition"),
                         [(45000, "13-QĐ/ĐUK", 2)])

    def test_wrong_input_is_named_with_its_option(self):
        verb = ("paper", "recognition")
        self.refused(*verb, *self.of(2024, "38.9"), *self.decided(2024), expected=("--unit", "38.9"))
        self.refused(*verb, *self.of(2024, "38.1"), *self.decided(2024), expected=("Đảng bộ Khối",))
        self.refused(*verb, *self.of(2199), *self.decided(2199), expected=("--year", "2199"))
        self.refused(*verb, *self.of(2024), *self.decided(2024), "--score", "450,555", expected=("--score", "450,555"))
        self.refused(*verb, *self.of(2024), *self.decided(2024), "--score", "-1", expected=("--score", "-1"))
        self.refused(*verb, *self.of(2024), "--decision", " ", "--decided", "20/12/2024", expected=("--decision",))
        self.refused("paper", "registration", *self.of(2023), *self.decided(2024), expected=("--date", "20/12/2024"))
        self.refused("paper", "revocation", *self.of(2024), "--of", "recognition", "--reason", "x", *self.decided(2024),
                     expected=("--year", "2024"))
        self.refused(*verb, *self.of(2024), "--decision", "12", expected=("--decided",), status=2)
        self.refused("paper", "award", *self.of(2024), "--kind", "cup", *self.decided(2024),
                     expected=("cup", "commendation"), status=2)

    def test_nothing_in_a_locked_year(self):
        self.say("period", "lock", "--unit", "38.1", "--year", 2024, "--reason", "hết năm", "--by", "Chủ nhiệm")
        for name, more in (("registration", ()), ("recognition", ()), ("award", ("--kind", "commendation"))):
            self.refused("paper", name, *self.of(2024), *more, *self.decided(2024), expected=("2024", "Chủ nhiệm"))
        self.assertEqual(self.call("audit", "verify").returncode, 0)


class Help(OutcomesTest):
    def test_every_verb_explains_itself_in_vietnamese(self):
        verbs = [("evidence", verb) for verb in ("add", "list", "change", "remove", "fetch", "purge")]
        verbs += [("rating", "unit"), ("rating", "member")]
        verbs += [("judge", verb) for verb in ("indicator", "knock-out", "withdraw", "list")]
        verbs += [("paper", verb) for verb in ("registration", "recognition", "award", "revocation", "list")]
        for verb in verbs:
            text = self.say(*verb, "--help")
            self.assertIn("Thư mục dữ liệu", text)
            self.assertIn("In hướng dẫn này", text)


if __name__ == "__main__":
    unittest.main()
