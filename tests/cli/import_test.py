"""Imports an office's own sheets as a clerk does: preview, answers, faults, the workbook of faults (issue 3, item 6;
neighbours.md 3.2). Sheets are made with openpyxl, as other programs make them."""
import csv
import datetime
import os
import pathlib
import sys
import unittest

import openpyxl

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from support import CommandTest, run  # noqa: E402

UNITS = [
    ["STT", "Mã tổ chức đảng", "Tên tổ chức đảng", "Mã cấp trên", "Loại tổ chức đảng"],
    [1, "38.1", "Đảng bộ Sở Nội vụ", "38", "Đảng bộ cơ sở"],
    [2, "38.1.1", "Chi bộ Văn phòng", "38.1", "Chi bộ"],
    [3, "38.1.2", "Chi bộ Thanh tra", "38.1", "Chi bộ"],
]
MEMBERS = [
    ["DANH SÁCH ĐẢNG VIÊN"],
    ["TT", "Mã ĐV", "Họ và tên", "Chi bộ", "Năm sinh", "Số CCCD", "Dân tộc", "Ngày vào chi bộ"],
    [1, "001", "Nguyễn Văn An", "Chi bộ Văn phòng", 1980, "038080001234", "Kinh", datetime.date(2015, 3, 1)],
    [2, "002", "Trần Thị Bình", "Chi bộ Văn phòng", 1985, "038185004321", "Kinh", datetime.date(2018, 7, 1)],
    [3, "003", "Lê Văn Cường", "Chi bộ Thanh tra", 1979, "038079007777", "Thái", datetime.date(2012, 1, 1)],
]


