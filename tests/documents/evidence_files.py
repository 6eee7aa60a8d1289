#!/usr/bin/python3
"""Documents as LibreOffice writes them: their type is told and a secrecy mark in them is found (issue 3, item 4).

    evidence_files.py EVIDENCE_FILES_BINARY

Exits with 77 (skipped) where LibreOffice with Writer is not installed.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

OOXML = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
LETTER = """<html><head><meta charset="utf-8"></head><body><table width="100%"><tr><td>TỈNH ỦY KHÁNH HÒA<br>{mark}</td>
<td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><p>Báo cáo về bảo vệ bí mật; mật khẩu được thay hằng tháng.</p></body></html>"""
TABLE = "STT,Nội dung\n1,{mark}\n2,bảo mật\n"
LOCKED_PDF = ('pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
              '"DocumentOpenPassword":{"type":"string","value":"x"}}')


def convert(folder, source, wanted, *options):
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", wanted,
         "--outdir", str(folder), str(source)],
        timeout=240, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    target = source.with_suffix("." + wanted.split(":")[0])
    if not target.exists():
        print(run.stdout)
        sys.exit(77 if "Error" in run.stdout and source.suffix == ".html" else 1)
    return target


def main():
    binary = sys.argv[1]
    if shutil.which("soffice") is None:
        sys.exit(77)
    expected = []
    with tempfile.TemporaryDirectory(prefix="bontot_evidence_") as name:
        folder = pathlib.Path(name)
        for number, mark in enumerate(("MẬT", "TUYỆT MẬT", "")):
            letter = folder / f"letter{number}.html"
            letter.write_text(LETTER.format(mark=mark), encoding="utf-8")
            odt = convert(folder, letter, "odt:writer8", "--infilter=HTML (StarWriter)")
            table = folder / f"table{number}.csv"
            table.write_text(TABLE.format(mark=mark), encoding="utf-8")
            ods = convert(folder, table, "ods", "--infilter=CSV:44,34,76,1")
            for file, media_type in (
                (odt, ODF + "text"),
                (convert(folder, odt, "docx"), OOXML + "wordprocessingml.document"),
                (convert(folder, odt, "doc"), "application/msword"),
                (convert(folder, odt, "pdf"), "application/pdf"),
                (ods, ODF + "spreadsheet"),
                (convert(folder, ods, "xlsx"), OOXML + "spreadsheetml.sheet"),
                (convert(folder, ods, "xls"), "application/vnd.ms-excel"),
            ):
                expected.append((file, f"{media_type} {mark or '-'}"))
            if number == 0:
                cut = folder / "cut.pdf"
                cut.write_bytes(letter.with_suffix(".pdf").read_bytes()[:600])
                expected.append((cut, "evidence.damaged_file"))
                half = folder / "half.docx"
                half.write_bytes(letter.with_suffix(".docx").read_bytes()[:3000])
                expected.append((half, "evidence.damaged_file"))
                packed = folder / "packed.zip"
                with zipfile.ZipFile(packed, "w") as archive:
                    archive.write(odt)
                expected.append((packed, "evidence.archive"))
                locked = folder / "locked.odt"
                shutil.copy(odt, locked)
                expected.append((convert(folder, locked, LOCKED_PDF), "evidence.password"))
        answers = subprocess.run([binary, *(str(file) for file, _ in expected)], check=True, stdout=subprocess.PIPE,
                                 text=True, timeout=120).stdout.splitlines()
        wrong = [(file.name, answer, wanted) for (file, wanted), answer in zip(expected, answers) if answer != wanted]
        for file, answer, wanted in wrong:
            print(f"{file}: {answer}, expected: {wanted}")
        print(f"{len(answers)} files read")
        sys.exit(1 if wrong or len(answers) != len(expected) else 0)


main()
