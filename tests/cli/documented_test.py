"""The commands that README.md and docs/*.md print, run as they stand there, each document from top to bottom in a folder of
its own: what a stranger types after ./run. A line that cannot be run as it is has its reason in `LEFT_OUT`."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import openpyxl

from support import BONTOT, ROOT

DOCUMENTS = ["README.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
LEFT_OUT = {
    r"^\S+ serve\b|^\./": "runs until it is stopped, or sets the machine up; tests/server and ./test itself run them",
    r"postgresql://": "needs a server; tests/cli/backup_test.py and tests/contract have one",
    r" \[[-A-Z]|\|| …\]|^bontot template TABLE": "tells every option, no command to copy",
    r"^\S+ play ": "a minute each; tests/cli/play_test.py plays",
    r"^\S+ document batch": "the same command a body at a time is run above it; tests/cli/play_test.py runs batches",
}
# What a reader puts in by hand.
BY_HAND = {"NEW_DIR": "anew", "DIR": "\"$BONTOT_DATA\"", "/tmp/ninh-thuan": "\"$BONTOT_DATA\"", "/tmp/phong-trao": "played",
           "/tmp/van-ban": "papers", "/tmp/practice": "practice", "/media/usb/": "", "FILE.jsonl": "FILE.jsonl",
           "THU_MUC": f"{ROOT}/templates"}


# Lines of printed answers that say something else every time.
VARIES = re.compile(r"…|giây|dấu [0-9a-f]{64}|127\.0\.0\.1")


def commands(name):
    """Of the indented blocks, each with its continued lines and, behind a prompt, with the answer that is printed below;
    a prompt or the program's name begins one."""
    found = []
    for line in (ROOT / name).read_text().splitlines():
        if not re.match(r"\s{4}", line):
            if line.strip() and found:
                found[-1][2] = False
            continue
        text = re.sub(r"^\s{4,}(\$ )?", "", line)
        if found and found[-1][0].endswith("\\"):
            found[-1][0] = found[-1][0][:-1] + " " + text
        elif re.match(r"(build/release/)?bontot [a-z]", text):
            found.append([text, [], "$ " in line])
        elif found and found[-1][2] and not line.startswith("    $ "):
            found[-1][1].append(text)
    return [(command, answer) for command, answer, _ in found]


def sheet(path, title, *rows):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(path)


