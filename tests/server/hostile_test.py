"""A client that means no good."""
import json
import random
import socket
import time
import unittest

from support import PROBLEM, Client, SampleTest, get

HEAD = "POST /echo HTTP/1.1\r\nHost: a\r\n"


class Refused(SampleTest):
    """Each is answered with its status, as a problem, and the connection ends; the server goes on."""

    def refused(self, data, status):
        with Client(self.port) as client:
            try:
                client.send(data)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it may have heard enough
            answer = client.answer()
            self.assertEqual(answer.status, status, data[:200])
            self.assertEqual(answer.headers["content-type"], PROBLEM)
            self.assertEqual(json.loads(answer.body)["status"], status)
            self.assertEqual(answer.headers["connection"], "close")
            client.socket.shutdown(socket.SHUT_WR)
            self.assertTrue(client.is_closed(), data[:200])

    def tearDown(self):
        self.assertEqual(self.ask(get("/healthz")).body, b"ok\n")

    def test_request_line(self):
        longest = "/echo?" + "a" * (8000 - len("GET /echo? HTTP/1.1"))
        self.assertEqual(self.ask(get(longest)).status, 200)
        self.refused(get(longest + "a"), 414)
        self.refused("GET /" + "a" * 100_000, 414)

    def test_headers(self):
        def padded(size):
            start = "GET /echo HTTP/1.1\r\nHost: a\r\nX: "
            return start + "a" * (size - len(start) - 4) + "\r\n\r\n"
        self.assertEqual(self.ask(padded(16_384)).status, 200)
        self.refused(padded(16_385), 431)
        self.refused("GET /echo HTTP/1.1\r\n" + "X: y\r\n" * 200_000, 431)
        lines = [f"X-{i}: y" for i in range(99)]
        self.assertEqual(self.ask(get("/echo", *lines)).status, 200)
        self.refused(get("/echo", *lines, "X-100: y"), 431)

    def test_body(self):
        self.assertEqual(len(self.ask(HEAD + "Content-Length: 1000000\r\n\r\n" + "x" * 1_000_000).body), 1_000_000)
        self.refused(HEAD + "Content-Length: 1000001\r\n\r\n", 413)
        self.refused(HEAD + "Content-Length: 5000000\r\n\r\n" + "x" * 5_000_000, 413)
        self.refused(HEAD + "Content-Length: 99999999999999999\r\n\r\n", 413)
        self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + "10000\r\n" + "x" * 65536 + "\r\nf0000\r\n" +
                     "x" * 900_000, 413)
        self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + ("1000\r\n" + "x" * 4096 + "\r\n") * 300, 413)

    def test_a_route_may_allow_more(self):
        head = "PUT /size HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n"
        self.assertEqual(self.ask(head + "x" * 5_000_000).body, b"5000000")

    def test_smuggling(self):
        for headers, status in (
                ("Transfer-Encoding: chunked\r\nContent-Length: 5", 400),
                ("Content-Length: 5\r\nTransfer-Encoding: chunked", 400),
                ("Content-Length: 5\r\nContent-Length: 5", 400),
                ("Content-Length: 5\r\nContent-Length: 6", 400),
                ("Content-Length: 5, 5", 400),
                ("Content-Length: +5", 400),
                ("Content-Length: -5", 400),
                ("Content-Length: 0x5", 400),
                ("Content-Length: 5 5", 400),
                ("Content-Length: ", 400),
                ("Content-Length: 18446744073709551621", 400),
                ("Content-Length : 5", 400),
                (" Content-Length: 5", 400),
                ("X: a\r\n Content-Length: 5", 400),
                ("X: a\r\n\tb", 400),
                ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400),
                ("Transfer-Encoding: chunked, chunked", 501),
                ("Transfer-Encoding: identity", 501),
                ("Transfer-Encoding: gzip, chunked", 501),
                ("Transfer-Encoding: chunked, identity", 501),
                ("Transfer-Encoding: xchunked", 501),
                ("Transfer-Encoding:\x0bchunked", 400),
                ("Transfer-Encoding: \"chunked\"", 501),
                ("X: a\nContent-Length: 5", 400),
                ("X: a\rContent-Length: 5", 400),
                ("X: a\x00b", 400),
                ("X\x00: a", 400),
                ("X Y: a", 400),
                (": a", 400),
                ("no colon", 400),
                ("X: a\x7f", 400),
                ("Host: b", 400),
                ("X: \xff\xfe".encode("latin-1"), 400)):
            headers = headers if isinstance(headers, bytes) else headers.encode()
            with self.subTest(headers=headers):
                self.refused(HEAD.encode() + headers + b"\r\n\r\n0\r\n\r\n", status)
        self.refused("POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)

    def test_chunks(self):
        for body in ("-5\r\nabcde\r\n0\r\n\r\n", "+5\r\nabcde\r\n0\r\n\r\n", "0x5\r\nabcde\r\n0\r\n\r\n", "g\r\n", "\r\n\r\n", "5\nabcde\n0\n\n\r\n",
                     "5\r\nabcdefg\r\n0\r\n\r\n", "5\r\nabcde0\r\n\r\n", "ffffffffffffffffff\r\na", " 5\r\nabcde\r\n0\r\n\r\n",
                     "5;a\x00=b\r\nabcde\r\n0\r\n\r\n", "5 \x0b\r\nabcde\r\n0\r\n\r\n",
                     "0\r\nTransfer-Encoding : x\r\n\r\n", "5 ;\r\nabcde\r\n0\r\n\r\n"):
            with self.subTest(body=body):
                self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body, 400)
        self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\n5;" + "a" * 300_000, 431)
        self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "A: b\r\n" * 100_000, 431)
        self.refused(HEAD + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff0\r\na", 413)

    def test_start_lines(self):
        for line, status in (("GET /", 400), ("GET  / HTTP/1.1", 400), (" GET / HTTP/1.1", 400), ("GET / HTTP/1.1 ", 505),
                             ("GET / HTTP/2.0", 505), ("GET / HTTP/1.2", 505), ("GET / http/1.1", 505),
                             ("PRI * HTTP/2.0", 505), ("TRACE / HTTP/1.1", 501), ("CONNECT a:1 HTTP/1.1", 501),
                             ("get / HTTP/1.1", 501), ("GET * HTTP/1.1", 400), ("GET a HTTP/1.1", 400),
                             ("GET /\x00 HTTP/1.1", 400), ("\x16\x03\x01\x02\x00\x01\x00", 400), ("", 400)):
            with self.subTest(line=line):
                self.refused((line + "\r\nHost: a\r\n\r\n").encode() if line else b"Host: a\r\n\r\n", status)

    def test_hosts(self):
        self.refused("GET /echo HTTP/1.1\r\n\r\n", 400)
        self.refused("GET /echo HTTP/1.1\r\nHost: a/b\r\n\r\n", 400)
        self.refused("GET /echo HTTP/1.1\r\nHost: a b\r\n\r\n", 400)

    def test_paths(self):
        for path in ("/../etc/passwd", "/a/../../b", "/..", "/%2e%2e/etc/passwd", "/.%2E/x", "/a/%2e", "/./a", "/a%2fb",
                     "/a%5cb", "/a\\..\\b", "/%00", "/a%0ab", "/%", "/%4", "/%zz", "/%c0%ae%c0%ae/", "/%ff", "/%ed%a0%80",
                     "/a?b=%ff", "/a?b=%0", "/a#b", "/\"", "/<", "/\xe9".encode("latin-1").decode("latin-1")):
            with self.subTest(path=path):
                self.refused(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode("latin-1"), 400)
        self.assertEqual(self.ask(get("/echo?t%C3%AAn=chi%20b%E1%BB%99")).status, 200)
        self.assertEqual(self.ask(get("http://localhost/echo")).status, 200)

    def test_noise(self):
        noise = random.Random(1)
        for _ in range(100):
            with Client(self.port) as client:
                client.send(noise.randbytes(noise.randrange(1, 3000)) + b"\r\n\r\n")
                self.assertEqual(client.answer().status // 100, 4)


class Slow(SampleTest):
    limits = ("head_time=1", "body_time=1", "idle_time=2", "write_time=1", "bytes_a_second=1000")

    def test_half_a_head_and_silence(self):
        client = self.client()
        client.send("GET /echo HTTP/1.1\r\nHos")
        self.assertEqual(client.answer().status, 408)

    def test_a_head_that_drips(self):
        client = self.client()
        started = time.monotonic()
        with self.assertRaises((BrokenPipeError, ConnectionResetError, TimeoutError, AssertionError)):
            for byte in (b"GET /echo HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100):
                client.send(bytes([byte]))
                time.sleep(0.1)
                if time.monotonic() - started > 4:
                    break
                client.socket.settimeout(0.01)
                try:
                    client.more()
                except TimeoutError:
                    pass
                self.assertNotIn(b" 408 ", client.rest)
        self.assertLess(time.monotonic() - started, 2.5)

    def test_a_body_that_drips(self):
        client = self.client()
        client.send(HEAD + "Content-Length: 1000\r\n\r\n" + "x" * 10)
        self.assertEqual(client.answer().status, 408)

    def test_a_slow_body_that_keeps_the_rate(self):
        client = self.client()
        client.send("PUT /size HTTP/1.1\r\nHost: a\r\nContent-Length: 12000\r\n\r\n")
        for _ in range(12):
            client.send("x" * 1000)
            time.sleep(0.15)
        self.assertEqual(client.answer().body, b"12000")

    def test_nothing_at_all(self):
        self.assertTrue(self.client().is_closed())

    def test_idle_after_an_answer(self):
        client = self.client()
        client.ask(get("/echo"))
        time.sleep(1.3)
        self.assertEqual(client.ask(get("/echo")).status, 200, "idle time is longer than head time")
        self.assertTrue(client.is_closed(within=4))

    def test_a_reader_that_does_not_read(self):
        client = self.client()
        client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        before = self.metric('bontot_cut_off_total{limit="write_time"}')
        client.send(get("/large"))
        end = time.monotonic() + 5
        while self.metric('bontot_cut_off_total{limit="write_time"}') == before:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)


class Crowded(SampleTest):
    limits = ("workers=1", "queue=2", "connections=20", "connections_an_address=15", "all_bodies=2000000")

    def test_a_full_queue(self):
        clients = [self.client() for _ in range(4)]
        for client in clients:
            client.send(get("/slow/300"))
            time.sleep(0.03)
        answers = [client.answer() for client in clients]
        self.assertEqual([answer.status for answer in answers], [200, 200, 200, 503])
        self.assertEqual(answers[3].headers["retry-after"], "5")
        self.assertEqual(clients[3].ask(get("/echo")).status, 200, "the connection goes on")

    def test_health_is_told_while_all_workers_are_busy(self):
        clients = [self.client() for _ in range(3)]
        for client in clients:
            client.send(get("/slow/300"))
        started = time.monotonic()
        self.assertEqual(self.ask(get("/healthz")).status, 200)
        self.assertLess(time.monotonic() - started, 0.15)
        for client in clients:
            client.answer()

    def test_a_quick_request_does_not_wait_behind_slow_ones(self):
        clients = [self.client() for _ in range(3)]
        for client in clients:
            client.send(get("/slow/300"))
        started = time.monotonic()
        self.assertEqual(self.ask(get("/who")).status, 200)
        self.assertLess(time.monotonic() - started, 0.15)
        for client in clients:
            client.answer()

    def test_too_many_from_one_address(self):
        clients = [self.client(source="127.0.0.2") for _ in range(15)]
        with Client(self.port, source="127.0.0.2") as one_more:
            self.assertEqual(one_more.answer().status, 503)
        self.assertEqual(self.ask(get("/healthz")).status, 200, "others come in")
        for client in clients:
            client.socket.close()
        time.sleep(0.1)

    def test_the_longest_idle_makes_room(self):
        clients = [self.client(source=f"127.0.1.{i // 10 + 1}") for i in range(20)]
        for client in clients:
            client.ask(get("/healthz"))
        self.assertEqual(self.ask(get("/healthz")).status, 200)
        self.assertTrue(clients[0].is_closed())
        self.assertEqual(clients[19].ask(get("/healthz")).status, 200)
        for client in clients:
            client.socket.close()
        time.sleep(0.1)

    def test_bodies_of_all_together(self):
        clients = [self.client() for _ in range(3)]
        for client in clients:
            client.send("PUT /size HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + "x" * 900_000)
        time.sleep(0.3)
        # The third made it too much.
        statuses = []
        for client in clients:
            try:
                client.send("x" * 100_000)
                statuses.append(client.answer().status)
            except (BrokenPipeError, ConnectionResetError, EOFError):
                statuses.append(503)
        self.assertEqual(sorted(statuses), [200, 200, 503])
        self.assertEqual(self.metric("bontot_body_bytes"), 0)


if __name__ == "__main__":
    unittest.main()
