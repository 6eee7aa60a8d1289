"""A small office's records, planted by importing its lists: a bloc, a committee, two cells, three members."""
import sqlite3

from support import CommandTest, run

UNITS = """Mã tổ chức đảng,Tên tổ chức đảng,Mã cấp trên,Loại tổ chức đảng
38.1,Đảng bộ Khối,38,Đảng bộ cấp trên trực tiếp
38.1.1,Đảng bộ Sở Nội vụ,38.1,Đảng bộ cơ sở
38.1.1.1,Chi bộ Văn phòng,38.1.1,Chi bộ
38.1.1.2,Chi bộ Thanh tra,38.1.1,Chi bộ
"""
MEMBERS = """Mã ĐV,Họ và tên,Chi bộ,Ngày vào chi bộ
001,Nguyễn Văn An,Chi bộ Văn phòng,01/03/2015
002,Trần Thị Bình,Chi bộ Văn phòng,01/03/2016
003,Lê Văn Cường,Chi bộ Thanh tra,01/03/2017
"""
COUNTED = ("audit_event", "evidence", "evidence_indicator", "member_rating", "unit_rating", "judgement", "knock_out",
           "registration", "recognition", "award", "fact_version")


class OfficeTest(CommandTest):
    cell = "38.1.1.1"

    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"
        self.say("import", self.write("units.csv", UNITS), "--root", "38", "--root-name", "Tỉnh ủy")
        self.say("import", self.write("members.csv", MEMBERS))

    def call(self, *arguments, lang="vi"):
        return run(*arguments, "--data", self.data, "--lang", lang)

    def say(self, *arguments, lang="vi"):
        """What the verb says when it is done."""
        done = self.call(*arguments, lang=lang)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout + done.stderr)
        return done.stdout

    def query(self, sql):
        database = sqlite3.connect(self.data / "bontot.db")
        rows = database.execute(sql).fetchall()
        database.close()
        return rows

    def footprint(self):
        contents = sorted(str(path) for path in (self.data / "evidence").rglob("*") if path.is_file())
        return contents, [self.query("select * from " + table + " order by 1, 2, 3") for table in COUNTED]

    def refused(self, *arguments, expected=(), status=3):
        """One line in each language with all of `expected`; nothing is written."""
        before = self.footprint()
        for language in ("en", "vi"):
            done = self.call(*arguments, lang=language)
            self.assertEqual((done.returncode, done.stdout), (status, ""), done.stdout + done.stderr)
            lines = done.stderr.splitlines()
            self.assertEqual(len(lines), 1 if status == 3 else 2, done.stderr)
            for part in expected:
                self.assertIn(part, lines[0])
            self.assertNotIn("{", lines[0].replace("{document", "").replace("{excellent", "").replace(
                "{commendation", "").replace("{recognition", ""), "an unfilled place: " + lines[0])
        self.assertEqual(self.footprint(), before, "a refused verb leaves nothing")
        return lines[0]

    def events(self):
        return self.query("select action, actor, reason, before, after from audit_event order by number")
