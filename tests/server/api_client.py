"""Somebody at a demonstration server: signs in, asks, listens."""
import http.client
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from support import BONTOT, Client, Process


class Person:
    """A session of the API. `login` of a demonstration account; none: nobody."""

    def __init__(self, port, login=None, password=None):
        self.port = port
        self.cookie = None
        if login:
            answer = self.ask("POST", "/session", {"login": login, "password": password})
            assert answer.status == 201, answer.text
            self.cookie = answer.headers["set-cookie"].split(";")[0]

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Accept-Language": "en", **(headers or {})}
        if self.cookie:
            sent.setdefault("Cookie", self.cookie)
            sent.setdefault("X-Bontot-Request", "1")
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
            body = body if isinstance(body, bytes) else json.dumps(body)
        connection.request(method, "/api/v1" + path, body, sent)
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer

    def get(self, path, **how):
        answer = self.ask("GET", path, **how)
        assert answer.status == 200, (path, answer.status, answer.text)
        return json.loads(answer.text)

    def listen(self, last=None, timeout=5):
        return Listener(self.port, self.cookie, last=last, timeout=timeout)


class Listener:
    """A stream of events, taken apart one by one."""

    def __init__(self, port, cookie=None, key=None, last=None, timeout=5):
        self.client = Client(port, timeout=timeout)
        lines = ["GET /api/v1/events HTTP/1.1", "Host: localhost", "Accept: text/event-stream"]
        if cookie:
            lines.append(f"Cookie: {cookie}")
        if key:
            lines.append(f"Authorization: Bearer {key}")
        if last is not None:
            lines.append(f"Last-Event-ID: {last}")
        self.client.send("\r\n".join([*lines, "", ""]))
        self.head = self.client.until(b"\r\n\r\n").decode()
        self.status = int(self.head.split(" ")[1])
        self.text = b""
        self.ended = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.client.socket.close()

    def chunk(self):
        size = int(self.client.until(b"\r\n"), 16)
        while len(self.client.rest) < size + 2:
            if not self.client.more():
                raise EOFError("closed in a chunk")
        piece, self.client.rest = self.client.rest[:size], self.client.rest[size + 2:]
        self.ended = size == 0
        return piece

    def next(self):
        """(name, data, id) of the next event; None when the stream has ended. Heartbeats are passed over."""
        while True:
            while b"\n\n" not in self.text:
                piece = self.chunk()
                if self.ended:
                    return None
                self.text += piece
            event, self.text = self.text.split(b"\n\n", 1)
            if event.startswith(b":"):
                continue
            fields = dict(line.split(": ", 1) for line in event.decode().split("\n"))
            return fields["event"], json.loads(fields["data"]), int(fields["id"])


class DemonstrationTest(unittest.TestCase):
    """A demonstration province and its server, one a class."""
    options = ()
    environment = {}

    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(shared.cleanup)
        cls.folder = pathlib.Path(shared.name)
        cls.data = cls.folder / "data"
        made = subprocess.run([BONTOT, "demo", "--data", cls.data, "--years", "1", "--lang", "en"], check=True,
                              capture_output=True, text=True).stdout
        cls.password = re.search(r"password[^:]*: (.+)", made).group(1).strip()
        cls.prepare()
        cls.start()

    @classmethod
    def prepare(cls):
        """Before the server starts."""

    @classmethod
    def start(cls):
        cls.server = Process(BONTOT, "serve", "--data", cls.data, "--listen", "127.0.0.1:0", "--lang", "en", *cls.options,
                             environment=cls.environment)
        cls.addClassCleanup(cls.server.end)
        cls.port = cls.server.port()

    def person(self, login):
        return Person(self.port, login, self.password)

    def own_cell(self, person):
        rights = person.get("/session")["rights"]
        return next(right["unit"] for right in rights if right["role"] in ("cell_committee", "meeting_secretary", "member"))
