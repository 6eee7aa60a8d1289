"""Starting, reloading and stopping, as an operator and systemd do it."""
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import unittest

from support import SAMPLE_SERVER, Client, Process, get


class Lifecycle(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def start(self, *arguments, **how):
        server = Process(SAMPLE_SERVER, self.folder, *arguments, **how)
        self.addCleanup(server.end)
        return server, server.port()

    def client(self, port):
        client = Client(port)
        self.addCleanup(client.socket.close)
        return client

    def test_a_graceful_stop_finishes_what_is_in_flight(self):
        server, port = self.start()
        slow, half, idle, fresh, listener = (self.client(port) for _ in range(5))
        slow.send(get("/slow/700"))
        half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc")
        idle.ask(get("/echo"))
        listener.send(get("/events"))
        listener.until(b"data: xin")
        time.sleep(0.2)
        started = time.monotonic()
        server.signal(signal.SIGTERM)
        server.wait_for('"stopping"', server.log)
        with self.assertRaises(ConnectionRefusedError):
            Client(port)
        self.assertTrue(idle.is_closed())
        self.assertTrue(fresh.is_closed())
        half.send("def")
        for client, body in ((half, b"abcdef"), (slow, b"slow but sure\n")):
            answer = client.answer()
            self.assertEqual((answer.status, answer.body, answer.headers["connection"]), (200, body, "close"))
            client.socket.close()
        self.assertIn(b"0\r\n\r\n", listener.until(b"0\r\n\r\n") + b"0\r\n\r\n", "the stream ends, it is not cut")
        listener.socket.close()
        self.assertEqual(server.process.wait(5), 0)
        self.assertLess(time.monotonic() - started, 3)
        self.assertIn("listener gone", server.out)

    def test_what_is_in_flight_has_its_limit(self):
        server, port = self.start("stop_time=1")
        self.client(port).send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc")
        time.sleep(0.2)
        started = time.monotonic()
        server.signal(signal.SIGINT)
        self.assertEqual(server.process.wait(5), 1, "the sample tells that something was cut off")
        self.assertLess(time.monotonic() - started, 2.5)

    def test_a_second_signal_ends_at_once(self):
        server, port = self.start()
        self.client(port).send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc")
        time.sleep(0.2)
        server.signal(signal.SIGTERM)
        server.wait_for('"stopping"', server.log)
        server.signal(signal.SIGTERM)
        server.process.wait(2)

    def test_readiness_ends_with_the_stop(self):
        server, port = self.start()
        client = self.client(port)
        self.assertEqual(client.ask(get("/readyz")).body, b"ready\n")
        client.send(get("/slow/500") + get("/readyz"))
        time.sleep(0.1)
        server.signal(signal.SIGTERM)
        self.assertEqual(client.answer().body, b"slow but sure\n")
        self.assertTrue(client.is_closed())

    def test_systemd_is_told(self):
        address = str(self.folder / "notify")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.bind(address)
            notify.settimeout(5)
            server, _ = self.start(environment={"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1000000"})
            self.assertEqual(notify.recv(100), b"READY=1")
            self.assertEqual(notify.recv(100), b"WATCHDOG=1")
            server.signal(signal.SIGHUP)
            reloading = notify.recv(100)
            self.assertTrue(reloading.startswith(b"RELOADING=1\nMONOTONIC_USEC="), reloading)
            told = notify.recv(100)
            self.assertIn(told, (b"READY=1", b"WATCHDOG=1"))
            server.wait_for("reloaded")
            server.signal(signal.SIGTERM)
            while (told := notify.recv(100)) != b"STOPPING=1":
                self.assertIn(told, (b"READY=1", b"WATCHDOG=1"))
            self.assertEqual(server.process.wait(5), 0)

    def test_nobody_waits_for_a_log_that_is_not_read(self):
        process = subprocess.Popen([SAMPLE_SERVER, self.folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait, 10)
        self.addCleanup(process.kill)
        port = int(process.stdout.readline().split(":")[1])
        client = self.client(port)
        for _ in range(20):  # far more lines than a pipe holds
            client.send(get("/healthz") * 400)
            for _ in range(400):
                self.assertEqual(client.answer().body, b"ok\n")


if __name__ == "__main__":
    unittest.main()
