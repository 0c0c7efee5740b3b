"""Runs a program with standard error on a terminal: terminal.py COLUMNS PROGRAM ARGUMENT…

Prints what the terminal got, as a JSON string, and ends as the program did. With INTERRUPT_AT in the
environment the program is interrupted, as by Ctrl-C, once the terminal has got that text.
"""

import fcntl
import json
import os
import pty
import signal
import struct
import sys
import termios


def main() -> int:
    near, far = pty.openpty()
    size = struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0)
    fcntl.ioctl(far, termios.TIOCSWINSZ, size)
    child = os.fork()
    if child == 0:
        os.dup2(far, 2)
        os.close(near)
        os.execv(sys.argv[2], sys.argv[2:])
    os.close(far)
    shown = b""
    mark = os.environ.get("INTERRUPT_AT", "").encode()
    while True:
        try:
            piece = os.read(near, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
        if mark and mark in shown:
            os.kill(child, signal.SIGINT)
            mark = b""
    _, status = os.waitpid(child, 0)
    print(json.dumps(shown.decode("utf-8")))
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else 128 - code


sys.exit(main())