class ImportTest(CommandTest):
    def sheet(self, name, rows, title="Sheet1"):
        book = openpyxl.Workbook()
        page = book.active
        page.title = title
        for row in rows:
            page.append(row)
        path = self.folder / name
        book.save(path)
        return path

    @property
    def data(self):
        return self.folder / "data"

    def bring(self, path, *more, status=0, lang="vi"):
        done = run("import", path, "--data", self.data, "--lang", lang, *more)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def plant(self):
        self.bring(self.sheet("units.xlsx", UNITS), "--root", "38", "--root-name", "Tỉnh ủy")
        self.bring(self.sheet("members.xlsx", MEMBERS))

    def table(self, name, *more):
        path = self.folder / (name + ".csv")
        done = run("export", name, "--data", self.data, "--out", path, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def test_a_new_data_directory_begins_with_its_root(self):
        text = self.bring(self.sheet("units.xlsx", UNITS), "--root", "38", "--root-name", "Tỉnh ủy")
        self.assertIn("danh sách tổ chức đảng", text)
        self.assertIn("Đã nhập xong", text)
        self.assertEqual([row["Mã tổ chức đảng"] for row in self.table("units")], ["38", "38.1", "38.1.1", "38.1.2"])

    def test_a_new_data_directory_is_not_left_behind_when_it_fails(self):
        wrong = [UNITS[0], [1, "38.1.1", "Chi bộ", "38.9", "Chi bộ"]]
        text = self.bring(self.sheet("units.xlsx", wrong), "--root", "38", "--root-name", "Tỉnh ủy", status=3)
        self.assertIn("Chưa ghi gì", text)
        self.assertFalse(self.data.exists())
        text = self.bring(self.sheet("good.xlsx", UNITS), "--root", "38", "--root-name", "Tỉnh ủy", "--preview")
        self.assertIn("Chỉ xem trước", text)
        self.assertFalse(self.data.exists())

    def test_without_records_nothing_is_made(self):
        text = self.bring(self.sheet("members.xlsx", MEMBERS), status=3)
        self.assertIn("bontot.db", text)
        self.assertFalse(self.data.exists())

    def test_the_preview_shows_what_was_understood(self):
        self.bring(self.sheet("units.xlsx", UNITS), "--root", "38", "--root-name", "Tỉnh ủy")
        text = self.bring(self.sheet("members.xlsx", MEMBERS), "--preview")
        self.assertIn("danh sách đảng viên; tiêu đề ở dòng 2, dữ liệu từ dòng 3", text)
        self.assertRegex(text, r"F +Số CCCD → không lưu")
        self.assertRegex(text, r"G +Dân tộc → không lưu")
        self.assertIn("Thêm 3, sửa 0, bỏ qua 0, giữ nguyên 0; lỗi 0", text)
        self.assertEqual(self.table("members"), [], "a preview writes nothing")

    def test_codes_keep_their_zeros_and_identity_numbers_stay_out(self):
        self.plant()
        rows = self.table("members")
        self.assertEqual([row["Mã đảng viên"] for row in rows], ["001", "002", "003"])
        stored = (self.data / "bontot.db").read_bytes()
        for number in (b"038080001234", b"038185004321", "Thái".encode()):
            self.assertNotIn(number, stored)

    def test_the_same_file_again_changes_nothing(self):
        self.plant()
        text = self.bring(self.folder / "members.xlsx")
        self.assertIn("giữ nguyên 3", text)
        self.assertIn("Không có gì mới", text)

    def test_faults_are_named_by_cell_and_written_into_the_file(self):
        self.plant()
        wrong = [row[:] for row in MEMBERS]
        wrong[2][7] = "31/02/2015"
        wrong[4][3] = "Chi bộ Lạ"
        marked = self.folder / "mended.xlsx"
        text = self.bring(self.sheet("wrong.xlsx", wrong), "--errors", marked, status=3)
        self.assertIn("Sheet1!H3", text)
        self.assertIn("Chi bộ Lạ", text)
        self.assertIn("Chưa ghi gì", text)
        page = openpyxl.load_workbook(marked).active
        everything = " ".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value)
        self.assertIn("31/02/2015", everything)
        # Mended in the marked file itself, it goes in.
        for row in page.iter_rows():
            for cell in row:
                if cell.value == "31/02/2015":
                    cell.value = "01/03/2015"
                if cell.value == "Chi bộ Lạ":
                    cell.value = "Chi bộ Thanh tra"
        page.parent.save(marked)
        self.assertIn("giữ nguyên 3", self.bring(marked))

    def test_only_good_rows(self):
        self.bring(self.sheet("units.xlsx", UNITS), "--root", "38", "--root-name", "Tỉnh ủy")
        wrong = [row[:] for row in MEMBERS]
        wrong[4][3] = "Chi bộ Lạ"
        self.bring(self.sheet("wrong.xlsx", wrong), status=3)
        self.bring(self.sheet("wrong.xlsx", wrong), "--only-good-rows")
        self.assertEqual(len(self.table("members")), 2)

    def test_a_year_as_a_matrix(self):
        self.plant()
        matrix = self.sheet("nam.xlsx", [
            ["BẢNG ĐIỂM DANH NĂM 2024"],
            ["STT", "Họ và tên", "05/01/2024", "05/02/2024", "05/03/2024"],
            [1, "Nguyễn Văn An", "x", "P", "K"],
            [2, "Trần Thị Bình", "x", "x", "Vắng"],
        ], "Điểm danh")
        text = self.bring(matrix, "--unit", "38.1.1", "--preview")
        self.assertIn("Thêm 6", text)
        self.bring(matrix, "--unit", "38.1.1")
        marks = {(row["Ngày họp"], row["Mã đảng viên"]): row["Điểm danh"] for row in self.table("roll_call")}
        self.assertEqual(marks[("05/02/2024", "001")], "Vắng có lý do")
        self.assertEqual(marks[("05/03/2024", "001")], "Vắng không lý do")
        self.assertEqual(marks[("05/03/2024", "002")], "Chưa rõ", "a plain Vắng says not which")
        self.assertEqual(len(self.table("meetings", "--year", "2024")), 3)

    def test_questions_are_asked_and_answered(self):
        self.plant()
        sheet = self.sheet("xl.xlsx", [
            ["STT", "Họ và tên", "Chi bộ", "Mức xếp loại"],
            [1, "Nguyễn Văn An", "Chi bộ Văn phòng", "Hoàn thành tốt nhiệm vụ"],
        ])
        text = self.bring(sheet, status=3)
        self.assertIn("--answer imports.ask_year", text)
        self.bring(sheet, "--answer", "imports.ask_year=2024")
        self.assertEqual(self.table("member_ratings")[0]["Năm"], "2024")
        self.bring(sheet, "--year", "2023")
        self.assertEqual(len(self.table("member_ratings")), 2)

    def test_policies(self):
        self.plant()
        other = [row[:] for row in MEMBERS]
        other[2][4] = 1981
        path = self.sheet("other.xlsx", other)
        self.assertIn("1980 → 1981", self.bring(path, status=3))
        self.bring(path, "--policy", "skip")
        self.assertEqual(self.table("members")[0]["Năm sinh"], "1980")
        self.bring(path, "--policy", "update")
        self.assertEqual(self.table("members")[0]["Năm sinh"], "1981")
        done = run("import", path, "--data", self.data, "--policy", "merge")
        self.assertEqual(done.returncode, 2)

    def test_what_is_no_table_is_refused(self):
        self.plant()
        self.bring(self.write("note.xlsx", b"PK\x03\x04 not a workbook"), status=3)
        self.bring(self.sheet("fees.xlsx", [["STT", "Họ và tên", "Mức đóng", "Tháng 1", "Tháng 2"], [1, "An", 1, 1, 1]]),
                   status=3)
        self.bring(self.folder / "nothing.xlsx", status=3)

    def test_the_yearly_workbook(self):
        self.bring(self.sheet("units.xlsx", UNITS + [[4, "38.168.053.000.001", "Chi bộ Phòng Tổng hợp", "38.1", "Chi bộ"]]),
                   "--root", "38", "--root-name", "Tỉnh ủy")
        book = self.folder / "so.xlsx"
        self.assertEqual(run("workbook", "--plan", "nt-2023", "--unit-kind", "cell", "--demonstration", "--out",
                             book).returncode, 0)
        text = self.bring(book, status=3)
        self.assertIn("dự bị", text, "the workbook has no day of admission for a probationary member")
        self.assertEqual(self.table("members"), [])

        page = openpyxl.load_workbook(book)["Đảng viên"]
        known = [["Mã đảng viên", "Họ và tên", "Mã chi bộ", "Ngày vào Đảng", "Ngày vào chi bộ"]]
        for row in page.iter_rows(min_row=5, values_only=True):
            if row[2] and row[5]:
                known.append([row[1], row[2], "38.168.053.000.001", row[3], row[3]])
        self.bring(self.sheet("probationary.xlsx", known))
        text = self.bring(book)
        self.assertIn("sửa 0, bỏ qua 0, giữ nguyên 1; lỗi 0", text)
        self.assertEqual(len(self.table("meetings", "--year", "2023")), 14)
        self.assertIn("Không có gì mới", self.bring(book))
        done = run("evaluate", "--data", self.data, "--unit", "38.168.053.000.001", "--year", "2023", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_templates_and_exports_are_recognised(self):
        self.plant()
        for kind in ("units", "members", "meetings", "roll_call", "meeting_ratings", "meeting_documents",
                     "member_ratings", "unit_ratings"):
            for ending in (".xlsx", ".csv"):
                path = self.folder / ("blank" + ending)
                self.assertEqual(run("template", kind, "--out", path).returncode, 0)
                self.bring(path)
        out = self.folder / "out.xlsx"
        self.assertEqual(run("export", "members", "--data", self.data, "--out", out).returncode, 0)
        self.assertIn("giữ nguyên 3", self.bring(out))

    def test_300_000_rows(self):
        units = [UNITS[0], UNITS[1]] + [[i, f"38.1.{i}", f"Chi bộ số {i}", "38.1", "Chi bộ"] for i in range(1, 251)]
        self.bring(self.sheet("units.xlsx", units), "--root", "38", "--root-name", "Tỉnh ủy")
        people = [["Mã đảng viên", "Họ và tên", "Mã chi bộ", "Ngày vào chi bộ"]]
        people += [[f"M{c}-{m}", f"Nguyễn Văn {c} {m}", f"38.1.{c}", "01/01/2020"]
                   for c in range(1, 251) for m in range(1, 101)]
        self.bring(self.sheet("people.xlsx", people))
        path = self.folder / "calls.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["Mã chi bộ", "Ngày họp", "Mã đảng viên", "Họ và tên", "Điểm danh"])
            for month in range(1, 13):
                for c in range(1, 251):
                    for m in range(1, 101):
                        out.writerow([f"38.1.{c}", f"05/{month:02}/2024", f"M{c}-{m}", f"Nguyễn Văn {c} {m}",
                                      "P" if m == month else "Có mặt"])
        self.assertIn("Thêm 300.000", self.bring(path))
        self.assertIn("giữ nguyên 300.000", self.bring(path))

    def test_an_import_is_taken_back_while_nothing_rests_on_it(self):
        self.plant()
        listed = run("imports", "list", "--data", self.data, "--lang", "en")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        lines = listed.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("members.xlsx: 3 added, 0 changed", lines[0])
        members, units = (line.split()[0] for line in lines)

        def undo(run_id, *more, reason="wrong file"):
            return run("imports", "undo", run_id, "--reason", reason, "--who", "Lê Thị Thư", "--data", self.data,
                       "--lang", "en", *more)

        refused = undo(units)
        self.assertEqual(refused.returncode, 3)
        self.assertIn("things rest on this import", refused.stderr)
        self.assertIn("Chi bộ Văn phòng", refused.stderr)
        self.assertEqual(undo(members, reason=" ").returncode, 3)
        done = undo(members)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.table("members"), [])
        self.assertEqual(undo(members).returncode, 3, "once is enough")
        self.assertEqual(undo(units).returncode, 0)
        self.assertEqual(run("audit", "verify", "--data", self.data).returncode, 0)


if __name__ == "__main__":
    unittest.main()
