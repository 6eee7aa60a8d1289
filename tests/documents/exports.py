#!/usr/bin/python3
"""Every table that leaves the program, over HTTP and from the command line, opened by openpyxl and by LibreOffice: headers,
days as days, numbers as numbers, diacritics, texts that look like formulas, and what the API says of the same things.

    exports.py          BONTOT names the program; exits with 77 (skipped) where openpyxl or LibreOffice is missing
"""
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

try:
    import openpyxl
except ImportError:
    sys.exit(77)
os.environ.setdefault("SAMPLE_SERVER", "")
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "server"))
from api_client import Person  # noqa: E402
from support import BONTOT, Process  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from exported_lists import ExportedLists  # noqa: E402

BLOC, YEAR = "38.171.000.000.000", 2025
MOVEMENT = ("registrations", "self_assessments", "values", "appraisals", "recognitions", "objections", "awards", "nominations")
LISTS = ("units", "members", "meetings", "roll_call", "meeting_ratings", "meeting_documents", "member_ratings", "unit_ratings",
         "past_years")
FORMULA = '=HYPERLINK("http://example.vn";"Đảng ủy Đồn Biên phòng")'  # the name of a body
NAME, OBJECTION, TITLE = "@SUM(Nguyễn Thị Ước)", "=1+1 ý kiến “ngoặc”, dấu; xuống\ndòng", "-2+3 Sinh hoạt Đặng Huỳnh"
DAYS = {"Bắt đầu": datetime.time, "Kết thúc": datetime.time}
NUMBERS = {"STT", "Điểm", "Điểm tự đánh giá", "Điểm thẩm định", "Có mặt", "Đồng ý", "Không đồng ý", "Ý kiến khác", "Tổng điểm",
           "Số năm đạt danh hiệu", "Nghỉ (phút)", "Năm sinh", "Điểm tự chấm", "Năm"}


def is_day(header):
    return bool(re.match(r"(Ngày|Hạn) ", header) or header.endswith("ngày")) or header in ("Miễn đến hết ngày",)


class Sheet:
    """A table as its first row names it."""

    def __init__(self, rows):
        self.header, *rows = rows
        self.rows = [dict(zip(self.header, row)) for row in rows]

    def column(self, header):
        return [row[header] for row in self.rows]


def iso(value):
    return value.date().isoformat() if isinstance(value, datetime.datetime) else None


def points(hundredths):
    return None if hundredths is None else hundredths / 100


