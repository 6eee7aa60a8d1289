"""Reminders by mail, handed to a real SMTP server: one letter a person and day, on the days that are near enough."""
import asyncio
import datetime
import email
import email.policy
import logging
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest
import warnings

from aiosmtpd.controller import Controller

from api_client import Person
from mail_test import free_port
from support import BONTOT, Process

DAY = datetime.date(2023, 7, 1)
CELL, COMMITTEE, SECRETARY, NOTHING_DUE = "chi-uy", "bi-thu-co-so", "thu-ky", "dang-vien"
# Days from DAY to the last day of a task of the cell, and what the letters of two days say of it.
TASKS = {
    32: (None, None),
    31: (None, "còn 30 ngày"), 30: ("còn 30 ngày", None),
    8: ("còn 8 ngày", "còn 7 ngày"), 7: ("còn 7 ngày", None),
    2: ("còn 2 ngày", "còn 1 ngày"), 1: ("còn 1 ngày", None),
    0: ("là hôm nay", "đã quá 1 ngày"), -1: ("đã quá 1 ngày", None),
    -6: ("đã quá 6 ngày", "đã quá 7 ngày"), -7: ("đã quá 7 ngày", None),
    -29: ("đã quá 29 ngày", "đã quá 30 ngày"), -30: ("đã quá 30 ngày", None), -31: ("đã quá 31 ngày", None),
}
WORDS = "Xác minh đơn của bà Trần Thị Lựu"  # of a task: nobody's business but the cell's
logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # dropped connections are wanted here
warnings.simplefilter("ignore", DeprecationWarning)


def day_text(days):
    day = DAY + datetime.timedelta(days)
    return f"{day.day}/{day.month}/{day.year}"


class PostOffice:
    """A mail server that keeps what it takes; `answers` of a login are how it meets its first letters."""

    def __init__(self):
        self.taken, self.tries, self.answers = [], [], {}
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        login = envelope.rcpt_tos[0].split("@")[0]
        self.tries.append((login, letter["Message-ID"]))
        answers = self.answers.get(login)
        answer = answers.pop(0) if answers else "250 OK"
        if answer == "slow":
            await asyncio.sleep(3)
            answer = "250 OK"
        if answer.startswith("250"):
            self.taken.append((envelope, letter))
        if answer.endswith("unsaid"):  # the letter is here, or is not; nobody learns it
            server.transport.abort()
        return answer

    def logins(self):
        return sorted(envelope.rcpt_tos[0].split("@")[0] for envelope, _ in self.taken)

    def ids_of(self, login):
        return [number for one, number in self.tries if one == login]


class Office:
    """A copy of the demonstration with its own server and mail server, living at noon of a day."""

    def __init__(self, name, mail=True, **settings):
        self.data = FOLDER / name
        shutil.copytree(FOLDER / "pattern", self.data)
        self.post = PostOffice()
        wanted = {"host": "127.0.0.1", "port": self.post.controller.port, "encryption": "none", "from": "bontot@example.vn",
                  "pages": "https://bontot.example.vn", "reminders": "00:00", **settings}
        (self.data / "mail.conf").write_text("".join(f"{key} = {value}\n" for key, value in wanted.items()))
        if mail:
            self.open_mail()
        unittest.addModuleCleanup(self.close)
        self.mail_is_open = mail

    def open_mail(self):
        self.post.controller.start()
        self.mail_is_open = True

    def close(self):
        self.server.end()
        if self.mail_is_open:
            self.post.controller.stop()

    def start(self, day=DAY, minutes=0):
        noon = datetime.datetime.combine(day, datetime.time(12), datetime.timezone(datetime.timedelta(hours=7)))
        shift = int(noon.timestamp() * 1000 - time.time() * 1000) + minutes * 60_000
        self.run("update setting set value = ? where name = 'demonstration.clock'", str(shift))
        self.server = Process(BONTOT, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--lang", "en",
                              environment={"TZ": "UTC"})
        self.port = self.server.port()
        return self

    def run(self, statement, *values):
        with sqlite3.connect(self.data / "bontot.db") as database:
            found = database.execute(statement, values).fetchall()
        database.close()
        return found

    def logged(self, event):
        return [line for line in list(self.server.log) if f'"{event}"' in line]

    def wait(self, met, within=30):
        end = time.monotonic() + within
        while not met():
            assert time.monotonic() < end, (self.post.tries, self.server.log[-5:])
            time.sleep(0.02)

    def wait_for_sent(self, count):
        """Until that many letters are noted as sent, so that ending the server loses nothing."""
        self.wait(lambda: len(self.logged("mail_sent")) >= count and
                  self.run("select count(*) from reminder_letter where sent_at is not null")[0][0] >= count)

    def past_the_round(self):
        """Long enough for the first round of a server that has just been started."""
        time.sleep(3)


