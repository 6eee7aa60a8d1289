"""`bontot evidence …` as a small office's clerk uses it: add, list, change, remove, fetch, purge."""
import re
import unittest
import zipfile

from office import OfficeTest
from support import run


class EvidenceTest(OfficeTest):
    def paper(self, name="NQ 03.txt", content="Nghị quyết tháng 3\n"):
        return self.write(name, content)

    def words(self, **more):
        words = {"unit": self.cell, "year": 2024, "kind": "document", "title": "Nghị quyết số 03-NQ/CB", "by": "Văn thư"}
        words.update(more)
        return [part for key, value in words.items() for part in ("--" + key.replace("_", "-"), value)]

    def add(self, path=None, *more, **words):
        text = self.say("evidence", "add", path or self.paper(), *self.words(**words), *more)
        return re.search("[0-9a-z]{26}", text).group()

    def list(self, *more):
        return self.say("evidence", "list", "--unit", self.cell, "--year", 2024, *more)


class Added(EvidenceTest):
    def test_a_file_with_all_that_is_said(self):
        id = self.add(None, "--effective", "5/3/2024", "--expires", "2029-03-05", "--indicator", "2.9",
                      "--indicator", "1.1")
        lines = self.list().splitlines()
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines[0].split()[:2], ["Mã", "Bản"])
        for part in (id, "văn bản", "5/3/2024", "5/3/2029", "1.1, 2.9", "Nghị quyết số 03-NQ/CB [NQ 03.txt]"):
            self.assertIn(part, lines[1])
        self.assertEqual(lines[2], "1 minh chứng, năm 2024.")
        self.assertEqual(self.query("select media_type, uploaded_by from evidence"), [("text/plain", "Văn thư")])
        action, actor, _, before, after = self.events()[-1]
        self.assertEqual((action, actor, before), ("evidence.added", "Văn thư", ""))
        self.assertIn('"title":"Nghị quyết số 03-NQ/CB"', after)

    def test_an_empty_list(self):
        self.assertEqual(self.list(), "0 minh chứng, năm 2024.\n")

    def test_a_secrecy_mark_warns(self):
        path = self.paper("kín.txt", "TỐI MẬT\nNội dung\n")
        line = self.refused("evidence", "add", path, *self.words(), expected=("kín.txt", "TỐI MẬT"))
        self.assertIn("xác nhận", line)
        text = self.say("evidence", "add", path, *self.words(), "--not-secret")
        self.assertIn("TỐI MẬT", text)
        self.assertIn("TỐI MẬT", self.list())

    def test_files_that_are_not_taken(self):
        archive = self.folder / "báo cáo.pdf"
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("a.txt", "a")
        for path in (archive, self.paper("trang.html", "<html></html>"), self.paper("rỗng.txt", ""),
                     self.folder / "nowhere.pdf", self.folder):
            self.refused("evidence", "add", path, *self.words(), expected=(path.name,))
        big = self.write("lớn.txt", b"x" * (50 * 1024 * 1024 + 1))
        self.refused("evidence", "add", big, *self.words(), expected=("lớn.txt", "52"))

    def test_wrong_words_are_named_with_their_option(self):
        path = self.paper()

        def refused(*expected, **words):
            return self.refused("evidence", "add", path, *self.words(**words), expected=expected)

        refused("--unit", "38.9", unit="38.9")
        refused("--title", title=" ")
        refused("--effective", "30/2/2024", "20/12/2024", effective="30/2/2024")
        refused("--effective", "5/3/24", effective="5/3/24")
        refused("--expires", effective="5/3/2024", expires="4/3/2024")
        refused("--indicator", "9.9", indicator="9.9")
        refused("--revises", "khongco", revises="khongco")

    def test_a_wrong_command_line(self):
        path = self.paper()
        self.refused("evidence", "add", path, *self.words(kind="letter"), expected=("letter", "minutes"), status=2)
        self.refused("evidence", "add", path, *self.words(year="hai nghìn"), expected=("--year",), status=2)
        self.refused("evidence", "add", path, "--unit", self.cell, status=2)
        self.refused("evidence", status=2)

    def test_a_locked_year(self):
        id = self.add()
        self.say("period", "lock", "--unit", "38.1.1", "--year", 2024, "--reason", "hết năm", "--by", "Chủ nhiệm")
        for verb in (("add", self.paper(), *self.words()), ("remove", id, "--reason", "nhầm", "--by", "Văn thư"),
                     ("change", id, "--title", "Khác", "--by", "Văn thư")):
            self.refused("evidence", *verb, expected=("2024", "Chủ nhiệm", "hết năm"))

    def test_without_a_data_directory(self):
        done = run("evidence", "add", self.paper(), *self.words(), "--data", self.folder / "nothing")
        self.assertEqual(done.returncode, 3)
        self.assertFalse((self.folder / "nothing").exists())


