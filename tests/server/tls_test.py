"""TLS: what is agreed on, what is refused, how a certificate is renewed."""
import os
import pathlib
import random
import signal
import socket
import ssl
import subprocess
import tempfile
import unittest

from support import SAMPLE_SERVER, Client, Process, get


def make_certificate(folder, name, days=30):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                    folder / f"{name}.key", "-out", folder / f"{name}.pem", "-days", str(days), "-subj", f"/CN={name}"],
                   check=True, capture_output=True)
    return folder / f"{name}.pem", folder / f"{name}.key"


def trusting(**how):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    for name, value in how.items():
        setattr(context, name, value)
    return context


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(shared.cleanup)
        cls.folder = pathlib.Path(shared.name)
        cls.certificate, cls.key = make_certificate(cls.folder, "first")
        (cls.folder / "large").write_bytes(b"x" * 3_000_000)
        cls.server = Process(SAMPLE_SERVER, cls.folder, cls.certificate, cls.key, "head_time=2", "idle_time=2")
        cls.addClassCleanup(cls.server.end)
        cls.port = cls.server.port()

    def client(self, context=None, **how):
        client = Client(self.port, wrap=context or trusting(), **how)
        self.addCleanup(client.socket.close)
        return client

    def subject(self):
        return ssl.get_server_certificate(("127.0.0.1", self.port))

    def test_requests(self):
        client = self.client()
        answer = client.ask(get("/who"))
        self.assertIn(b" secure ", answer.body)
        self.assertIn("max-age=31536000", answer.headers["strict-transport-security"])
        self.assertEqual(len(client.ask(get("/file/large")).body), 3_000_000)
        self.assertEqual(len(client.ask("PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n" + "x" * 900_000).body),
                         900_000)
        client.send(get("/echo", "Connection: close"))
        client.answer()
        self.assertTrue(client.is_closed(), "with a farewell: Python's ssl would raise an error")

    def test_a_refusal_is_read_by_who_still_sends(self):
        client = self.client()
        client.send("PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + "x" * 3_000_000)
        self.assertEqual(client.answer().status, 413)

    def test_versions(self):
        self.assertEqual(self.client().socket.version(), "TLSv1.3")
        old = trusting(maximum_version=ssl.TLSVersion.TLSv1_2)
        self.assertEqual(self.client(old).socket.version(), "TLSv1.2")
        older = trusting()
        older.set_ciphers("ALL:@SECLEVEL=0")
        older.minimum_version = ssl.TLSVersion.TLSv1
        older.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises((ssl.SSLError, ConnectionResetError)):
            self.client(older)

    def test_only_ciphers_with_forward_secrecy(self):
        for ciphers in ("AES128-SHA", "AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA", "NULL:@SECLEVEL=0", "aNULL:@SECLEVEL=0"):
            context = trusting(maximum_version=ssl.TLSVersion.TLSv1_2)
            context.set_ciphers(ciphers)
            with self.assertRaises((ssl.SSLError, ConnectionResetError), msg=ciphers):
                self.client(context)

    def test_protocols_offered(self):
        context = trusting()
        context.set_alpn_protocols(["h2", "http/1.1"])
        self.assertEqual(self.client(context).socket.selected_alpn_protocol(), "http/1.1")
        context = trusting()
        context.set_alpn_protocols(["h2"])
        with self.assertRaises((ssl.SSLError, ConnectionResetError)):
            self.client(context)

    def test_broken_handshakes(self):
        noise = random.Random(2)
        for data in (get("/echo"), b"\x16\x03\x01", b"\x16\x03\x01\xff\xff" + bytes(70_000), b"\x80\x2e\x01",
                     b"\x15\x03\x03\x00\x02\x02\x28", *(b"\x16\x03\x01\x00\xff" + noise.randbytes(255) for _ in range(50))):
            with Client(self.port) as client:
                try:
                    client.send(data)
                    client.socket.shutdown(socket.SHUT_WR)
                    client.socket.settimeout(3)
                    while client.more():
                        pass
                except OSError:
                    pass
        self.assertEqual(self.client().ask(get("/healthz")).body, b"ok\n")

    def test_a_handshake_that_is_not_finished(self):
        with Client(self.port) as client:
            client.send(b"\x16\x03\x01\x02")
            self.assertTrue(client.is_closed(within=4))

    def test_idle_connections_end(self):
        client = self.client()
        client.ask(get("/echo"))
        self.assertTrue(client.is_closed(within=5))

    def test_reload(self):
        """SIGHUP: new connections see the new certificate, old ones go on; a broken file changes nothing."""
        first = self.subject()
        old = self.client()
        old.ask(get("/echo"))
        made = make_certificate(self.folder, "second")
        for new, place in zip(made, (self.certificate, self.key)):
            os.replace(new, place)
        self.server.signal(signal.SIGHUP)
        self.server.wait_for('"reloaded"', self.server.log)
        second = self.subject()
        self.assertNotEqual(first, second)
        self.assertEqual(old.ask(get("/echo")).status, 200)
        self.certificate.write_text("no certificate")
        self.server.signal(signal.SIGHUP)
        self.server.wait_for('"not_reloaded".*serve.certificate_not_read', self.server.log)
        self.assertEqual(self.subject(), second)


if __name__ == "__main__":
    unittest.main()