def make_pattern():
    """A demonstration where the cell has open tasks on the boundary days, of people who do not get the letter."""
    made = subprocess.run([BONTOT, "demo", "--data", FOLDER / "pattern", "--years", "1", "--today", DAY.isoformat(), "--lang", "en"],
                          check=True, capture_output=True, text=True).stdout
    with sqlite3.connect(FOLDER / "pattern" / "bontot.db") as database:
        for login in (CELL, COMMITTEE, SECRETARY, NOTHING_DUE):
            database.execute("update account set email = ? where login = ?", (f"{login}@example.vn", login))
        root, cell, member = database.execute("select root, unit, member from account where login = ?", (CELL,)).fetchone()
        meeting, = database.execute("select id from meeting where unit = ? limit 1", (cell,)).fetchone()
        ids = [row[0] for row in database.execute("select id from task where unit = ?", (cell,))]
        database.execute("update task set state = 'done', settled_on = due where unit = ?", (cell,))
        for number, days in enumerate(TASKS):
            owner, = database.execute("select member from membership where unit = ? and member <> ? and member not in"
                                      " (select member from account where member is not null) limit 1 offset ?",
                                      (cell, member, number % 5)).fetchone()
            database.execute("insert into task values (?, ?, ?, ?, ?, '', ?, ?, 'open', null, '')",
                             (root, f"{ids[0][:-2]}{number:02}", cell, meeting, WORDS, owner,
                              (DAY + datetime.timedelta(days)).isoformat()))
    database.close()
    return re.search(r"password[^:]*: (.+)", made).group(1).strip()


def setUpModule():
    """All offices begin at once: a letter that was put off waits ten seconds."""
    global FOLDER, PASSWORD, every_day, not_yet, troubled, without_mail
    shared = tempfile.TemporaryDirectory()
    unittest.addModuleCleanup(shared.cleanup)
    FOLDER = pathlib.Path(shared.name)
    PASSWORD = make_pattern()
    every_day = Office("every_day").start()
    not_yet = Office("not_yet", reminders="12:30").start()
    without_mail = Office("without_mail", mail=False).start()
    troubled = Office("troubled")
    troubled.post.answers = {CELL: ["250 unsaid"], COMMITTEE: ["451 try again later"], SECRETARY: ["550 no such mailbox"]}
    troubled.run("update account set email = ? where login = ?", "theo-doi@example.vn", "theo-doi")
    troubled.start()
    without_mail.wait(lambda: without_mail.logged("reminded"))
    time.sleep(0.5)
    assert not without_mail.logged("mail_sent")
    without_mail.open_mail()


