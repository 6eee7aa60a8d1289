"""The curl examples of docs/http-api.md, as they are printed there."""
import json
import pathlib
import re
import subprocess
import unittest

from api_client import DemonstrationTest

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "http-api.md"


def examples():
    """Commands of the indented blocks, with their continued lines."""
    lines = [line[4:] for line in GUIDE.read_text().splitlines() if line.startswith("    ")]
    commands = []
    for line in lines:
        if commands and commands[-1].endswith("\\"):
            commands[-1] = commands[-1][:-1] + line.strip()
        elif line.startswith("curl "):
            commands.append(line)
    return commands


class Documented(DemonstrationTest):
    def run_it(self, command, unit):
        command = command.replace("PASSWORD", self.password).replace("UNIT", unit).replace("BLOC", self.bloc)
        script = f'server=http://127.0.0.1:{self.port}/api/v1\ncurl() {{ command curl --fail-with-body --max-time 10 "$@"; }}\n{command}'
        return subprocess.run(["bash", "-c", script], cwd=self.folder, capture_output=True, text=True, timeout=60)

    def test_they_work_as_printed(self):
        unit = self.own_cell(self.person("chi-uy"))
        self.bloc = self.person("can-bo-khoi").get("/session")["rights"][0]["unit"]
        sign_in = f'curl -s -c office -H "Content-Type: application/json" -d \'{{"login": "can-bo-khoi", "password": "PASSWORD"}}\' $server/session'
        self.assertEqual(self.run_it(sign_in, unit).returncode, 0)
        commands = examples()
        self.assertGreater(len(commands), 6)
        for command in commands:
            with self.subTest(command):
                done = self.run_it(command, unit)
                if "/events" in command:
                    self.assertRegex(done.stdout, r"^id: \d+\nevent: ready\ndata: \{\}\n")
                    continue
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                answer = json.loads(done.stdout)
                if "?text=" in command:
                    self.assertTrue(answer["items"], "an example that finds nothing shows nothing")

    def test_the_addresses_they_speak_of_are_there(self):
        contract = self.person("chi-uy").get("/openapi.json")["paths"]
        patterns = [re.sub(r"\{\w+\}", "[^/?]+", path) + "$" for path in contract]
        for path in re.findall(r"`(?:GET|POST|PUT) (/[^`]*)`", GUIDE.read_text()):
            self.assertTrue(any(re.match(pattern, path.split("?")[0]) for pattern in patterns), path)


if __name__ == "__main__":
    unittest.main()