class Exports(ExportedLists, unittest.TestCase):
    year = YEAR

    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory(prefix="bontot_exports_")
        cls.addClassCleanup(shared.cleanup)
        cls.folder = pathlib.Path(shared.name)
        cls.data = cls.folder / "data"
        made = subprocess.run([BONTOT, "play", "--data", cls.data, "--bloc", BLOC, "--lang", "en"], check=True,
                              capture_output=True, text=True).stdout
        cls.give_odd_texts()
        server = Process(BONTOT, "serve", "--data", cls.data, "--listen", "127.0.0.1:0", "--lang", "vi")
        cls.addClassCleanup(server.end)
        cls.person = Person(server.port(), "kiem-tra", re.search(r"password[^:]*: (.+)", made).group(1).strip())
        cls.bloc = cls.person.get(f"/units?text={BLOC}&limit=1")["items"][0]["id"]
        cls.files = cls.all_of(f"/units/{cls.bloc}/years/{YEAR}/files?limit=200")
        cls.file_of = {file["code"]: cls.person.get(f"/units/{file['unit']}/years/{YEAR}/file") for file in cls.files}
        cls.honours = {body["code"]: body for body in cls.all_of(f"/units/{cls.bloc}/honours")}
        cls.take_out()

    @classmethod
    def give_odd_texts(cls):
        with sqlite3.connect(cls.data / "bontot.db") as database:
            run = database.execute
            unit, = run("select id from unit where code = '38.171.001.000.001'").fetchone()
            run("update unit_version set name = ? where unit = ?", (FORMULA, unit))
            member, = run("select member from membership where unit = ? limit 1", (unit,)).fetchone()
            run("update member set name = ? where id = ?", (NAME, member))
            run(f"update meeting set title = ? where unit = ? and date like '{YEAR}-03%'", (TITLE, unit))
            root, file = run("select root, id from movement_file where unit = ? and year = ?", (unit, YEAR)).fetchone()
            run("insert into movement_objection values (?, ?, ?, 'publish', 'indicator', '1.2', ?, 'a', null, 'Ẩn', ?, '2026-01-30',"
                " 'Đã rõ', '+84 Người trả lời', ?)", (root, file, file, OBJECTION, 1769000000000, 1769200000000))
            run("insert into evidence values (?, ?, ?, ?, 'minutes', '=Biên bản; 3', ?, '-bản chụp.pdf', 'application/pdf', 9, null, null,"
                " 1, 'Văn thư', null, null, null, '', 1)", (root, "01frwem1jqfhqsgqxfp69zds8a", unit, YEAR, "a" * 64))
            run("insert into meeting_document select root, id, 'minutes_scan', '01frwem1jqfhqsgqxfp69zds8a', 1 from meeting"
                f" where unit = ? and date like '{YEAR}-03%'", (unit,))
            for act, entry in (("official", ""), ("began", run("select id from membership where member = ?", (member,)).fetchone()[0])):
                run("insert into member_decision values (?, ?, ?, ?, ?, '=1-QĐ/ĐU', '2003-02-01', '@Đảng ủy')",
                    (root, f"01frwem1jqfhqsgqxfp69zds{len(entry):02}", member, act, entry))
        database.close()

    @classmethod
    def all_of(cls, path):
        items, cursor = [], ""
        while True:
            page = cls.person.get(path + cursor)
            items += page["items"]
            if not page.get("next"):
                return items
            cursor = ("&" if "?" in path else "?") + "cursor=" + page["next"]

    @classmethod
    def take_out(cls):
        """Every kind by every way, then all books through LibreOffice at once."""
        cls.paths = {}
        for kind in (*LISTS, *MOVEMENT, "honours"):
            for ending in ("xlsx", "csv"):
                path = cls.folder / f"cli_{kind}.{ending}"
                year = () if kind in ("units", "honours") else ("--year", YEAR)
                subprocess.run([BONTOT, "export", kind, "--data", cls.data, "--unit", BLOC, "--out", path,
                                *map(str, year)], check=True, capture_output=True)
                cls.paths["cli", kind, ending] = path
                at = (f"/units/{cls.bloc}/honours/file?" if kind == "honours" else
                      f"/units/{cls.bloc}/years/{YEAR}/movement/{kind}?" if kind in MOVEMENT else
                      f"/units/{cls.bloc}/exports/{kind}?" + ("" if kind == "units" else f"year={YEAR}&"))
                cls.paths["http", kind, ending] = cls.folder / f"http_{kind}.{ending}"
                cls.paths["http", kind, ending].write_bytes(cls.fetch(at + f"format={ending}"))
        cls.converted = cls.folder / "converted"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{cls.folder}/profile", "--headless", "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", cls.converted,
                        *sorted(cls.folder.glob("*.xlsx"))], check=True, timeout=200, capture_output=True)

    @classmethod
    def fetch(cls, path):
        import http.client
        connection = http.client.HTTPConnection("127.0.0.1", cls.person.port, timeout=20)
        connection.request("POST", "/api/v1" + path, None, {"Cookie": cls.person.cookie, "X-Bontot-Request": "1",
                                                             "Accept-Language": "vi"})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        assert answer.status == 200, (path, content)
        return content

    def book(self, way, kind):
        """The sheet as openpyxl reads it; over HTTP the mark stands alone in the last row."""
        book = openpyxl.load_workbook(self.paths[way, kind, "xlsx"])
        self.assertEqual(len(book.worksheets), 1)
        sheet = book.active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        self.assertEqual([cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"], [])
        self.assertTrue(all(cell.font.b for cell in sheet[1]))
        self.assertEqual(sheet.freeze_panes, "A2")
        if way == "http":
            mark, *rest = rows.pop()
            self.assertIn("kiem-tra", mark)
            self.assertEqual(set(rest), {None})
        return Sheet(rows)

    def csv(self, way, kind):
        """The rows, without the apostrophes that keep a spreadsheet from calculating, and without the mark."""
        text = self.paths[way, kind, "csv"].read_bytes()
        self.assertTrue(text.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.reader(io.StringIO(text[3:].decode(), newline="")))
        for row in rows:
            for cell in row:
                self.assertNotRegex(cell, r"^[=+@\-\t\r]", "Excel would calculate this")
        if way == "http":
            self.assertIn("kiem-tra", rows.pop()[0])
        return [[cell[1:] if re.match(r"'[=+@\-'\x00-\x1f]", cell) else cell for cell in row] for row in rows]

    def each(self, kinds=(*LISTS, *MOVEMENT, "honours")):
        return [(way, kind) for way in ("cli", "http") for kind in kinds]

    def test_headers_days_and_numbers(self):
        for way, kind in self.each():
            with self.subTest(way=way, kind=kind):
                self.check_types(kind, self.book(way, kind))

    def check_types(self, kind, sheet):
        self.assertNotIn(None, sheet.header)
        self.assertEqual(len(set(sheet.header)), len(sheet.header), "each column has a name of its own")
        self.assertTrue(sheet.rows, "there is something to look at")
        for header in sheet.header:
            kinds = {type(value) for value in sheet.column(header)} - {type(None)}
            if is_day(header):
                self.assertLessEqual(kinds, {datetime.datetime}, header)
            elif header in DAYS:
                self.assertLessEqual(kinds, {DAYS[header]}, header)
            elif header in NUMBERS:
                self.assertLessEqual(kinds, {int, float}, header)

    def test_both_ways_say_the_same(self):
        for kind in (*LISTS, *MOVEMENT, "honours"):
            with self.subTest(kind=kind):
                # Why somebody was absent is shown to who keeps the records and not to an inspector.
                hidden = {"Lý do"} if kind == "roll_call" else set()
                shown = [[{name: value for name, value in row.items() if name not in hidden} for row in self.book(way, kind).rows]
                         for way in ("cli", "http")]
                self.assertEqual(*shown)
                if not hidden:
                    self.assertEqual(self.csv("cli", kind), self.csv("http", kind))

    def test_libreoffice_shows_what_the_csv_says(self):
        for way, kind in self.each():
            with self.subTest(way=way, kind=kind):
                shown, = self.converted.glob(f"{way}_{kind}.csv")
                with open(shown, newline="", encoding="utf-8") as file:
                    rows = list(csv.reader(file))
                if way == "http":
                    rows.pop()
                self.assertEqual(rows, self.csv(way, kind))

    def test_texts_stay_texts(self):
        self.assertIn(FORMULA, self.book("http", "units").column("Tên tổ chức đảng"))
        self.assertIn(NAME, self.book("http", "members").column("Họ và tên"))
        self.assertIn(TITLE, self.book("http", "meetings").column("Nội dung"))
        for kind in ("registrations", "self_assessments", "values", "appraisals", "objections", "recognitions", "honours"):
            self.assertIn(FORMULA, self.book("http", kind).column("Tổ chức đảng"), kind)

    def test_the_tree_of_a_day(self):
        path = self.folder / "tree.xlsx"
        path.write_bytes(self.fetch(f"/units/{self.bloc}/exports/units?day=2024-06-30"))
        *rows, _mark = openpyxl.load_workbook(path).active.values
        tree = Sheet(rows)
        below = self.all_of(f"/units?under={self.bloc}&day=2024-06-30&limit=200")
        bodies = below + [cell for body in below if body["kind"] != "cell"
                          for cell in self.all_of(f"/units?under={body['id']}&day=2024-06-30&limit=200")]
        self.assertEqual(sorted(tree.column("Mã tổ chức đảng")), sorted([BLOC, *(body["code"] for body in bodies)]))

    def test_registrations(self):
        sheet = self.book("http", "registrations")
        self.assertEqual(len(sheet.rows), len(self.files))
        for row, file in zip(sheet.rows, self.files):
            self.assertEqual((row["Mã tổ chức đảng"], row["Tổ chức đảng"], row["Cấp trên trực tiếp"]),
                             (file["code"], file["name"], file["superior_name"]))
            act = [step for step in self.file_of[file["code"]]["trail"] if step["act"] in ("register", "confirm", "withdraw")][-1]
            self.assertEqual(iso(row["Ngày đăng ký"]), act["date"])

    def test_self_assessments(self):
        rows = self.book("http", "self_assessments").rows
        sent = {code: step for code, file in self.file_of.items() for step in file["trail"] if step["act"] == "submit"}
        self.assertEqual([row["Mã tổ chức đảng"] for row in rows], [code for code in self.file_of if code in sent])
        for row in rows:
            code = row["Mã tổ chức đảng"]
            vote = sent[code]["vote"]
            self.assertEqual((iso(row["Ngày gửi"]), iso(row["Ngày họp biểu quyết"])), (sent[code]["date"], vote["date"]))
            self.assertEqual([row[name] for name in ("Có mặt", "Đồng ý", "Không đồng ý", "Ý kiến khác")],
                             [vote[name] for name in ("present", "agree", "against", "other")])
            self.assertEqual(row["Điểm tự đánh giá"], points(self.file_of[code].get("self_score")))

    def test_values(self):
        rows = self.book("http", "values").rows
        expected = [(code, level["indicator"], float(level["ratio"]) if "ratio" in level else None, level["note"] or None)
                    for code, file in self.file_of.items() for level in file["levels"]]
        found = [(row["Mã tổ chức đảng"], row["Nội dung"],
                  row["Mức"] if isinstance(row["Mức"], (int, float)) else None, row["Ghi chú"]) for row in rows]
        self.assertEqual(sorted(map(str, found)), sorted(map(str, [(c, i, int(r) if r == int(r) else r, n) if r is not None
                                                                   else (c, i, r, n) for c, i, r, n in expected])))
        first = [row["Nội dung"] for row in rows if row["Mã tổ chức đảng"] == rows[0]["Mã tổ chức đảng"]]
        self.assertEqual(first, sorted(first, key=lambda item: [int(part) if part.isdigit() else 0 for part in item.split(".")]),
                         "1.2 before 1.10")

    def test_appraisals_and_recognitions(self):
        for row in self.book("http", "appraisals").rows:
            file = self.file_of[row["Mã tổ chức đảng"]]
            proposed = [step for step in file["trail"] if step["act"] in ("propose", "not_propose", "uphold")][-1]
            self.assertEqual((row["Điểm tự đánh giá"], row["Điểm thẩm định"]),
                             (points(file.get("self_score")), points(file.get("appraised_score"))))
            self.assertEqual(iso(row["Ngày đề xuất"]), proposed["date"])
            self.compare_decision(row, proposed.get("decision", {}))
        rows = self.book("http", "recognitions").rows
        decided = {code: year for code, body in self.honours.items() for year in body["years"]
                   if year["year"] == YEAR and "decision" in year}
        self.assertEqual({row["Mã tổ chức đảng"] for row in rows}, set(decided))
        for row in rows:
            year = decided[row["Mã tổ chức đảng"]]
            self.assertEqual(row["Kết quả"], "Không công nhận" if year["state"] == "not_recognised" else "Công nhận")
            self.compare_decision(row, year["decision"])

    def compare_decision(self, row, decision):
        self.assertEqual((row["Số quyết định"], iso(row["Ngày quyết định"]), row["Cơ quan quyết định"]),
                         (decision.get("number"), decision.get("date"), decision.get("by")))

    def test_awards_nominations_and_honours(self):
        for kind, part in (("awards", "awards"), ("nominations", "nominations")):
            expected = {(code, given["decision"]["number"], given["decision"]["date"]) for code, body in self.honours.items()
                        for given in body[part] if given["year"] == YEAR}
            self.assertTrue(expected)
            self.assertEqual({(row["Mã tổ chức đảng"], row["Số quyết định"], iso(row["Ngày quyết định"]))
                              for row in self.book("http", kind).rows}, expected)
        sheet = self.book("http", "honours")
        self.assertEqual([row["Mã tổ chức đảng"] for row in sheet.rows], list(self.honours))
        for row in sheet.rows:
            body = self.honours[row["Mã tổ chức đảng"]]
            self.assertEqual((row["Tổ chức đảng"], row["Số năm đạt danh hiệu"]), (body["name"], body["titles"]))
            for year in body["years"]:
                self.assertEqual(bool(row[str(year["year"])]), year["state"] != "undecided", year)

    def test_objections(self):
        row, = self.book("http", "objections").rows
        self.assertEqual((row["Ý kiến"], row["Người trả lời"], row["Nội dung phản ánh"]), (OBJECTION, "+84 Người trả lời", "1.2"))
        self.assertEqual((iso(row["Ngày nêu"]), iso(row["Hạn trả lời"]), iso(row["Ngày trả lời"])),
                         ("2026-01-21", "2026-01-30", "2026-01-24"))

    def test_templates_have_the_headers_of_the_exports(self):
        for kind in LISTS:
            path = self.folder / f"template_{kind}.xlsx"
            subprocess.run([BONTOT, "template", kind, "--out", path], check=True, capture_output=True)
            header = [cell.value for cell in openpyxl.load_workbook(path).active[1]]
            self.assertEqual(header, self.book("cli", kind).header)


if __name__ == "__main__":
    if not shutil.which("soffice"):
        sys.exit(77)
    unittest.main()
