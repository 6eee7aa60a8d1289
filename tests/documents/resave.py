#!/usr/bin/python3
"""Other programs save our yearly workbook again; what we read from it must stay the same facts.

    resave.py ROUND_TRIP_BINARY libreoffice|openpyxl|both

openpyxl drops the results of formulas, LibreOffice rewrites every part of the file: together they are most of what happens
to a workbook on its way through offices. Exits with 77 (skipped) where the program is not installed.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


def by_openpyxl(source, target, folder):
    try:
        import openpyxl
    except ImportError:
        sys.exit(SKIPPED)
    openpyxl.load_workbook(source).save(target)


def by_libreoffice(source, target, folder):
    if shutil.which("soffice") is None:
        sys.exit(SKIPPED)
    out = folder / "saved"
    # Through its own format and back: nothing of the original file survives.
    for wanted, given in (("ods", source), ("xlsx", out / (source.stem + ".ods"))):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", wanted,
             "--outdir", str(out), str(given)],
            check=True, timeout=240, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.move(out / (source.stem + ".xlsx"), target)


SAVERS = {"openpyxl": [by_openpyxl], "libreoffice": [by_libreoffice], "both": [by_openpyxl, by_libreoffice]}


def main():
    binary, saver = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="bontot_resave_") as name:
        folder = pathlib.Path(name)
        for kind in ("cell", "committee"):
            current = folder / f"{kind}.xlsx"
            subprocess.run([binary, "write", kind, str(current)], check=True)
            for number, save in enumerate(SAVERS[saver]):
                again = folder / f"{kind}_{number}.xlsx"
                save(current, again, folder)
                subprocess.run([binary, "check", kind, str(again)], check=True)
                current = again


main()