class Digest(unittest.TestCase):
    def letter_of(self, office, login, index=0):
        found = [pair for pair in office.post.taken if pair[0].rcpt_tos == [f"{login}@example.vn"]]
        self.assertEqual(len(found), index + 1, f"letters to {login}")
        return found[index]

    def lines(self, letter):
        """The lines on tasks in Vietnamese, by the day that they name."""
        vietnamese = letter.get_content().split("--\n")[0]
        return dict(re.findall(r"^- Nhiệm vụ của chi bộ, .+: hạn cuối (\S+), (.+)$", vietnamese, re.M))

    def test_one_letter_a_day_with_everything_that_came_near(self):
        office = every_day
        office.wait_for_sent(3)
        self.assertEqual(office.post.logins(), sorted([CELL, COMMITTEE, SECRETARY]), "nothing for who has nothing due")
        self.check_encoding()
        self.check_silence_about_others()
        _, letter = self.letter_of(office, CELL)
        self.assertEqual(self.lines(letter), {day_text(days): first for days, (first, _) in TASKS.items() if first})
        self.assertIn("Chi bộ đăng ký với Đảng ủy Văn phòng", letter.get_content())
        self.assertIn("hạn cuối 9/7/2023, còn 8 ngày", letter.get_content())
        dues = [tuple(map(int, due)) for due in re.findall(r"hạn cuối (\d+)/(\d+)/(\d+)", letter.get_content())]
        self.assertEqual(dues, sorted(dues, key=lambda due: due[::-1]), "the most pressing first")

        office.server.end()
        office.start()
        office.past_the_round()
        self.assertEqual(len(office.post.tries), 3, "the server was started again on the same day")
        self.assertFalse(office.logged("reminded"))

        office.server.end()
        office.start(DAY + datetime.timedelta(1))
        office.wait_for_sent(2)
        _, letter = self.letter_of(office, CELL, 1)
        self.assertEqual(self.lines(letter), {day_text(days): second for days, (_, second) in TASKS.items() if second})
        self.assertIn("hạn cuối 9/7/2023, còn 7 ngày", letter.get_content())
        self.assertEqual(len(office.post.ids_of(COMMITTEE)), 1, "nothing new for the committee")
        self.assertEqual(len(set(office.post.ids_of(CELL))), 2, "another day's letter is another letter")

    def check_encoding(self):
        envelope, letter = self.letter_of(every_day, CELL)
        self.assertTrue(envelope.content.isascii())
        self.assertEqual(letter["Subject"], "Việc sắp đến hạn – What is due soon")
        self.assertEqual((letter["From"], letter["To"]), ("bontot@example.vn", f"{CELL}@example.vn"))
        self.assertEqual(letter["Auto-Submitted"], "auto-generated")
        self.assertEqual((letter.get_content_type(), letter.get_content_charset()), ("text/plain", "utf-8"))
        text = letter.get_content()
        name, = every_day.run("select name from account where login = ?", CELL)[0]
        unit, = every_day.run("select v.name from unit_version v join account a on a.unit = v.unit where a.login = ?", CELL)[0]
        for part in (f"Kính gửi đồng chí {name},", f"To {name},", unit, "Tasks of the cell", "30 days left", "1 day ago",
                     "which is today", "https://bontot.example.vn/", "https://bontot.example.vn/toi"):
            self.assertIn(part, text)
        self.assertNotIn("\N{REPLACEMENT CHARACTER}", text)
        self.assertFalse([line for line in every_day.server.log if "@example.vn" in line or name in line])

    def check_silence_about_others(self):
        everybody = {name for name, in every_day.run("select name from member union select name from account")}
        for login in (CELL, SECRETARY, COMMITTEE):
            envelope, letter = self.letter_of(every_day, login)
            text = letter.get_content()
            own, = every_day.run("select name from account where login = ?", login)[0]
            text = text.replace(f"Kính gửi đồng chí {own},", "").replace(f"To {own},", "")
            self.assertEqual([name for name in everybody if name in text], [])
            self.assertNotIn("Lựu", text)
            self.assertEqual(set(re.findall(r"[\w.-]+@[\w.]+", envelope.content.decode())) - {f"{login}@example.vn"},
                             {"bontot@example.vn", letter["Message-ID"].strip("<>")})

    def test_before_the_hour_nothing_goes(self):
        not_yet.past_the_round()
        self.assertEqual(not_yet.post.tries, [])
        not_yet.server.end()
        not_yet.start(minutes=31)
        not_yet.wait_for_sent(3)

    def test_a_mail_server_that_is_busy_or_silent_is_asked_again(self):
        office = troubled
        office.wait_for_sent(2)
        self.assertEqual(len(office.post.ids_of(COMMITTEE)), 2, "put off, then taken")
        first, second = office.post.ids_of(CELL)
        self.assertEqual(first, second, "whoever got it already can tell that it is the same")
        self.assertEqual(office.post.ids_of("theo-doi"), [], "who only follows the cell is told of nothing")
        self.assertEqual(len(office.post.ids_of(SECRETARY)), 1, "refused for good")
        self.assertIn("550", office.logged("mail_not_sent")[0])

        # Told neither way and refused ones are made again after a restart, those that went out are not.
        office.server.end()
        office.post.answers[SECRETARY] = ["slow"]
        office.start()
        office.wait(lambda: len(office.post.ids_of(SECRETARY)) == 2)
        self.answers_quickly(office)
        office.wait_for_sent(1)
        self.assertEqual(len(set(office.post.ids_of(SECRETARY))), 1)
        self.assertEqual(len(office.post.tries), 6)

    def answers_quickly(self, office):
        """While the mail server takes its time over a letter."""
        began = time.monotonic()
        person = Person(office.port, CELL, PASSWORD)
        self.assertTrue(person.get("/session")["name"])
        self.assertTrue(person.get("/home")["places"])
        self.assertLess(time.monotonic() - began, 2.5)
        self.assertNotIn(SECRETARY, office.post.logins(), "still at it")

    def test_a_mail_server_that_is_down_gets_each_letter_once_when_it_is_back(self):
        office = without_mail
        office.wait_for_sent(3)
        self.assertEqual(office.post.logins(), sorted([CELL, COMMITTEE, SECRETARY]))

    def test_a_server_killed_with_a_letter_in_doubt_sends_the_same_one_again(self):
        office = Office("killed")
        for login in (COMMITTEE, SECRETARY):
            office.run("update account set email = '' where login = ?", login)
        office.post.answers[CELL] = ["slow"]
        office.start()
        office.wait(lambda: office.post.tries)
        office.server.process.kill()
        office.server.process.wait()
        office.server.end()
        office.start(minutes=61)
        office.wait_for_sent(1)
        first, second = office.post.ids_of(CELL)
        self.assertEqual(first, second)


if __name__ == "__main__":
    unittest.main()
