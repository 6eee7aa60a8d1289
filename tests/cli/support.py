"""Runs the program as a user does and looks at its answer."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

BONTOT = os.environ["BONTOT"]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*arguments, stdin=None):
    """The finished process; text is UTF-8."""
    return subprocess.run([BONTOT, *map(str, arguments)], capture_output=True, text=True, input=stdin, timeout=120)


def example():
    return json.loads((ROOT / "examples" / "facts.json").read_text())


class CommandTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content)
        else:
            path.write_text(json.dumps(content, ensure_ascii=False))
        return path

    def evaluate(self, path, *more):
        return run("evaluate", "--plan", "nt-2023", "--facts", path, "--format", "json", *more)

    def assert_refused(self, path, *expected, more=()):
        """Exit status 3, nothing written, one line that names the file and holds all of `expected`; in both languages."""
        for language in ("vi", "en"):
            done = self.evaluate(path, "--lang", language, *more)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertEqual(done.stdout, "")
            lines = done.stderr.splitlines()
            self.assertEqual(len(lines), 1, done.stderr)
            self.assertIn(pathlib.Path(path).name, lines[0])
            for part in expected:
                self.assertIn(part, lines[0])
            self.assertNotIn("{", lines[0].replace("{}", ""), "an unfilled placeholder: " + lines[0])
        return lines[0]
