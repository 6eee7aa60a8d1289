"""The letter of the day through a real SMTP server: several last days of one person are one letter, a server that is down
or slow delays it, and neither a second server nor a restart sends it twice."""
import asyncio
import email
import email.policy
import json
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

from aiosmtpd.controller import Controller

from api_client import Person
from mail_test import free_port
from support import BONTOT, Process

ADDRESS = "can.bo@example.vn"


class SlowInbox:
    """Takes letters, slowly."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(2)
        self.letters.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"


class Digest(unittest.TestCase):
    def setUp(self):
        shared = tempfile.TemporaryDirectory()
        self.addCleanup(shared.cleanup)
        self.data = pathlib.Path(shared.name) / "data"
        # Six days before the last one on which cells register: both of the person's cells are to be told of.
        made = subprocess.run([BONTOT, "demo", "--data", self.data, "--years", "1", "--today", "2023-07-03", "--lang", "en"],
                              check=True, capture_output=True, text=True).stdout
        self.password = re.search(r"password[^:]*: (.+)", made).group(1).strip()

    def serve(self):
        server = Process(BONTOT, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--lang", "en")
        self.addCleanup(server.end)
        return server, server.port()

    def somebody_of_two_cells(self, port):
        """On the committees of two cells, with an address."""
        administrator = Person(port, "quan-tri", self.password)
        unit = administrator.get("/session")["rights"][0]["unit"]
        cells = [cell["id"] for cell in Person(port, "can-bo-khoi", self.password).get("/units?kind=cell&limit=2")["items"]]
        made = json.loads(administrator.ask("POST", "/accounts", {"login": "hai.vai", "name": "Nguyễn Thị Ánh", "unit": unit,
                                                                  "email": ADDRESS}).text)
        chosen = Person(port).ask("POST", "/invitation", {"token": made["token"], "password": "một câu dài để thử thư 2023"})
        self.assertEqual(chosen.status, 201, chosen.text)
        for cell in cells:
            granted = administrator.ask("POST", f"/accounts/{made['account']}/grants",
                                        {"role": "cell_committee", "unit": cell, "from": "2023-01-01", "reason": "thử"})
            self.assertEqual(granted.status, 201, granted.text)

    def test_one_letter_a_day_whatever_befalls_the_mail_server(self):
        server, port = self.serve()
        self.somebody_of_two_cells(port)
        server.end()
        smtp_port = free_port()
        (self.data / "mail.conf").write_text(f"host = 127.0.0.1\nport = {smtp_port}\nencryption = none\n"
                                             "from = bontot@example.vn\npages = https://bontot.example.vn\nreminders = 00:00\n")
        server, _ = self.serve()
        time.sleep(7)  # the round begins five seconds after the start; nobody listens for letters yet
        inbox = SlowInbox()
        smtp = Controller(inbox, hostname="127.0.0.1", port=smtp_port)
        smtp.start()
        self.addCleanup(smtp.stop)
        end = time.monotonic() + 40
        while not inbox.letters:
            self.assertLess(time.monotonic(), end, "the letter was lost")
            time.sleep(0.1)
        server.wait_for(r'"mail_sent"', server.log)
        server.end()
        again, _ = self.serve()
        time.sleep(8)
        again.end()
        self.assertEqual(len(inbox.letters), 1, "one letter a person and day, also after a restart")
        letter = inbox.letters[0]
        self.assertEqual(letter["To"], ADDRESS)
        text = letter.get_content()
        vietnamese, english = text.split("\n--\n", 1)
        lines = [line for line in vietnamese.splitlines() if re.search(r"\d{2}/\d{2}/\d{4}|\d{1,2}/\d{1,2}/2023", line)]
        self.assertGreaterEqual(len(lines), 2, "several last days, one letter:\n" + text)
        self.assertIn("days left", english)
        self.assertNotIn(ADDRESS, "".join(server.log))


if __name__ == "__main__":
    unittest.main()
