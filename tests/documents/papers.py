"""Official papers as LibreOffice shows them: text and its order, pages, margins, fonts; templates that LibreOffice saved
again still fill; the worker that makes PDFs is replaced when it dies or hangs.

    papers.py PAPER_FILES [KEEP]     KEEP: folder for the pictures of every paper, to look at"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

root = pathlib.Path(__file__).resolve().parents[2]
program = sys.argv[1]
keep = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
faults = []

# Pages of the example of each kind, and what stands on it in this order.
EXPECTED = {
    "launch-plan": (2, ["Số 05-KH/ĐUVP", "KẾ HOẠCH", "I- MỤC ĐÍCH", "II- NỘI DUNG", "III- THỜI GIAN", "IV- THẨM QUYỀN", "V- TỔ CHỨC", "Nơi nhận:"]),
    "registration": (1, ["BẢN ĐĂNG KÝ", "Kính gửi: Đảng ủy", "Nhóm tiêu chí", "Mức phấn đấu", "XÁC NHẬN CỦA ĐẢNG ỦY"]),
    "pact": (1, ["BẢN GIAO ƯỚC THI ĐUA", "Đại diện", "CHỨNG KIẾN"]),
    "registration-list": (1, ["DANH SÁCH", "Kèm theo Công văn số 31-CV/ĐUVP", "Danh sách gồm 2 tổ chức đảng"]),
    "notice": (2, ["Số 05-TB/CB", "THÔNG BÁO", "1. Thời gian:", "2. Địa điểm:", "3. Thành phần:", "4. Chủ trì:", "5. Nội dung:", "6. Tài liệu", "Nơi nhận:"]),
    "invitation": (1, ["Số 05-GM/CB", "GIẤY MỜI", "Đồng chí Trần Văn Thuận", "Rất mong"]),
    "minutes": (2, ["BIÊN BẢN", "Phải dự: 8; có mặt: 5; tỷ lệ 62,50", "Vắng có lý do: 1", "Vắng không có lý do: 1", "I- NỘI DUNG", "II- DIỄN BIẾN",
                    "III- KẾT LUẬN", "IV- PHÂN CÔNG", "BIỂU QUYẾT", "đã được đọc lại", "NGƯỜI GHI BIÊN BẢN"]),
    "committee-minutes": (1, ["BIÊN BẢN", "có mặt 3/3 chi ủy viên", "NGƯỜI GHI BIÊN BẢN"]),
    "resolution": (1, ["Số 05-NQ/CB", "NGHỊ QUYẾT", "QUYẾT NGHỊ:", "5/5 đảng viên", "Nơi nhận:"]),
    "meeting-sheet": (1, ["PHIẾU TỰ ĐÁNH GIÁ", "Điểm tối", "Tổng", "Tự xếp loại: Tốt"]),
    "self-assessment": (2, ["PHIẾU TỰ ĐÁNH GIÁ", "tạm tính", "Tổng", "Điều kiện kèm theo", "Kết luận"]),
    "self-assessment-report": (1, ["BÁO CÁO", "I- ĐẶC ĐIỂM", "II- KẾT QUẢ", "III- HẠN CHẾ", "IV- TỰ ĐÁNH GIÁ"]),
    "appraisal": (2, ["BIÊN BẢN", "I- THÀNH PHẦN", "II- CĂN CỨ", "III- KẾT QUẢ", "-2,5", "IV- GIẢI TRÌNH", "V- KẾT LUẬN", "THƯ KÝ"]),
    "proposal": (2, ["Số 05-TTr/ĐUVP", "TỜ TRÌNH", "Căn cứ Kế hoạch số 21-KH/ĐUVP", "Nơi nhận:"]),
    "recognition": (2, ["Số 05-QĐ/ĐUK", "QUYẾT ĐỊNH", "Điều 1.", "Điều 2.", "Điều 3.", "T/M BAN THƯỜNG VỤ", "Kèm theo Quyết định số 05-QĐ/ĐUK", "Danh sách gồm 2"]),
    "award": (2, ["Số 05-QĐ/ĐUK", "QUYẾT ĐỊNH", "Điều 1.", "Điều 2. Mức tiền thưởng", "Kèm theo Quyết định", "3.510.000"]),
    "certificate": (2, ["TẶNG", "GIẤY KHEN", "Chi bộ Phòng Tổng hợp", "Chi bộ Phòng Nội chính"]),
    "calibration": (1, []),
    "report": (6, ["Số 05-BC/ĐUVP", "BÁO CÁO", "I- CÔNG TÁC", "II- KẾT QUẢ", "III- ĐÁNH GIÁ", "IV- HẠN CHẾ", "V- BÀI HỌC", "VI- PHƯƠNG HƯỚNG", "BIỂU 1", "BIỂU 2", "BIỂU 3", "BIỂU 4"]),
    "member-list": (1, ["DANH SÁCH ĐẢNG VIÊN", "Họ và tên", "Danh sách gồm 9 đồng chí"]),
    "ballot": (1, ["PHIẾU BIỂU QUYẾT", "Đồng ý"]),
    "vote-count": (1, ["BIÊN BẢN KIỂM PHIẾU", "Số phiếu phát ra: 7", "tổng số người được triệu tập", "75"]),
    "roll-call": (1, ["DANH SÁCH", "Ký tên", "phải dự: 8; có mặt: 5", "ít nhất 7 đảng viên"]),
}
LANDSCAPE = {"member-list", "self-assessment", "registration-list", "certificate", "calibration"}
BLANKS = {"certificate", "calibration"}  # printed on bought paper
MM = 72 / 25.4


def complain(paper, what):
    faults.append(f"{paper}: {what}")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def soffice(folder, target, files, kind):
    """One start for all of them: starting takes longer than twenty papers. On a busy machine a start may hang: once more."""
    for profile in ("profile", "second-profile"):
        office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{folder}/{profile}", "--headless", "--norestore",
                                   "--convert-to", kind, "--outdir", target, *files], start_new_session=True,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if office.wait(timeout=120) == 0:
                return
        except subprocess.TimeoutExpired:
            os.killpg(office.pid, signal.SIGKILL)  # soffice is a script that starts others
            office.wait()
    raise SystemExit("LibreOffice converts nothing")


def words_of(pdf):
    """Pages of (left, top, right, bottom, word), in points."""
    page = None
    for line in run("pdftotext", "-bbox", pdf, "-").splitlines():
        if size := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            page = (float(size[1]), float(size[2]), [])
            yield page
        elif word := re.search(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>', line):
            page[2].append((*map(float, word.groups()[:4]), word[5]))


def check_pages(name, kind, pdf, pages):
    found = list(words_of(pdf))
    if pages and len(found) != pages:
        complain(name, f"{len(found)} pages, {pages} expected")
    long_side = kind in LANDSCAPE
    for number, (width, height, words) in enumerate(found, 1):
        if (width > height) != long_side or abs(max(width, height) - 297 * MM) > 2:
            complain(name, f"page {number} is {width:.0f} x {height:.0f}")
        left, right = (20, 25) if long_side else (30, 15)
        if kind in BLANKS:
            left, right = 28, 28
        for x, y, end, bottom, word in words:
            if x < left * MM - 1 or end > width - right * MM + 1 or y < 8 * MM or bottom > height - 5 * MM:
                complain(name, f"page {number}: “{word}” at {x / MM:.0f}-{end / MM:.0f}, {y / MM:.0f} mm is outside the margins")
                break
    return found


def check_header(name, pages):
    """Top right of the first page, in the first line; page numbers centred from the second page on."""
    words = pages[0][2]
    header = [word for word in words if word[4] == "CỘNG"]
    if not header or header[0][0] < pages[0][0] / 2 or header[0][1] > min(word[1] for word in words) + 3:
        complain(name, "ĐẢNG CỘNG SẢN VIỆT NAM is not top right")
    if not any(word[4] == "*" for word in words):
        complain(name, "no star under the issuing body")
    for number, (width, _, words) in enumerate(pages, 1):
        top = [word for word in words if word[1] < 18 * MM]
        centred = [word for word in top if word[4] == str(number) and abs((word[0] + word[2]) / 2 - width / 2) < 30]
        if (number > 1) != bool(centred):
            complain(name, f"page number on page {number}: {[word[4] for word in top]}")


def check_text(name, pdf, order):
    text = " ".join(run("pdftotext", pdf, "-").split())
    at = 0
    for piece in order:
        found = text.find(piece, at)
        if found < 0:
            complain(name, f"“{piece}” is missing or stands too early")
        else:
            at = found
    if "{{" in text:
        complain(name, "a marker was left")


def check_fonts(name, pdf):
    for line in run("pdffonts", pdf).splitlines()[2:]:
        font = line.split()[0].split("+")[-1]
        if not re.match(r"(LiberationSerif|TimesNewRoman)", font) and name.split("-", 1)[1] not in ("ballot", "calibration"):
            complain(name, f"font {font}")


def text_of_docx(path):
    with zipfile.ZipFile(path) as package:
        tree = xml.fromstring(package.read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines = ("".join(node.text or "" for node in paragraph.iter(w + "t")) for paragraph in tree.iter(w + "p"))
    return [line.strip() for line in lines if line.strip()]


def check_resaved(folder):
    """A template that LibreOffice opened and saved fills as before."""
    resaved = folder / "resaved"
    resaved.mkdir()
    soffice(folder, resaved, sorted((root / "templates/hd05").glob("*.docx")), "docx:MS Word 2007 XML")
    for template in sorted(resaved.glob("*.docx")):
        out = folder / "again.docx"
        done = subprocess.run([program, "with", template, template.stem, "hd05", out], capture_output=True, text=True)
        if done.returncode != 0:
            complain(template.stem, f"saved again by LibreOffice: {done.stdout.strip()}")
        elif text_of_docx(out) != text_of_docx(folder / f"hd05-{template.stem}.docx"):
            complain(template.stem, "saved again by LibreOffice, it fills differently")


def check_worker(folder):
    answers = dict(line.split(" ", 1) for line in run(program, "pdf", folder / "hd05-minutes.docx").splitlines())
    kind, took = answers["warm"].split()
    wanted = {"first": "pdf", "killed": "pdf 1", "after": "pdf", "stopped": "pdf pdf 1",
              "hanging": "paper.pdf_too_slow 0", "none": "paper.no_pdf_maker"}
    for name, answer in wanted.items():
        if answers[name] != answer:
            complain("worker", f"{name}: {answers[name]}, {answer} expected")
    if kind != "pdf" or int(took) > 5000:  # 1.5 s is the target of bench/, on a machine that does nothing else
        complain("worker", f"warm: {answers['warm']}")


def check_speed():
    """30 ms a paper, 60 s for 1,536; a machine that does other things too is given ten times as long for the one."""
    took = {line.split()[0]: int(line.split()[1]) for line in run(program, "speed").splitlines()}
    if took["one"] > 300 or took["batch"] > 60_000:
        complain("speed", str(took))
    print(f"one paper {took['one']} ms, 1,536 papers {took['batch']} ms")


def main():
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        print("LibreOffice or poppler-utils is missing")
        return 77
    with tempfile.TemporaryDirectory(prefix="bontot-papers-") as name:
        folder = pathlib.Path(name)
        run(program, "examples", folder)
        run(program, "long", folder)
        soffice(folder, folder, sorted(folder.glob("*.docx")), "pdf")
        for format_name in ("hd36", "hd05"):
            for kind, (pages, order) in EXPECTED.items():
                paper = f"{format_name}-{kind}"
                pdf = folder / f"{paper}.pdf"
                found = check_pages(paper, kind, pdf, pages if format_name == "hd05" else None)
                check_text(paper, pdf, order)
                check_fonts(paper, pdf)
                if kind not in BLANKS:
                    check_header(paper, found)
        for pdf in sorted(folder.glob("long-*.pdf")):
            check_pages(pdf.stem, pdf.stem[5:], pdf, None)
        check_resaved(folder)
        check_worker(folder)
        check_speed()
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            for pdf in folder.glob("*.pdf"):
                run("pdftoppm", "-r", "60", "-png", pdf, keep / pdf.stem)
    for fault in faults:
        print(fault)
    print(f"{len(EXPECTED)} kinds of papers in two formats, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
