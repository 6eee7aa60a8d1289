"""Server-sent events: who is told that something changed, when, and what never."""
import json
import sqlite3
import subprocess
import time
import unittest

from api_client import DemonstrationTest, Listener, Person
from support import BONTOT


class Events(DemonstrationTest):
    def plan_meeting(self, person, unit, day="2026-12-03"):
        answer = person.ask("POST", f"/units/{unit}/meetings", {"date": day, "kind": "regular", "title": "Nội dung mật"})
        self.assertEqual(answer.status, 201, answer.text)
        return json.loads(answer.text)["id"]

    def test_a_change_is_told_at_once_without_its_content(self):
        secretary = self.person("chi-uy")
        unit = self.own_cell(secretary)
        with secretary.listen() as listener:
            self.assertIn("text/event-stream", listener.head)
            self.assertIn("no-store", listener.head)
            name, data, start = listener.next()
            self.assertEqual((name, data), ("ready", {}))
            began = time.monotonic()
            meeting = self.plan_meeting(secretary, unit)
            name, data, number = listener.next()
            self.assertLess(time.monotonic() - began, 0.9)
            self.assertEqual((name, data), ("change", {"kind": "meeting", "record": meeting, "unit": unit, "version": 1}))
            self.assertGreater(number, start)
            details = {"date": "2026-12-04", "kind": "regular"}
            answer = secretary.ask("PUT", f"/meetings/{meeting}", details, {"If-Match": '"1"'})
            self.assertEqual(answer.status, 200, answer.text)
            self.assertEqual(listener.next()[1]["version"], 2)

    def test_only_who_may_read_it_is_told(self):
        secretary, inspector, administrator = (self.person(login) for login in ("chi-uy", "kiem-tra", "quan-tri"))
        unit = self.own_cell(secretary)
        with secretary.listen() as own, inspector.listen() as all_, administrator.listen() as accounts:
            for listener in (own, all_, accounts):
                self.assertEqual(listener.next()[0], "ready")
            meeting = self.plan_meeting(secretary, unit, "2026-12-08")
            self.assertEqual(all_.next()[1]["record"], meeting)
            self.assertEqual(own.next()[1]["record"], meeting)
            # The administrator sees no content: the first that they are told is about an account.
            key = secretary.ask("POST", "/keys", {"name": "máy của cơ quan", "permissions": ["meetings.read"], "unit": unit,
                                                  "ends_at": int(time.time() * 1000) + 86_400_000})
            self.assertEqual(key.status, 201, key.text)
            name, data, _ = accounts.next()
            self.assertEqual((name, data["kind"]), ("change", "account"))
            self.assertNotIn("máy", json.dumps(data, ensure_ascii=False))

    def test_a_key_listens_too_and_only_as_far_as_it_reaches(self):
        secretary = self.person("chi-uy")
        unit = self.own_cell(secretary)
        keys = {}
        for right in ("meetings.read", "evidence.read"):
            made = secretary.ask("POST", "/keys", {"name": right, "permissions": [right], "unit": unit,
                                                   "ends_at": int(time.time() * 1000) + 86_400_000})
            keys[right] = json.loads(made.text)
        with Listener(self.port, key=keys["meetings.read"]["token"]) as meetings, \
                Listener(self.port, key=keys["evidence.read"]["token"]) as evidence:
            self.assertEqual((meetings.next()[0], evidence.next()[0]), ("ready", "ready"))
            planned = self.plan_meeting(secretary, unit, "2026-12-09")
            self.assertEqual(meetings.next()[1]["record"], planned)
            self.assertEqual(secretary.ask("DELETE", f"/keys/{keys['evidence.read']['id']}").status, 204)
            self.assertIsNone(evidence.next(), "nothing about meetings, and the end with the key")

    def test_the_writes_of_another_process_are_told(self):
        inspector = self.person("kiem-tra")
        with inspector.listen() as listener:
            listener.next()
            done = subprocess.run([BONTOT, "plan", "adopt", "nt-2023", "--data", self.data, "--year", "2024", "--by", "Người thử"],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            name, data, _ = listener.next()
            self.assertEqual((name, data["kind"]), ("change", "plan"))

    def test_a_listener_goes_on_where_it_ended(self):
        secretary = self.person("chi-uy")
        unit = self.own_cell(secretary)
        with secretary.listen() as listener:
            start = listener.next()[2]
        meetings = [self.plan_meeting(secretary, unit, f"2026-12-1{day}") for day in (1, 2)]
        with secretary.listen(last=start) as listener:
            self.assertEqual(listener.next(), ("ready", {}, start))
            self.assertEqual([listener.next()[1]["record"] for _ in meetings], meetings)

    def test_who_missed_too_much_reads_again(self):
        secretary = self.person("chi-uy")
        for last in (0, 10**9):  # long ago; and never: the records were restored from a backup since
            with secretary.listen(last=last) as listener:
                self.assertEqual(listener.next()[0], "ready")
                name, _, number = listener.next()
                self.assertEqual(name, "resync")
                self.assertLess(number, 10**9)
        with secretary.listen(last="somewhere") as listener:
            self.assertEqual(listener.next()[0], "ready")

    def test_the_stream_ends_with_the_session(self):
        person = self.person("thu-ky")
        with person.listen() as listener:
            listener.next()
            self.assertEqual(person.ask("DELETE", "/session").status, 204)
            self.assertIsNone(listener.next())
        with person.listen() as listener:
            self.assertEqual(listener.status, 401)
        with Person(self.port).listen() as listener:
            self.assertEqual(listener.status, 401)

    def test_a_right_that_ends_is_told_of_no_more(self):
        administrator, secretary, minutes = (self.person(login) for login in ("quan-tri", "chi-uy", "thu-ky"))
        unit = self.own_cell(secretary)
        with minutes.listen() as listener:
            listener.next()
            first = self.plan_meeting(secretary, unit, "2026-12-20")
            self.assertEqual(listener.next()[1]["record"], first)
            account = minutes.get("/session")["account"]
            for grant in administrator.get(f"/accounts/{account}")["grants"]:
                done = administrator.ask("POST", f"/grants/{grant['id']}/revocation", {"reason": "thử"})
                self.assertEqual(done.status, 204, done.text)
            self.assertEqual(listener.next()[1], {"kind": "account", "record": account, "unit": unit})
            self.plan_meeting(secretary, unit, "2026-12-21")
            self.assertEqual(minutes.ask("DELETE", "/session").status, 204)
            self.assertIsNone(listener.next(), "the second meeting is not told")

    def test_a_page_that_asks_by_itself_keeps_no_session_alive(self):
        person = self.person("dang-vien")

        def seen():
            with sqlite3.connect(self.data / "bontot.db") as records:
                return records.execute("select max(seen_at) from session").fetchone()[0]

        with sqlite3.connect(self.data / "bontot.db") as records:
            records.execute("update session set seen_at = seen_at - 120000")
        before = seen()
        with person.listen() as listener:
            listener.next()
            person.get("/session", headers={"X-Bontot-Request": "background"})
            self.assertEqual(seen(), before)
        person.get("/session")
        self.assertGreater(seen(), before)

    def test_an_account_has_only_so_many_streams(self):
        person = self.person("theo-doi")
        open_ = [person.listen() for _ in range(24)]
        try:
            for listener in open_:
                listener.next()
            with person.listen() as one_more:
                self.assertEqual(one_more.status, 503)
            self.assertEqual(json.loads(person.ask("GET", "/events").text)["code"], "events.too_many")
        finally:
            for listener in open_:
                listener.close()


if __name__ == "__main__":
    unittest.main()
