"""`bontot serve` over a data directory."""
import gzip
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
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

    def test_the_page_keeps_its_own_policy(self):
        answer = self.ask(get("/"))
        page = answer.body.decode()
        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "text/html; charset=utf-8"))
        self.assertNotRegex(page, r"<script(?! type=\"module\"[^>]* src=)|<style|style=|\son\w+=")
        nonce = re.search(r'name="style-nonce" content="([0-9a-f]{32})"', page).group(1)
        self.assertIn(f"style-src 'self' 'nonce-{nonce}';", answer.headers["content-security-policy"])
        self.assertNotIn("unsafe", answer.headers["content-security-policy"])
        self.assertNotIn(nonce, self.ask(get("/")).body.decode(), "a nonce is used once")
        for link in re.findall(r'(?:href|src)="(/[^"]*)"', page):
            self.assertEqual(self.ask(get(link)).status, 200, link)

    def test_the_page_stands_at_every_address_that_it_draws(self):
        for path in ("/dang-nhap", "/dv/x/2024/sinh-hoat", "/index.html"):
            self.assertEqual(self.ask(get(path)).headers["content-type"], "text/html; charset=utf-8", path)
        for path in ("/assets/missing-abcdefgh.js", "/missing.css", "/assets/missing", "/api/missing"):
            self.assertEqual(self.ask(get(path)).status, 404, path)

    def style_sheet(self):
        return re.search(r'href="(/assets/[^"]*\.css)"', self.ask(get("/")).body.decode()).group(1)

    def test_files_are_compressed_and_known_again(self):
        sheet = self.style_sheet()
        plain = self.ask(get(sheet))
        packed = self.ask(get(sheet, "Accept-Encoding: gzip"))
        self.assertEqual(packed.headers["content-encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertLess(len(packed.body), len(plain.body))
        self.assertNotEqual(packed.headers["etag"], plain.headers["etag"])
        self.assertEqual(packed.headers["vary"], "Accept-Encoding")
        known = self.ask(get(sheet, "Accept-Encoding: gzip", f'If-None-Match: {packed.headers["etag"]}'))
        self.assertEqual((known.status, known.headers["etag"]), (304, packed.headers["etag"]))
        self.assertNotIn("content-encoding", self.ask(get(sheet, "Accept-Encoding: gzip;q=0, br;q=0")).headers)
        self.assertEqual(self.ask(get(sheet, method="HEAD"), head_only=True).headers["content-length"],
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

    def start_with(self, data):
        return subprocess.run([BONTOT, "serve", "--data", data, "--listen", "127.0.0.1:99999", "--lang", "en"],
                              capture_output=True, text=True, timeout=20)

    def test_the_key_of_second_factors(self):
        data = self.folder / "keys"
        shutil.copytree(self.data, data)
        key = data / "secret.key"
        self.assertRegex(key.read_text(), r"^[0-9a-f]{64}\n$")
        self.assertIn("99999", self.start_with(data).stderr, "it is read before the sockets are opened")
        for break_it, found in ((lambda: key.chmod(0o640), "chmod 600"), (lambda: (key.chmod(0o600), key.write_text("0")), "damaged")):
            break_it()
            done = self.start_with(data)
            self.assertEqual(done.returncode, 3)
            self.assertIn(found, done.stderr)
        # Nothing is sealed yet: a new one is made.
        key.unlink()
        self.assertIn("99999", self.start_with(data).stderr)
        self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)
        # A second factor that this key does not open: nobody who has one could sign in.
        with sqlite3.connect(data / "bontot.db") as records:
            records.execute("update account set totp_secret = ? where login = 'chi-uy'", ("box1:" + "A" * 80,))
        self.assertIn("another key", self.start_with(data).stderr)
        key.unlink()
        self.assertIn("another key", self.start_with(data).stderr)
        self.assertFalse(key.exists(), "a new one would hide that the old one is missing")

    def test_what_is_refused_before_it_is_read_speaks_both_languages(self):
        for data, words in ((b"GET / HTTP/9.9\r\n\r\n", ("máy chủ", "server")), (b"\x16\x03\x01 GET /\r\n\r\n", ("Yêu cầu", "request"))):
            detail = json.loads(self.ask(data).body)["detail"]
            self.assertIn(" / ", detail)
            for word in words:
                self.assertIn(word.lower(), detail.lower())
        # Once the head has come, its language is known, though the body is refused.
        long_body = b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nContent-Length: 99999999\r\n\r\n"
        answer = self.ask(long_body)
        self.assertEqual(answer.status, 413)
        self.assertNotIn(" / ", json.loads(answer.body)["detail"])

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
