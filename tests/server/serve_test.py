"""`bontot serve` over a data directory."""
import gzip
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
import unittest

from support import BONTOT, Client, Process, get


class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(shared.cleanup)
        cls.folder = pathlib.Path(shared.name)
        cls.data = cls.folder / "data"
        subprocess.run([BONTOT, "demo", "--data", cls.data, "--years", "1"], check=True, capture_output=True)
        started = time.monotonic()
        cls.server = Process(BONTOT, "serve", "--data", cls.data, "--listen", "127.0.0.1:0", "--lang", "en")
        cls.addClassCleanup(cls.server.end)
        cls.port = cls.server.port()
        with Client(cls.port) as client:
            client.ask(get("/healthz"))
        cls.first_answer = time.monotonic() - started

    def ask(self, data, **how):
        with Client(self.port) as client:
            return client.ask(data, **how)

    @unittest.skipIf(os.environ.get("BONTOT_INSTRUMENTED"), "a sanitizer takes time and memory of its own")
    def test_the_first_answer_and_the_memory(self):
        status = pathlib.Path(f"/proc/{self.server.process.pid}/status").read_text()
        memory = int(re.search(r"VmRSS:\s+(\d+)", status).group(1))
        print(f"first answer after {1000 * self.first_answer:.0f} ms, {memory} kB")
        self.assertLess(self.first_answer, 0.15 if os.environ.get("BONTOT_QUIET_MACHINE") else 1.5)
        self.assertLess(memory, 30_000)

    def test_the_start_page_keeps_its_own_policy(self):
        answer = self.ask(get("/"))
        page = answer.body.decode()
        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "text/html; charset=utf-8"))
        self.assertNotRegex(page, r"<script|<style|style=|\son\w+=")
        for link in re.findall(r'(?:href|src)="(/[^"]*)"', page):
            if not link.startswith("/api/"):
                self.assertEqual(self.ask(get(link)).status, 200, link)

    def test_files_are_compressed_and_known_again(self):
        plain = self.ask(get("/start.css"))
        packed = self.ask(get("/start.css", "Accept-Encoding: gzip"))
        self.assertEqual(packed.headers["content-encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertLess(len(packed.body), len(plain.body))
        self.assertNotEqual(packed.headers["etag"], plain.headers["etag"])
        self.assertEqual(packed.headers["vary"], "Accept-Encoding")
        known = self.ask(get("/start.css", "Accept-Encoding: gzip", f'If-None-Match: {packed.headers["etag"]}'))
        self.assertEqual((known.status, known.headers["etag"]), (304, packed.headers["etag"]))
        self.assertNotIn("content-encoding", self.ask(get("/start.css", "Accept-Encoding: gzip;q=0, br;q=0")).headers)
        self.assertEqual(self.ask(get("/start.css", method="HEAD"), head_only=True).headers["content-length"],
                         str(len(plain.body)))

    def test_a_problem_speaks_the_callers_language(self):
        for language, word in (("vi", "không"), ("en-GB,vi;q=0.5", "no such"), ("fr", "không"), ("en;q=0.1,vi;q=0.2", "không")):
            answer = self.ask(get("/api/units", f"Accept-Language: {language}"))
            problem = json.loads(answer.body)
            self.assertEqual((answer.status, problem["status"]), (404, 404))
            self.assertIn(word, problem["title"])

    def test_readiness_asks_the_database(self):
        self.assertEqual(self.ask(get("/readyz")).body, b"ready\n")

    def test_files_belong_to_their_owner(self):
        with Client(self.port) as client:
            client.ask(get("/readyz"))
        names = {file.name: stat.S_IMODE(file.stat().st_mode) for file in self.data.iterdir() if file.is_file()}
        self.assertIn("bontot.db", names)
        self.assertEqual(set(names.values()), {0o600}, names)

    def test_a_local_socket(self):
        place = self.folder / "socket"
        for _ in range(2):  # the second finds what the first, killed, left behind
            server = Process(BONTOT, "serve", "--data", self.data, "--listen", f"unix:{place}")
            server.wait_for("unix:")
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(place))
                client.sendall(get("/healthz", "Connection: close"))
                self.assertIn(b"200 OK", client.recv(1000))
            server.process.kill()
            server.end()

    def test_socket_activation(self):
        listener = socket.socket()
        self.addCleanup(listener.close)
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def hand_over():
            os.dup2(listener.fileno(), 3)
            os.environ["LISTEN_PID"] = str(os.getpid())
            os.environ["LISTEN_FDS"] = "1"
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            os.execv(BONTOT, [BONTOT, "serve", "--data", str(self.data)])

        child = os.fork()
        if child == 0:
            hand_over()
        try:
            with Client(listener.getsockname()[1]) as client:
                self.assertEqual(client.ask(get("/healthz")).body, b"ok\n")
        finally:
            os.kill(child, signal.SIGTERM)
            self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)

    def test_wrong_options_are_refused(self):
        (self.folder / "empty.pem").write_text("")
        taken = f"127.0.0.1:{self.port}"
        for options, found in ((("--listen", "nowhere"), "nowhere"), (("--listen", "1.2.3.4.5:80"), "1.2.3.4.5"),
                               (("--listen", "127.0.0.1:99999"), "99999"), (("--listen", taken), taken),
                               (("--listen", "::1:80"), "::1:80"), (("--trusted-proxy", "10.0.0.0/33"), "10.0.0.0/33"),
                               (("--metrics-from", "me"), "me"), (("--limit", "body"), "body"), (("--limit", "body=0"), "body=0"),
                               (("--limit", "bodies=1"), "bodies=1"),
                               (("--tls-cert", self.folder / "empty.pem", "--tls-key", self.folder / "empty.pem"), "empty.pem"),
                               (("--tls-cert", "/nowhere", "--tls-key", "/nowhere"), "/nowhere")):
            for language in ("vi", "en") if options[0] == "--limit" else ("en",):
                done = subprocess.run([BONTOT, "serve", "--data", self.data, "--lang", language, "--listen", "127.0.0.1:0",
                                       *map(str, options)], capture_output=True, text=True, timeout=20)
                self.assertEqual(done.returncode, 3, (options, done.stderr))
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertIn(str(found), done.stderr)
                self.assertNotIn("{", done.stderr)
        done = subprocess.run([BONTOT, "serve", "--data", self.data, "--tls-cert", "a"], capture_output=True, timeout=20)
        self.assertEqual(done.returncode, 2)

    def test_an_open_address_without_encryption_is_warned_of(self):
        server = Process(BONTOT, "serve", "--data", self.data, "--listen", "0.0.0.0:0", "--lang", "en")
        server.wait_for("not encrypted", server.log)
        self.assertEqual(server.end(), 0)

    def test_the_end_is_whole(self):
        data = self.folder / "copy"
        shutil.copytree(self.data, data)
        server = Process(BONTOT, "serve", "--data", data, "--listen", "127.0.0.1:0")
        server.port()
        self.assertEqual(server.end(), 0)
        self.assertIn('"stopped","whole":"yes"', server.log[-1])


if __name__ == "__main__":
    unittest.main()
