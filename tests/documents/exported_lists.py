"""The lists of an office (bodies, members, meetings and what hangs on them) as a table has them, held against what the API
lists of the same bodies: the same rows, in the same order, with the same days, figures and words."""
import datetime

KINDS = {"province": "Tỉnh ủy", "bloc": "Đảng bộ cấp trên trực tiếp", "grassroots_committee": "Đảng bộ cơ sở",
         "sub_committee": "Đảng bộ bộ phận", "cell": "Chi bộ"}
SECTORS = {"administrative": "Cơ quan hành chính", "public_service": "Đơn vị sự nghiệp", "enterprise": "Doanh nghiệp",
           "armed_forces": "Lực lượng vũ trang", "residential": "Khu dân cư"}
MEETINGS = {"regular": "Thường kỳ", "thematic": "Chuyên đề", "combined": "Kết hợp"}
MARKS = {"late": "Đi muộn", "excused": "Vắng có lý do", "unexcused": "Vắng không lý do", "unknown": "Chưa rõ"}
LEVELS = {"good": "Tốt", "fair": "Khá", "average": "Trung bình", "poor": "Kém"}
RATINGS = {"excellent": "Hoàn thành xuất sắc nhiệm vụ", "good": "Hoàn thành tốt nhiệm vụ", "completed": "Hoàn thành nhiệm vụ",
           "not_completed": "Không hoàn thành nhiệm vụ", "not_subject": "Không thuộc diện xếp loại", "not_yet": "Chưa xếp loại"}
OFFICES = {"secretary": "Bí thư", "deputy": "Phó bí thư", "committee_member": "Chi ủy viên", "follower": "Cấp ủy viên theo dõi"}
PAPERS = {"agenda": "Chương trình", "notice": "Thông báo", "material": "Tài liệu", "draft_resolution": "Dự thảo nghị quyết",
          "resolution": "Nghị quyết", "minutes_scan": "Bản chụp biên bản"}
AWARDS = {"commendation": "Giấy khen", "provincial_commendation": "Bằng khen"}
SINCE_EVER = "1930-02-03"  # of what nobody wrote down since when