class Documented(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory(prefix="bontot_documented_")
        cls.addClassCleanup(shared.cleanup)
        cls.shared = pathlib.Path(shared.name)
        (cls.shared / "build" / "release").mkdir(parents=True)
        for place in ("", "build/release/"):
            (cls.shared / place / "bontot").symlink_to(BONTOT)
        subprocess.run([BONTOT, "demo", "--data", cls.shared / "records"], check=True, capture_output=True, timeout=300)

    def run_in(self, folder, command):
        environment = {**os.environ, "PATH": f"{self.shared}:{os.environ['PATH']}", "BONTOT_DATA": str(folder / "records"),
                       "BONTOT_LANG": "vi", "NO_COLOR": "1"}
        return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)

    def fill_in(self, folder, command):
        if "bontot account revoke GRANT" in command:
            listed = self.run_in(folder, "bontot account list an.nguyen").stdout
            command = command.replace("GRANT", re.search(r"\[(\w+)\]", listed).group(1))
        for verb in ("evidence fetch", "meeting attach", "meeting detach"):
            if f"{verb} ID" in command:
                listed = self.run_in(folder, "bontot evidence list --unit 38.168.053.000.001 --year 2024").stdout
                command = command.replace(" ID ", f" {re.search(r'(?m)^(01[0-9a-z]{24})', listed).group(1)} ")
        if "imports undo ID" in command:
            command = command.replace("DIR", "so-lieu")
            listed = self.run_in(folder, "bontot imports list --data so-lieu").stdout
            command = command.replace(" ID ", f" {re.search(r'01[0-9a-z]{24}', listed).group(0)} ")
        for word, value in BY_HAND.items():
            command = command.replace(word, value)
        return command

    def prepare(self, name, folder):
        """What a reader of the document has lying there."""
        if name != "README.md":  # its session makes the records itself
            shutil.copytree(self.shared / "records", folder / "records")
        (folder / "build").symlink_to(self.shared / "build")
        book = openpyxl.Workbook()
        book.active.append(["Nghị quyết số 03"])
        book.save(folder / "NQ 03.pdf")  # told apart by its content, not by its name
        shutil.copy(ROOT / "examples" / "facts.json", folder / "FILE.json")
        for plan in ("my-plan.yaml", "our-plan.yaml", "FILE.yaml"):
            text = (ROOT / "plans" / "nt-2023.yaml").read_text()
            (folder / plan).write_text(text.replace("plan: nt-2023\n", f"plan: {plan[:-5]}\n", 1))
        self.run_in(folder, "bontot workbook --plan nt-2023 --unit-kind cell --demonstration --out so-lieu.xlsx")
        self.run_in(folder, "bontot generate --cells 20 --year 2023 --seed 7 --out FILE.jsonl")
        bodies = [{"code": "1", "name": "Chi bộ 1", "kind": "cell", "direct": False, "recognised": [2023, 2024, 2025],
                   "revoked": [], "score": 9900}]
        (folder / "BODIES.json").write_text(json.dumps({"campaign": "x", "years": [2023, 2024, 2025], "registered": bodies}))
        if name == "docs/importing.md":
            self.prepare_sheets(folder)

    def prepare_sheets(self, folder):
        sheet(folder / "don-vi.xlsx", "Sheet",
              ["STT", "Mã tổ chức đảng", "Tên tổ chức đảng", "Mã cấp trên", "Loại tổ chức đảng"],
              [1, "38.1", "Đảng bộ Sở Mẫu", "38", "Đảng bộ cơ sở"], [2, "38.1.1", "Chi bộ Một", "38.1", "Chi bộ"])
        for file, day in (("dang-vien.xlsx", "31/02/2011"), ("mended.xlsx", "28/02/2011")):
            sheet(folder / file, "Danh sách", ["DANH SÁCH ĐẢNG VIÊN"],
                  ["TT", "Mã ĐV", "Họ và tên", "Chi bộ", "Năm sinh", "Số CCCD", "Ngày vào Đảng", "Ngày chính thức"],
                  [1, "001", "Nguyễn Văn An", "Chi bộ Một", 1980, "038080001234", "05/02/2009", "05/02/2010"],
                  [2, "002", "Trần Thị Bình", "Chi bộ Một", 1985, "038185004321", "28/02/2010", day])

    def test_they_work_as_printed(self):
        for name in DOCUMENTS:
            printed = [one for one in commands(name) if not any(re.search(why, one[0]) for why in LEFT_OUT)]
            if not printed:
                continue
            with tempfile.TemporaryDirectory(prefix="bontot_documented_") as place:
                folder = pathlib.Path(place)
                self.prepare(name, folder)
                for command, answer in printed:
                    with self.subTest(f"{name}: {command}"):
                        self.check(folder, command, answer)

    def check(self, folder, command, answer):
        if "import sua.xlsx" in command:
            (folder / "mended.xlsx").rename(folder / "sua.xlsx")  # what the reader does in between
        done = self.run_in(folder, self.fill_in(folder, command))
        wrong = 3 if "Nothing was written." in answer else 0
        self.assertEqual(done.returncode, wrong, done.stdout[-600:] + done.stderr)
        said = " ".join((done.stdout + done.stderr).split())  # a document breaks long lines where it has to
        missing = [line for line in answer if not VARIES.search(line) and " ".join(line.split()) not in said]
        self.assertEqual(missing, [], done.stdout[-3000:])

    def test_there_is_something_to_run(self):
        found = {name: len(commands(name)) for name in DOCUMENTS}
        for name in ("README.md", "docs/contracts.md", "docs/entering.md", "docs/operators-guide.md", "docs/van-ban.md", "docs/importing.md"):
            self.assertGreater(found[name], 3, name)


if __name__ == "__main__":
    unittest.main()
