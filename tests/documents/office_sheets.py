#!/usr/bin/python3
"""Office sheets written by openpyxl, and saved again by LibreOffice as .xlsx, .csv and .xls: the same rows are read from
all of them. All names are invented.

    office_sheets.py READ_SHEET_BINARY openpyxl|libreoffice

Exits with 77 (skipped) where the program is not installed.
"""
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77

try:
    import openpyxl
except ImportError:
    sys.exit(SKIPPED)

MEMBERS = """members BM2 rows 6-7
member 0017 | NGUYỄN THỊ HÒA | Chi bộ Một | 1975 | 2001-02-03 | 2002-02-03
member 0018 | TRẦN VĂN BÌNH | Chi bộ Một | 1980 | 2005-08-05 | -
not kept SỐ THẺ ĐẢNG
not kept ĐỊA CHỈ
"""
ROLL_CALL = """roll_call DiemDanh rows 3-3
roll 2026-08-05 | Nguyễn Thị Hòa | present
roll 2026-08-05 | Trần Văn Bình | excused
roll 2026-08-05 | Lê Minh Châu | unknown
roll 2026-08-05 | Phạm Văn Dũng | late
not kept Chức vụ
"""

SCHEDULE = """meetings Lịch T8 rows 4-4
meeting 2026-08-03 | Chi bộ Một | Nhà văn hóa
meeting 2026-08-04 | Chi bộ Hai | Hội trường
not kept Bí thư, điện thoại
"""
YEARS = """unit_ratings 5 năm rows 3-3
rating 2021 | Chi bộ Một | good
rating 2022 | Chi bộ Một | excellent
rating 2022 | Chi bộ Hai | -
rating 2023 | Chi bộ Hai | completed
"""
TITLES = """past_years Danh hiệu rows 3-3
paper 2023 | Chi bộ Một | 0 | 2023-07-05 | - | 7-NQ/CB | 2023-07-05
paper 2023 | Chi bộ Một | 1 | - | 98.5 | 12-QĐ/ĐUK | 2023-12-20
paper 2024 | Chi bộ Một | 2 | - | - | 15-QĐ/ĐUK | 2024-12-20
paper 2025 | Chi bộ Hai | 3 | - | - | 91-QĐ/ĐUK | 2025-12-20
error imports.score_of_title_only Danh hiệu!G8
error workbook.wrong_word Danh hiệu!E9
"""
COUNTS = """counts TongHop_06Thang rows 1-1
refused imports.only_counts
"""
PROPOSALS = """award_proposals file nhận rows 1-1
refused imports.award_proposals
"""


def members(path):
    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "DanhMuc"
    hidden["A1"] = "Nam"
    sheet = book.create_sheet("BM2")
    sheet["A1"], sheet["H1"] = "ĐẢNG ỦY PHƯỜNG MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"
    sheet["A2"], sheet["A4"] = "*", "DANH SÁCH ĐẢNG VIÊN"
    heads = {"A": "S\nT\nT", "B": "MÃ ĐẢNG VIÊN", "C": "HỌ TÊN ĐANG DÙNG", "D": "CHI BỘ", "E": "SỐ THẺ ĐẢNG",
             "H": "ĐỊA CHỈ", "I": "NGÀY VÀO ĐẢNG", "J": "NGÀY CHÍNH THỨC"}
    for column, head in heads.items():
        sheet[f"{column}6"] = head
        sheet.merge_cells(f"{column}6:{column}7")
    sheet["F6"] = "NGÀY, THÁNG, NĂM SINH"
    sheet.merge_cells("F6:G6")
    sheet["F7"], sheet["G7"] = "NAM", "NỮ"
    rows = [[1, "0017", "NGUYỄN THỊ HÒA", "Chi bộ Một", "x", None, datetime.date(1975, 8, 5), "x",
             datetime.date(2001, 2, 3), "03/02/2002"],
            [2, "0018", "TRẦN VĂN BÌNH", "Chi bộ Một", "x", "1980", None, "x", "5.8.2005", "Chưa có"],
            ["Tổng cộng", None, 2]]
    for row, values in enumerate(rows, 8):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
    hidden.sheet_state = "hidden"
    book.active = 1
    book.save(path)


