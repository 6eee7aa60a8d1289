"""Starts a server on a free port and speaks to it byte by byte."""
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

BONTOT = os.environ["BONTOT"]
SAMPLE_SERVER = os.environ["SAMPLE_SERVER"]
PROBLEM = "application/problem+json"


class Answer:
    """One answer, taken apart."""

    def __init__(self, head, body):
        lines = head.decode("ascii").split("\r\n")
        self.line = lines[0]
        self.status = int(lines[0].split(" ")[1])
        self.headers = {}
        for line in lines[1:]:
            name, value = line.split(": ", 1)
            assert name.lower() not in self.headers or name.lower() == "set-cookie", f"{name} twice"
            self.headers[name.lower()] = value
        self.body = body


class Client:
    """A connection; `timeout` is how long an answer may take."""

    def __init__(self, port, timeout=5, source=None, wrap=None):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=timeout,
                                               source_address=(source, 0) if source else None)
        if wrap:
            self.socket = wrap.wrap_socket(self.socket, server_hostname="localhost")
        self.rest = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode())

    def more(self):
        piece = self.socket.recv(65536)
        self.rest += piece
        return piece

    def until(self, mark):
        while mark not in self.rest:
            if not self.more():
                raise EOFError(f"closed after {self.rest[:200]!r}")
        found, self.rest = self.rest.split(mark, 1)
        return found

    def answer(self, head_only=False):
        answer = Answer(self.until(b"\r\n\r\n"), b"")
        length = int(answer.headers.get("content-length", 0))
        if head_only or answer.status in (204, 304) or answer.status < 200:
            return answer
        while len(self.rest) < length:
            if not self.more():
                raise EOFError("closed in the middle of a body")
        answer.body, self.rest = self.rest[:length], self.rest[length:]
        return answer

    def ask(self, data, **how):
        self.send(data)
        return self.answer(**how)

    def is_closed(self, within=3):
        """Whether the server ends the connection, with nothing more to say."""
        self.socket.settimeout(within)
        try:
            return self.rest == b"" and self.socket.recv(1) == b""
        except ConnectionResetError:
            return True
        except TimeoutError:
            return False


def get(path, *headers, method="GET"):
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: localhost", *headers, "", ""]).encode()


class Process:
    """A server process; its output is collected, so that it never waits for a reader."""

    def __init__(self, *command, environment=None, **how):
        self.process = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env={**os.environ, **(environment or {})}, **how)
        self.out, self.log = [], []
        self.threads = [threading.Thread(target=self.collect, args=pair, daemon=True)
                        for pair in ((self.process.stdout, self.out), (self.process.stderr, self.log))]
        for thread in self.threads:
            thread.start()

    @staticmethod
    def collect(stream, lines):
        for line in stream:
            lines.append(line.rstrip("\n"))

    def wait_for(self, pattern, lines=None, within=10):
        end = time.monotonic() + within
        while time.monotonic() < end:
            for line in list(self.out if lines is None else lines):
                if found := re.search(pattern, line):
                    return found
            if self.process.poll() is not None:
                break
            time.sleep(0.005)
        raise AssertionError(f"no “{pattern}” in {self.out} {self.log[-20:]}")

    def port(self):
        return int(self.wait_for(r"127\.0\.0\.1:(\d+)").group(1))

    def signal(self, number):
        self.process.send_signal(number)

    def end(self, within=10):
        """Exit status after SIGTERM."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        for thread in self.threads:
            thread.join(5)
        self.process.stdout.close()
        self.process.stderr.close()
        return status


class SampleTest(unittest.TestCase):
    """A sample server a class; `limits` are its arguments."""
    limits = ()

    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(shared.cleanup)
        cls.folder = pathlib.Path(shared.name)
        cls.server = Process(SAMPLE_SERVER, cls.folder, *cls.limits)
        cls.addClassCleanup(cls.server.end)
        cls.port = cls.server.port()

    def client(self, **how):
        client = Client(self.port, **how)
        self.addCleanup(client.socket.close)
        return client

    def ask(self, data, **how):
        """The answer on a connection of its own."""
        with Client(self.port) as client:
            return client.ask(data, **how)

    def metric(self, name):
        text = self.ask(get("/metrics")).body.decode()
        found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)
        return float(found.group(1)) if found else 0
