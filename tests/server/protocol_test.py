"""HTTP as browsers, proxies and scripts speak it."""
import hashlib
import json
import os
import time
import unittest

from support import PROBLEM, SampleTest, get


class Answers(SampleTest):
    def test_every_answer_carries_the_security_headers(self):
        for path in ("/echo", "/nowhere", "/throw", "/healthz", "/readyz"):
            answer = self.ask(get(path))
            policy = answer.headers["content-security-policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("frame-ancestors 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual(answer.headers["x-content-type-options"], "nosniff")
            self.assertEqual(answer.headers["referrer-policy"], "no-referrer")
            self.assertEqual(answer.headers["cross-origin-opener-policy"], "same-origin")
            self.assertEqual(answer.headers["cross-origin-resource-policy"], "same-origin")
            self.assertIn("camera=()", answer.headers["permissions-policy"])
            self.assertEqual(answer.headers["cache-control"], "no-store")
            self.assertRegex(answer.headers["date"], r"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$")
            self.assertRegex(answer.headers["x-request-id"], "^[0-9a-f]{16}$")
            self.assertNotIn("server", answer.headers)
            self.assertNotIn("strict-transport-security", answer.headers, "not over an open connection")

    def test_keep_alive(self):
        client = self.client()
        ids = {client.ask(get("/echo")).headers["x-request-id"] for _ in range(50)}
        self.assertEqual(len(ids), 50)
        self.assertEqual(client.ask(get("/echo", "Connection: close")).headers["connection"], "close")
        self.assertTrue(client.is_closed())

    def test_http_1_0(self):
        client = self.client()
        answer = client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        self.assertEqual((answer.status, answer.headers["connection"]), (200, "keep-alive"))
        self.assertEqual(client.ask("GET /echo HTTP/1.0\r\n\r\n").headers["connection"], "close")
        self.assertTrue(client.is_closed())

    def test_pipelined_requests_are_answered_in_order(self):
        client = self.client()
        posts = [f"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n{i:03}".encode() for i in range(100)]
        client.send(get("/slow/100") + b"".join(posts) + get("/healthz"))
        self.assertEqual(client.answer().body, b"slow but sure\n")
        self.assertEqual([client.answer().body for _ in range(100)], [f"{i:03}".encode() for i in range(100)])
        self.assertEqual(client.answer().body, b"ok\n")

    def test_a_request_in_single_bytes(self):
        client = self.client()
        for byte in b"POST /echo?a=b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n":
            client.send(bytes([byte]))
        self.assertEqual(client.answer().body, b"abc")

    def test_head(self):
        client = self.client()
        answer = client.ask(get("/large", method="HEAD"), head_only=True)
        self.assertEqual((answer.status, answer.headers["content-length"]), (200, "8000000"))
        self.assertEqual(client.ask(get("/events", method="HEAD"), head_only=True).status, 200)

    def test_a_handler_sees_the_body_of_either_coding(self):
        chunked = self.ask(b"POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                           b"5;name=value\r\nxin c\r\n4\r\nh\xc3\xa0o\r\n0\r\nTrailer: x\r\n\r\n")
        self.assertEqual(chunked.body.decode(), "xin chào")

    def test_expect_continue(self):
        client = self.client()
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        self.assertEqual(client.answer().status, 100)
        self.assertEqual(client.ask("abc").body, b"abc")
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n")
        self.assertEqual(client.answer().status, 413, "before a byte of the body was sent")
        self.assertEqual(self.ask(get("/echo", "Expect: 200-magic")).status, 417)

    def test_an_exception_is_an_incident_with_an_id(self):
        answer = self.ask(get("/throw", "Accept-Language: en"))
        problem = json.loads(answer.body)
        self.assertEqual((answer.status, answer.headers["content-type"]), (500, PROBLEM))
        self.assertEqual(problem["instance"], "urn:bontot:request:" + answer.headers["x-request-id"])
        self.server.wait_for(f'"exception".*{answer.headers["x-request-id"]}', self.server.log)
        self.assertFalse([line for line in self.server.log if "Nguyễn" in line], "the log holds no names")

    def test_a_header_of_a_handler_cannot_break_the_line(self):
        answer = self.ask(get("/bad-header"))
        self.assertEqual(answer.status, 500)
        self.assertNotIn("set-cookie", answer.headers)

    def test_the_log_has_no_query(self):
        answer = self.ask(get("/echo?name=Nguyen%20Van%20A"))
        line = self.server.wait_for(f'.*{answer.headers["x-request-id"]}.*', self.server.log).group(0)
        entry = json.loads(line)
        self.assertEqual({"time", "event", "id", "method", "operation", "status", "ms", "bytes", "from"}, set(entry))
        self.assertEqual((entry["method"], entry["operation"], entry["status"], entry["from"]),
                         ("GET", "echo", 200, "127.0.0.0"))

    def test_metrics(self):
        before = self.metric('bontot_requests_total{operation="echo",method="GET",status="2xx"}')
        self.ask(get("/echo"))
        self.assertEqual(self.metric('bontot_requests_total{operation="echo",method="GET",status="2xx"}'), before + 1)
        self.assertGreaterEqual(self.metric('bontot_request_seconds_bucket{operation="echo",le="+Inf"}'), before + 1)
        self.assertGreaterEqual(self.metric("bontot_connections"), 1)

    def test_forwarded_headers_of_strangers_are_not_believed(self):
        answer = self.ask(get("/who", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-Proto: https", "X-Request-Id: abcdefgh1"))
        self.assertTrue(answer.body.startswith(b"127.0.0.1 open "), answer.body)
        self.assertNotIn(b"abcdefgh1", answer.body)


class BehindAProxy(SampleTest):
    limits = ("trust=127.0.0.1", "trust=10.0.0.0/8", "connections_an_address=5")

    def test_the_caller_is_the_last_that_is_no_proxy(self):
        answer = self.ask(get("/who", "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.1.2.3", "X-Forwarded-Proto: https",
                              "X-Request-Id: from-nginx-1"))
        self.assertEqual(answer.body, b"203.0.113.9 secure from-nginx-1")
        self.assertIn("max-age", answer.headers["strict-transport-security"])

    def test_what_is_no_address_ends_the_belief(self):
        self.assertTrue(self.ask(get("/who", "X-Forwarded-For: 6.6.6.6, nonsense, 10.1.2.3")).body.startswith(b"10.1.2.3"))

    def test_metrics_are_not_for_callers_from_elsewhere(self):
        self.assertEqual(self.ask(get("/metrics", "X-Forwarded-For: 203.0.113.9")).status, 404)

    def test_many_connections_of_a_proxy(self):
        clients = [self.client() for _ in range(20)]
        for client in clients:
            self.assertEqual(client.ask(get("/echo")).status, 200)


class Files(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.content = os.urandom(3_000_001)
        (cls.folder / "minutes.pdf").write_bytes(cls.content)

    def part(self, spec, *headers):
        return self.ask(get("/file/minutes.pdf", f"Range: {spec}", *headers))

    def test_whole(self):
        answer = self.ask(get("/file/minutes.pdf"))
        self.assertEqual(hashlib.sha256(answer.body).digest(), hashlib.sha256(self.content).digest())

    def test_ranges(self):
        for spec, first, last in (("bytes=0-0", 0, 0), ("bytes=100-199999", 100, 199999), ("bytes=-5", 2999996, 3000000),
                                  ("bytes=2999999-", 2999999, 3000000), ("bytes=5-99999999", 5, 3000000)):
            answer = self.part(spec)
            self.assertEqual((answer.status, answer.headers["content-range"]), (206, f"bytes {first}-{last}/3000001"))
            self.assertEqual(answer.body, self.content[first:last + 1])

    def test_no_such_range(self):
        answer = self.part("bytes=3000001-")
        self.assertEqual((answer.status, answer.headers["content-range"], answer.body), (416, "bytes */3000001", b""))

    def test_what_is_no_single_range_is_the_whole(self):
        for spec in ("bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=--5", "bytes=-", "bytes=1-18446744073709551616"):
            self.assertEqual((self.part(spec).status, len(self.part(spec).body)), (200, 3000001), spec)

    def test_if_range(self):
        self.assertEqual(self.part("bytes=0-9", 'If-Range: "minutes.pdf"').status, 206)
        self.assertEqual(self.part("bytes=0-9", 'If-Range: W/"minutes.pdf"').status, 200)
        self.assertEqual(self.part("bytes=0-9", 'If-Range: "other"').status, 200)

    def test_304(self):
        for known in ('"minutes.pdf"', 'W/"minutes.pdf"', '"a", "minutes.pdf"', "*"):
            client = self.client()
            answer = client.ask(get("/file/minutes.pdf", f"If-None-Match: {known}"))
            self.assertEqual((answer.status, answer.headers["etag"]), (304, '"minutes.pdf"'))
            self.assertEqual(client.ask(get("/healthz")).body, b"ok\n", "no body came in between")
        self.assertEqual(self.ask(get("/file/minutes.pdf", 'If-None-Match: "other"')).status, 200)

    def test_a_file_that_is_gone_is_an_incident(self):
        self.assertEqual(self.ask(get("/file/nowhere")).status, 500)


class Events(SampleTest):
    limits = ("heartbeat=1", "events_behind=100000", "write_time=2")

    def test_events_and_heartbeat(self):
        client = self.client()
        client.send(get("/events"))
        head = client.until(b"\r\n\r\n")
        self.assertIn(b"text/event-stream", head)
        self.assertIn(b"Transfer-Encoding: chunked", head)
        self.assertEqual(client.until(b"\n\n\r\n").split(b"\r\n", 1)[1], b"id: 1\nevent: hello\ndata: xin\ndata: ch\xc3\xa0o")
        self.assertEqual(client.until(b"\r\n:\n\n\r\n"), b"3", "the heartbeat")
        client.socket.close()
        self.server.wait_for("listener gone")

    def test_a_source_that_has_said_everything_ends_the_stream(self):
        client = self.client()
        client.send(get("/brief"))
        client.until(b"\r\n\r\n")
        client.until(b"data: one\n\n")
        client.until(b"data: two\n\n")
        self.assertEqual(client.until(b"0\r\n\r\n"), b"\r\n", "what is sent after the end is not told")
        self.assertTrue(client.is_closed())
        client = self.client()
        client.send("GET /brief HTTP/1.0\r\n\r\n")
        client.until(b"data: two\n\n")
        self.assertTrue(client.is_closed())

    def test_many_listeners_cost_no_thread(self):
        clients = [self.client() for _ in range(200)]
        for client in clients:
            client.send(get("/events"))
            client.until(b"data: xin")
        self.assertEqual(self.metric("bontot_event_listeners"), 200)
        self.assertEqual(self.ask(get("/echo")).status, 200)
        tasks = len(os.listdir(f"/proc/{self.server.process.pid}/task"))
        self.assertLess(tasks, 15)
        for client in clients:
            client.socket.close()

    def test_a_listener_that_does_not_read_is_given_up(self):
        client = self.client()
        client.send(get("/flood"))
        client.until(b"\r\n\r\n")
        end = time.monotonic() + 5
        while self.metric('bontot_cut_off_total{limit="events_behind"}') == 0:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)

    def test_http_1_0_has_no_chunks(self):
        client = self.client()
        client.send("GET /events HTTP/1.0\r\n\r\n")
        self.assertNotIn(b"chunked", client.until(b"\r\n\r\n"))
        self.assertEqual(client.until(b"\n\n"), b"id: 1\nevent: hello\ndata: xin\ndata: ch\xc3\xa0o")


if __name__ == "__main__":
    unittest.main()