def roll_call(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "DiemDanh"
    sheet["A1"] = "ĐIỂM DANH BUỔI SINH HOẠT ngày 05 tháng 8 năm 2026"
    for column, head in enumerate(["STT", "Họ và tên", "Chức vụ", "Trạng thái", "Ghi chú"], 1):
        sheet.cell(3, column, head)
    rows = [[1, "Đ/c Nguyễn Thị Hòa", "BT", "Có mặt"], [2, "Trần Văn Bình", "", "Có phép", "đi công tác"],
            [3, "Lê Minh Châu", "", "Vắng"], [4, "Phạm Văn Dũng", "", "Đi muộn"], [5]]
    for row, values in enumerate(rows, 4):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    book.save(path)


def sheet_of(path, title, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row, values in rows.items():
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
    book.save(path)


def schedule(path):
    sheet_of(path, "Lịch T8", {
        1: ["ĐẢNG ỦY PHƯỜNG MẪU"], 2: ["LỊCH SINH HOẠT CHI BỘ THÁNG 8"],
        4: ["STT", "Chi bộ", "Số lượng", "Thời gian sinh hoạt", "Địa điểm", "Bí thư, điện thoại", "Ghi chú"],
        5: [1, "Chi bộ Một", 13, "03/08/2026 (thứ Hai)", "Nhà văn hóa", "Nguyễn Văn An, 0900000000"],
        6: [2, "Chi bộ Hai", 9, datetime.date(2026, 8, 4), "Hội trường"]})


def years(path):
    sheet_of(path, "5 năm", {
        1: ["THEO DÕI XẾP LOẠI CHI BỘ"], 3: ["STT", "TÊN CHI BỘ", 2021, 2022, "2023", "5 NĂM LIỀN"],
        4: [1, "Chi bộ Một", "HTTNV", "HTXSNV", None, "x"], 5: [2, "Chi bộ Hai", None, "Chưa xếp loại", "HTNV"]})


def titles(path):
    """Years on paper as an office writes them down: merged title, dates as dates and as text, decimal comma."""
    sheet_of(path, "Danh hiệu", {
        1: ["THEO DÕI DANH HIỆU “BỐN TỐT”"],
        3: ["STT", "Mã tổ chức đảng", "Tên tổ chức đảng", "Năm", "Danh hiệu, khen thưởng", "Ngày đăng ký", "Tổng điểm",
            "Số QĐ", "Ngày QĐ", "Cơ quan ban hành", "Ghi chú"],
        4: [1, None, "Chi bộ Một", 2023, "Đăng ký thi đua", "05/7/2023", None, "7-NQ/CB", datetime.date(2023, 7, 5)],
        5: [2, None, "Chi bộ Một", "2023", "Công nhận", None, "98,5", "12-QĐ/ĐUK", "20.12.2023", "Đảng ủy Khối"],
        6: [3, None, "Chi bộ Một", 2024, "Không đạt", None, None, "15-QĐ/ĐUK", datetime.date(2024, 12, 20)],
        7: [4, None, "Chi bộ Hai", 2025, "Giấy khen", None, None, "91-QĐ/ĐUK", "20/12/2025"],
        8: [5, None, "Chi bộ Hai", 2025, "Bằng khen", None, 97, "92-QĐ/TU", "20/12/2025"],
        9: [6, None, "Chi bộ Hai", 2025, "Cờ thi đua", None, None, "93-QĐ/TU", "20/12/2025"],
        10: ["Tổng cộng", None, None, 6]})


def counts(path):
    sheet_of(path, "TongHop_06Thang", {
        1: ["STT", "Tên chi bộ", "Đảng số", "Số lượng ĐV dự sinh hoạt lệ", "Phát biểu ý kiến", "Dân vận khéo"],
        2: [1, "Chi bộ Một", 13, "12/13 (Đạt 92%)", "100%", 1]})


def proposals(path):
    sheet_of(path, "file nhận", {
        1: ["STT", "Tên gọi (Ông/Bà/Chức danh)", "Tên tập thể/cá nhân/hộ gia đình", "Chức vụ", "Đơn vị công tác",
            "Phân loại khen thưởng", "Danh hiệu thi đua/Hình thức khen thưởng", "Phân loại đối tượng"],
        2: [1, None, "Chi bộ Một", None, "Đảng ủy phường Mẫu", "Chuyên đề", "Giấy khen", "Tập thể"]})


def convert(source, wanted, folder):
    if shutil.which("soffice") is None:
        sys.exit(SKIPPED)
    out = folder / wanted.split(":")[0]
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", wanted,
                    "--outdir", str(out), str(source)],
                   check=True, timeout=240, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(out.glob(source.stem + ".*"))


def expect(binary, path, wanted):
    read = subprocess.run([binary, str(path)], check=True, capture_output=True, text=True).stdout
    if read != wanted:
        sys.exit(f"{path.name}\nexpected:\n{wanted}\nread:\n{read}")


def main():
    binary, writer = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="bontot_office_") as name:
        folder = pathlib.Path(name)
        for make, wanted in ((members, MEMBERS), (roll_call, ROLL_CALL), (schedule, SCHEDULE), (years, YEARS),
                             (titles, TITLES), (counts, COUNTS), (proposals, PROPOSALS)):
            source = folder / f"9. {make.__name__}.xlsx"
            make(source)
            if writer == "openpyxl":
                expect(binary, source, wanted)
                continue
            expect(binary, convert(convert(source, "ods", folder), "xlsx", folder), wanted)
            expect(binary, convert(source, "xls", folder), "refused workbook.old_excel\n")
            if make is roll_call:  # a .csv has one sheet, named after its file
                # field separator ; text delimiter " UTF-8 first line 1
                text = convert(source, "csv:Text - txt - csv (StarCalc):59,34,76,1", folder)
                expect(binary, text, wanted.replace("DiemDanh rows", text.name + " rows"))


if __name__ == "__main__":
    main()