def plain(value):
    """A cell as the API writes such a thing."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    return value


def number(text):
    return None if text in (None, "") else float(text)


def decision(said):
    said = said or {}
    return {"Số quyết định": said.get("number") or None, "Ngày quyết định": said.get("date"),
            "Cơ quan quyết định": said.get("by") or None}


class ExportedLists:
    """Beside a TestCase that has `person`, `bloc`, YEAR as `year`, `all_of` and `book`."""

    def rows(self, kind):
        return [{name: plain(value) for name, value in row.items() if name != "STT"} for row in self.book("http", kind).rows]

    def bodies(self):
        """The bloc and all under it, in the order of the tree's codes."""
        if not hasattr(type(self), "known_bodies"):
            found, waiting = [], [self.bloc]
            while waiting:
                unit = waiting.pop()
                found.append(self.person.get(f"/units/{unit}"))
                waiting += [below["id"] for below in self.all_of(f"/units?under={unit}&limit=200")]
            type(self).known_bodies = sorted(found, key=lambda body: body["code"])
        return self.known_bodies

    def cells(self):
        return [body for body in self.bodies() if body["kind"] == "cell"]

    def meetings_of(self, cell):
        """Those that took place, the oldest first, each with all its parts."""
        listed = [one for one in self.all_of(f"/units/{cell['id']}/meetings?year={self.year}&limit=200")
                  if one["state"] in ("held", "finalised")]
        return [self.person.get(f"/meetings/{one['id']}") for one in sorted(listed, key=lambda one: (one["date"], one["id"]))]

    def all_meetings(self):
        if not hasattr(type(self), "known_meetings"):
            type(self).known_meetings = [(cell, meeting) for cell in self.cells() for meeting in self.meetings_of(cell)]
        return self.known_meetings

    def check_rows(self, kind, expected):
        """Row by row; of each the columns that are expected."""
        found = self.rows(kind)
        self.assertEqual(len(found), len(expected))
        self.assertTrue(expected)
        for place, (row, wanted) in enumerate(zip(found, expected)):
            self.assertEqual({name: row[name] for name in wanted}, wanted, f"row {place + 1}")

    def test_units_as_listed(self):
        expected = []
        codes = {above["id"]: above for body in self.bodies() for above in body["superiors"]}
        for body in self.bodies():
            first, last = body["spans"][0], body["spans"][-1]
            above = codes.get(last.get("superior"), {})
            expected.append({"Mã tổ chức đảng": body["code"], "Tên tổ chức đảng": last["name"], "Tên viết tắt": last.get("short_name"),
                             "Mã cấp trên": above.get("code"), "Tổ chức đảng cấp trên": above.get("name"),
                             "Loại tổ chức đảng": KINDS[last["kind"]],
                             "Loại hình cơ quan": SECTORS[last["sector"]] if "sector" in last else None,
                             "Ngày thành lập": None if first["from"] == SINCE_EVER else first["from"],
                             "Ngày giải thể": last.get("to"), "Tên khác": "; ".join(body["aliases"]) or None,
                             **decision(first.get("decision"))})
        self.check_rows("units", expected)

    def test_members_as_listed(self):
        rows = self.rows("members")
        seen = 0
        for cell in self.cells():
            mine = [row for row in rows if row["Mã chi bộ"] == cell["code"]]
            listed = [one for one in self.all_of(f"/units/{cell['id']}/members?limit=200") if not one["temporary"]]
            today = [row for row in mine if row["Rời chi bộ từ ngày"] is None]
            self.assertEqual([row["Mã đảng viên"] for row in today], [one["code"] for one in listed], cell["code"])
            for row, one in zip(today, listed):
                self.assertEqual(row, {**row, **self.member(cell, one)})
                seen += 1
        self.assertGreater(seen, 20)
        self.assertTrue(any(row["Số QĐ công nhận chính thức"] for row in rows), "a decision to look at")

    def member(self, cell, one):
        file = self.person.get(f"/members/{one['id']}")
        stay = [stay for stay in file["memberships"] if stay["unit"] == cell["id"] and "to" not in stay][-1]
        terms = [term for term in file["terms"] if term["unit"] == cell["id"] and term["office"] in one["offices"]]
        expected = {"Họ và tên": file["name"], "Chi bộ": cell["name"], "Năm sinh": file.get("birth_year"),
                    "Giới tính": {"male": "Nam", "female": "Nữ"}.get(file.get("sex")), "Ngày vào Đảng": file.get("admitted"),
                    "Ngày chính thức": file.get("official"), "Loại đảng viên": "Dự bị" if one["probationary"] else "Chính thức",
                    "Ngày vào chi bộ": stay["from"]}
        if not one["offices"]:
            expected["Chức vụ Đảng"] = "Đảng viên"
        for what, said in (("vào chi bộ", stay.get("decision")), ("công nhận chính thức", file.get("official_decision")),
                           ("rời chi bộ", stay.get("end_decision")), ("chức vụ", terms[0].get("decision") if terms else None)):
            said = said or {}
            expected |= {f"Số QĐ {what}": said.get("number") or None, f"Ngày QĐ {what}": said.get("date"),
                         f"Cơ quan QĐ {what}": said.get("by") or None}
        return expected

    def test_meetings_as_listed(self):
        self.check_rows("meetings", [
            {"Mã chi bộ": cell["code"], "Chi bộ": cell["name"], "Ngày họp": meeting["date"], "Loại buổi": MEETINGS[meeting["kind"]],
             "Bắt đầu": meeting["sitting"]["start"], "Kết thúc": meeting["sitting"]["end"],
             "Nghỉ (phút)": meeting["sitting"]["breaks_minutes"] or None, "Địa điểm": meeting.get("place"),
             "Nội dung": meeting["title"], "Tự xếp loại": LEVELS.get(meeting["self_rating"].get("level")),
             "Điểm tự chấm": number(meeting["self_rating"].get("points"))} for cell, meeting in self.all_meetings()])

    def test_roll_calls_as_recorded(self):
        expected = []
        for cell, meeting in self.all_meetings():
            if not meeting["roll_call"]["called"]:
                continue
            marks = {line["member"]: MARKS[line["mark"]] for line in meeting["roll_call"]["lines"]}
            for one in self.person.get(f"/units/{cell['id']}/roll?day={meeting['date']}")["members"]:
                expected.append({"Mã chi bộ": cell["code"], "Chi bộ": cell["name"], "Ngày họp": meeting["date"],
                                 "Mã đảng viên": one["code"], "Họ và tên": one["name"],
                                 "Điểm danh": marks.get(one["id"], "Có mặt") if one["eligible"] else "Miễn"})
        self.check_rows("roll_call", expected)

    def test_meeting_ratings_as_recorded(self):
        expected = []
        for cell, meeting in self.all_meetings():
            rating = meeting["self_rating"]
            if "level" not in rating and "points" not in rating:
                continue
            expected.append({"Mã chi bộ": cell["code"], "Tên đơn vị": cell["name"], "Ngày họp chi bộ": meeting["date"],
                             "KQ số điểm được đánh giá": number(rating.get("points")), "Ghi chú": rating.get("explanation"),
                             **{name: "x" if rating.get("level") == level else None for level, name in LEVELS.items()}})
        self.check_rows("meeting_ratings", expected)

    def test_meeting_documents_as_listed(self):
        expected = []
        for cell, meeting in self.all_meetings():
            for paper in self.person.get(f"/meetings/{meeting['id']}/documents")["items"]:
                expected.append({"Mã chi bộ": cell["code"], "Chi bộ": cell["name"], "Ngày họp": meeting["date"],
                                 "Bắt đầu": meeting["sitting"]["start"], "Loại tài liệu": PAPERS[paper["kind"]],
                                 "Mã minh chứng": paper["evidence"], "Tên tài liệu": paper["title"], "Tên tệp": paper["file_name"]})
        self.check_rows("meeting_documents", expected)

    def rated(self, rating):
        level = rating.get("level") or rating.get("scope")
        return {"Năm": rating["year"], "Mức xếp loại": RATINGS[level], "Lý do": rating.get("reason") or None,
                "Quy định áp dụng": rating.get("regime") or None, **decision(rating.get("decision"))}

    def test_ratings_as_listed(self):
        members, units = [], []
        for body in self.bodies():
            listed = self.person.get(f"/units/{body['id']}/years/{self.year}/ratings")
            if listed.get("unit", {}).get("version"):
                units.append({"Mã chi bộ": body["code"], "Tên tổ chức đảng": body["name"], **self.rated(listed["unit"])})
            for rating in listed["members"]:
                members.append({"Họ và tên": rating["name"], "Mã chi bộ": body["code"], "Chi bộ": body["name"], **self.rated(rating)})
        self.check_rows("member_ratings", members)
        self.check_rows("unit_ratings", units)

    def test_past_years_as_listed(self):
        of = {body["id"]: body for body in self.bodies()}
        expected = []
        span = f"?first_year={self.year}&last_year={self.year}&limit=200"
        for kind in ("registrations", "recognitions", "awards"):
            for place, row in enumerate(self.all_of(f"/{kind}{span}")):
                if row["unit"] not in of:
                    continue
                word = ("Đăng ký" if kind == "registrations" else AWARDS[row["kind"]] if kind == "awards" else
                        "Công nhận" if row["recognised"] else "Không công nhận")
                revoked = row.get("revoked", {})
                expected.append({"Mã chi bộ": of[row["unit"]]["code"], "Tên tổ chức đảng": of[row["unit"]]["name"],
                                 "Năm": self.year, "Danh hiệu, khen thưởng": word, "Ngày đăng ký": row.get("date"),
                                 "Tổng điểm": number(row.get("score")), **decision(row.get("decision")),
                                 "Số QĐ thu hồi": revoked.get("number"), "Ngày thu hồi": revoked.get("date"),
                                 "Lý do thu hồi": revoked.get("reason")})
        order = ["Đăng ký", "Công nhận", "Không công nhận", *AWARDS.values()]
        expected.sort(key=lambda row: (row["Mã chi bộ"], min(order.index(row["Danh hiệu, khen thưởng"]), 3)))
        self.check_rows("past_years", expected)
