"""`bontot meeting …`: the meetings of a cell and their papers; the table of papers goes out and comes back."""
import re
import unittest

from office import OfficeTest

MEETINGS = """Mã chi bộ,Ngày họp,Bắt đầu,Kết thúc,Nội dung
38.1.1.1,05/03/2024,08:00,09:40,Sinh hoạt tháng 3
38.1.1.1,05/04/2024,08:00,09:40,Sáng tháng 4
38.1.1.1,05/04/2024,14:00,15:40,Chiều tháng 4
38.1.1.2,05/03/2024,08:00,09:40,Sinh hoạt tháng 3
"""


class MeetingPapers(OfficeTest):
    def setUp(self):
        super().setUp()
        self.say("import", self.write("meetings.csv", MEETINGS))
        self.notice = self.evidence("Thông báo họp tháng 3", self.cell)

    def evidence(self, title, unit):
        path = self.write(title + ".txt", title + "\n")
        text = self.say("evidence", "add", path, "--unit", unit, "--year", 2024, "--kind", "document", "--title", title,
                        "--by", "Văn thư")
        return re.search("[0-9a-z]{26}", text).group()

    def on(self, day="5/3/2024", unit=None):
        return ("--unit", unit or self.cell, "--date", day)

    def act(self, verb, evidence, *more, kind="notice", day="5/3/2024"):
        return ("meeting", verb, evidence, *self.on(day), "--kind", kind, "--by", "Thư ký", *more)

    def test_attached_listed_and_taken_off(self):
        self.assertEqual(self.say(*self.act("attach", self.notice)),
                         "Đã gắn “Thông báo họp tháng 3” vào buổi ngày 5/3/2024 (thông báo).\n")
        self.assertEqual(self.events()[-1][:2], ("meeting.document_attached", "Thư ký"))
        lines = self.say("meeting", "papers", *self.on()).splitlines()
        for part in ("thông báo", self.notice, "Thông báo họp tháng 3 [Thông báo họp tháng 3.txt]"):
            self.assertIn(part, lines[1])
        self.assertEqual(lines[2], "1 tài liệu của buổi ngày 5/3/2024.")
        listed = self.say("meeting", "list", "--unit", self.cell, "--year", 2024).splitlines()
        self.assertEqual(len(listed), 5)
        self.assertRegex(listed[1], r"^[0-9a-z]{26} +5/3/2024 +thường kỳ +đã kết luận +1 +Sinh hoạt tháng 3$")
        self.refused(*self.act("attach", self.notice))
        self.assertIn("Đã gỡ", self.say(*self.act("detach", self.notice)))
        self.assertEqual(self.say("meeting", "papers", *self.on()), "0 tài liệu của buổi ngày 5/3/2024.\n")
        self.refused(*self.act("detach", self.notice))

    def test_which_meeting(self):
        self.refused(*self.act("attach", self.notice, day="6/3/2024"), expected=("--date", "6/3/2024"))
        self.refused(*self.act("attach", self.notice, day="3/2024"), expected=("--date", "3/2024"))
        line = self.refused(*self.act("attach", self.notice, day="5/4/2024"),
                            expected=("--meeting", "08:00", "14:00"))
        afternoon = re.search(r"([0-9a-z]{26}) \(14:00\)", line).group(1)
        self.say(*self.act("attach", self.notice, "--meeting", afternoon, day="5/4/2024"))
        self.assertEqual(self.query("select meeting from meeting_document"), [(afternoon,)])
        self.refused("meeting", "papers", *self.on(unit="38.9"), expected=("--unit", "38.9"))

    def test_evidence_of_another_cell_or_none(self):
        other = self.evidence("Của Thanh tra", "38.1.1.2")
        self.refused(*self.act("attach", other), expected=("Của Thanh tra",))
        self.refused(*self.act("attach", "không-có"), expected=("không-có",))

    def exported(self, name):
        out = self.folder / name
        self.say("export", "meeting_documents", "--out", out)
        return out

    def test_the_table_goes_out_and_comes_back(self):
        self.say(*self.act("attach", self.notice))
        self.say(*self.act("attach", self.notice, kind="material"))
        before = self.query("select meeting, kind, evidence from meeting_document order by kind")
        for name in ("papers.xlsx", "papers.csv"):
            out = self.exported(name)
            self.assertIn("giữ nguyên 2", self.say("import", out))
            for kind in ("notice", "material"):
                self.say(*self.act("detach", self.notice, kind=kind))
            self.assertIn("Thêm 2", self.say("import", out))
            self.assertEqual(self.query("select meeting, kind, evidence from meeting_document order by kind"), before)
            self.assertEqual(self.events()[-2][0], "meeting.document_attached")

    def test_rows_that_cannot_be(self):
        head = "Mã chi bộ,Ngày họp,Bắt đầu,Loại tài liệu,Mã minh chứng\n"
        other = self.evidence("Của Thanh tra", "38.1.1.2")
        self.say("evidence", "remove", self.notice, "--reason", "nhầm", "--by", "Văn thư")
        kept = self.evidence("Chương trình", self.cell)
        rows = (
            (f"38.1.1.1,06/03/2024,,Thông báo,{kept}", "6/3/2024"),
            (f"38.1.1.1,05/04/2024,,Thông báo,{kept}", "nhiều buổi"),
            (f"38.1.1.1,05/03/2024,,Thông báo,{other}", "Của Thanh tra"),
            ("38.1.1.1,05/03/2024,,Thông báo,chưa-có", "chưa-có"),
            (f"38.1.1.1,05/03/2024,,Thiệp,{kept}", "Thiệp"),
            (f"38.1.1.1,05/03/2024,,,{kept}", "Loại tài liệu"),
            (f"38.1.1.1,05/03/2024,,Thông báo,{self.notice}", "xóa"),
            (f"38.1.1.1,05/03/2024,,Thông báo,{kept}\n38.1.1.1,05/03/2024,,Thông báo,{kept}", kept),
        )
        for row, said in rows:
            done = self.call("import", self.write("papers.csv", head + row + "\n"))
            self.assertEqual(done.returncode, 3, done.stdout)
            self.assertIn(said, done.stdout + done.stderr)
            self.assertEqual(self.query("select * from meeting_document"), [])
        afternoon = f"38.1.1.1,05/04/2024,14:00,Thông báo,{kept}\n"
        self.assertIn("Thêm 1", self.say("import", self.write("papers.csv", head + afternoon)))
        self.assertEqual(self.query("select start_minute from meeting join meeting_document on meeting = id"), [(840,)])


if __name__ == "__main__":
    unittest.main()
