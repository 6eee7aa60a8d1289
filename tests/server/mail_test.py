"""Invitations and reset links by mail, handed to a real SMTP server."""
import email
import email.policy
import json
import logging
import os
import socket
import ssl
import subprocess
import time
import unittest
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from api_client import DemonstrationTest
from support import Process

PASSWORD = "mật khẩu thư"
logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # a refused certificate is wanted here
warnings.simplefilter("ignore", DeprecationWarning)


class Inbox:
    """Keeps what comes; the first `busy` letters are put off."""

    def __init__(self):
        self.letters = []
        self.users = []
        self.busy = 0

    async def handle_DATA(self, server, session, envelope):
        if self.busy > 0:
            self.busy -= 1
            return "451 try again later"
        self.letters.append((session, envelope))
        return "250 OK"

    def authenticate(self, server, session, envelope, mechanism, data):
        self.users.append((data.login.decode(), session.ssl is not None))
        return AuthResult(success=data.login == b"bontot" and data.password == PASSWORD.encode())

    def wait_for(self, count, within=15):
        end = time.monotonic() + within
        while len(self.letters) < count:
            assert time.monotonic() < end, f"{len(self.letters)} letters, not {count}"
            time.sleep(0.02)
        return self.letters[-1]


class Mail(DemonstrationTest):
    @classmethod
    def prepare(cls):
        cls.inbox = Inbox()
        certificate, key = cls.folder / "mail.pem", cls.folder / "mail.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        cls.smtp = Controller(cls.inbox, hostname="127.0.0.1", port=0, tls_context=context, require_starttls=True,
                              authenticator=cls.inbox.authenticate, auth_required=True)
        cls.smtp.port = free_port()
        cls.smtp.start()
        cls.addClassCleanup(cls.smtp.stop)
        password = cls.folder / "mail.password"
        password.write_text(PASSWORD + "\n")
        password.chmod(0o600)
        cls.settings = {"host": "localhost", "port": str(cls.smtp.port), "user": "bontot", "password_file": str(password),
                        "from": "bontot@example.vn", "ca_file": str(certificate), "pages": "https://bontot.example.vn/"}
        (cls.data / "mail.conf").write_text("# Máy chủ thư\n" + "".join(f"{name} = {value}\n" for name, value in cls.settings.items()))

    def invite(self, login, address):
        administrator = self.person("quan-tri")
        unit = administrator.get("/session")["rights"][0]["unit"]
        answer = administrator.ask("POST", "/accounts", {"login": login, "name": "Nguyễn Thị Ánh", "unit": unit, "email": address})
        self.assertEqual(answer.status, 201, answer.text)
        return administrator, json.loads(answer.text)

    def test_an_invitation_goes_to_its_person_alone(self):
        count = len(self.inbox.letters)
        _, made = self.invite("anh.nguyen", "anh.nguyen@example.vn")
        self.assertTrue(made["mailed"])
        self.assertTrue(made["token"], "the administrator still sees the link")
        session, envelope = self.inbox.wait_for(count + 1)
        self.assertIsNotNone(session.ssl, "not in the open")
        self.assertEqual((envelope.mail_from, envelope.rcpt_tos), ("bontot@example.vn", ["anh.nguyen@example.vn"]))
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.assertEqual(letter["To"], "anh.nguyen@example.vn")
        self.assertIn("Lời mời", letter["Subject"])
        self.assertEqual(letter["Auto-Submitted"], "auto-generated")
        text = letter.get_content()
        self.assertIn("https://bontot.example.vn/invitation#" + made["token"], text)
        self.assertIn("Nguyễn Thị Ánh", text)
        self.assertIn("invited", text)
        self.assertTrue(envelope.content.isascii())
        self.server.wait_for(r'"mail_sent".*"account":"%s"' % made["account"], self.server.log)
        self.assertFalse([line for line in self.server.log if "anh.nguyen" in line or made["token"] in line])

    def test_a_busy_mail_server_is_asked_again(self):
        count = len(self.inbox.letters)
        self.inbox.busy = 1
        administrator, made = self.invite("binh.tran", "binh.tran@example.vn")
        again = administrator.ask("POST", f"/accounts/{made['account']}/invitation")
        self.assertEqual(again.status, 201, again.text)
        self.assertTrue(json.loads(again.text)["mailed"])
        self.inbox.wait_for(count + 2, within=20)

    def test_without_an_address_nothing_is_sent(self):
        _, made = self.invite("chi.le", "")
        self.assertFalse(made["mailed"])

    def test_the_environment_stands_above_the_file(self):
        for variable, value, found in (("BONTOT_MAIL_ENCRYPTION", "ssl", "ssl"), ("BONTOT_MAIL_PORT", "0", "0"),
                                       ("BONTOT_MAIL_PASSWORD_FILE", "/nowhere", "/nowhere")):
            done = subprocess.run([os.environ["BONTOT"], "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--lang", "en"],
                                  env={**os.environ, variable: value}, capture_output=True, text=True, timeout=20)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn(found, done.stderr)
        open_password = self.folder / "open.password"
        open_password.write_text("x")
        open_password.chmod(0o644)
        done = subprocess.run([os.environ["BONTOT"], "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--lang", "en"],
                              env={**os.environ, "BONTOT_MAIL_PASSWORD_FILE": str(open_password)}, capture_output=True, text=True,
                              timeout=20)
        self.assertEqual(done.returncode, 3)
        self.assertIn("chmod 600", done.stderr)

    def test_a_server_of_somebody_else_gets_nothing(self):
        """Its certificate is not trusted: no password and no link goes there."""
        count, users = len(self.inbox.letters), len(self.inbox.users)
        server = Process(os.environ["BONTOT"], "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--lang", "en",
                         environment={"BONTOT_MAIL_CA_FILE": "/etc/ssl/certs/ca-certificates.crt"})
        self.addCleanup(server.end)
        port, self.port = self.port, server.port()
        try:
            self.invite("dung.pham", "dung.pham@example.vn")
            time.sleep(1)
        finally:
            self.port = port
        self.assertEqual((len(self.inbox.letters), len(self.inbox.users)), (count, users))
        server.end()
        server.wait_for("mail_not_sent", server.log)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


if __name__ == "__main__":
    unittest.main()