class Changed(EvidenceTest):
    def test_only_what_is_named_changes(self):
        id = self.add(None, "--effective", "5/3/2024", "--expires", "5/3/2029", "--indicator", "1.1")
        self.say("evidence", "change", id, "--title", "Nghị quyết số 04-NQ/CB", "--expires", "-", "--by", "Bí thư")
        line = self.list().splitlines()[1]
        self.assertIn("Nghị quyết số 04-NQ/CB", line)
        self.assertIn("5/3/2024", line)
        self.assertNotIn("5/3/2029", line)
        self.assertIn("1.1", line)
        self.say("evidence", "change", id, "--kind", "report", "--indicator", "-", "--by", "Bí thư")
        line = self.list().splitlines()[1]
        self.assertIn("báo cáo", line)
        self.assertNotIn("1.1", line)
        _, actor, _, before, after = self.events()[-1]
        self.assertEqual(actor, "Bí thư")
        self.assertIn('"kind":"document"', before)
        self.assertIn('"kind":"report"', after)

    def test_the_second_of_two_is_told_both_versions(self):
        id = self.add()
        self.say("evidence", "change", id, "--title", "Của tôi", "--version", 1, "--by", "A")
        for verb in (("change", id, "--title", "Của bạn"), ("remove", id, "--reason", "nhầm")):
            self.refused("evidence", *verb, "--version", 1, "--by", "B", expected=("1", "2"))

    def test_an_unknown_piece(self):
        for verb in (("change", "lạ", "--title", "x", "--by", "A"), ("remove", "lạ", "--reason", "x", "--by", "A"),
                     ("fetch", "lạ", "--out", self.folder / "out")):
            self.refused("evidence", *verb, expected=("ID", "lạ"))
        self.assertFalse((self.folder / "out").exists())

    def test_removing_is_a_dated_act(self):
        id = self.add()
        self.refused("evidence", "remove", id, "--reason", " ", "--by", "A", expected=("--reason",))
        self.assertIn("tải nhầm", self.say("evidence", "remove", id, "--reason", "tải nhầm", "--by", "A"))
        self.assertEqual(self.list(), "0 minh chứng, năm 2024.\n")
        self.assertIn("tải nhầm", self.list("--deleted"))
        self.refused("evidence", "remove", id, "--reason", "nữa", "--by", "A", expected=("tải nhầm",))
        self.refused("evidence", "change", id, "--title", "x", "--by", "A", expected=("tải nhầm",))


class Fetched(EvidenceTest):
    def kept(self):
        return [path for path in (self.data / "evidence").rglob("*") if path.is_file()]

    def test_the_file_as_it_was(self):
        id = self.add()
        out = self.folder / "ra.txt"
        self.say("evidence", "fetch", id, "--out", out)
        self.assertEqual(out.read_text(), "Nghị quyết tháng 3\n")

    def test_a_truncated_file_is_not_handed_out(self):
        id = self.add()
        self.kept()[0].write_text("Nghị")
        out = self.folder / "ra.txt"
        self.refused("evidence", "fetch", id, "--out", out)
        self.assertFalse(out.exists())
        self.add()  # the same file again mends it
        self.say("evidence", "fetch", id, "--out", out)
        self.assertEqual(out.read_text(), "Nghị quyết tháng 3\n")

    def test_a_place_that_cannot_be_written(self):
        self.refused("evidence", "fetch", self.add(), "--out", self.folder / "no" / "ra.txt", expected=("ra.txt",))


class Purged(EvidenceTest):
    def test_only_what_was_deleted_and_whose_term_is_over(self):
        picture = self.paper("ảnh.txt", "ảnh\n")
        old = self.add(picture, year=2015, kind="picture", title="Ảnh cũ")
        minutes = self.add(self.paper("bb.txt", "biên bản\n"), year=2015, kind="minutes", title="Biên bản cũ")
        live = self.add(self.paper("khác.txt", "ảnh khác\n"), year=2015, kind="picture", title="Ảnh còn tính")
        purge = ("evidence", "purge", "--by", "Văn thư")
        self.assertEqual(self.say(*purge), "Đã hủy tệp của 0 minh chứng hết thời hạn bảo quản.\n")
        for id in (old, minutes):
            self.say("evidence", "remove", id, "--reason", "trùng", "--by", "A")
        preview = self.say(*purge, "--preview")
        self.assertIn(old, preview)
        self.assertNotIn(minutes, preview)
        out = self.folder / "ra.txt"
        self.say("evidence", "fetch", old, "--out", out)
        text = self.say(*purge)
        self.assertIn(old, text)
        self.assertIn("1 minh chứng", text)
        self.refused("evidence", "fetch", old, "--out", self.folder / "nữa.txt")
        for id in (minutes, live):
            self.say("evidence", "fetch", id, "--out", out)
        self.assertEqual(self.events()[-1][:3], ("evidence.purged", "Văn thư", "trùng"))
        self.assertEqual(self.say(*purge), "Đã hủy tệp của 0 minh chứng hết thời hạn bảo quản.\n")
        self.assertEqual(self.call("audit", "verify").returncode, 0)


if __name__ == "__main__":
    unittest.main()
