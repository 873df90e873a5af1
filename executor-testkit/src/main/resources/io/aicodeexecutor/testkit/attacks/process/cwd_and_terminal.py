# Asks where it was started and from which terminal, and types into that.
# From: TIOCSTI, by which a program in a sandbox types commands into its caller's shell (CVE-2017-5226).
# must: refused, harmless
# capability: environment
# runs: 17
import os
import sys

_ = "contained"
ways = (
    lambda: os.listdir(os.getcwd()),
    lambda: os.listdir("."),
    lambda: os.chdir("/") or os.listdir("."),
    lambda: os.scandir("..").__next__().name,
    lambda: os.stat("..").st_ino,
    lambda: os.ttyname(0),
    lambda: os.ctermid() and open(os.ctermid(), "w").write("id\n"),
    lambda: os.isatty(0) or os.isatty(1) or os.isatty(2),
    lambda: sys.stdin.isatty() or sys.stdout.isatty(),
    lambda: sys.stdin.read(1),
    lambda: input(),
    lambda: os.tcgetpgrp(0) >= 0,
    lambda: __import__("fcntl").ioctl(0, 0x5412, b"x"),
    lambda: __import__("termios").tcgetattr(0),
    lambda: __import__("pty").openpty(),
    lambda: __import__("getpass").getpass("", open("/dev/tty", "w")),
    lambda: __import__("webbrowser").open("http://127.0.0.1:1/"),
)
try:
    _ = "ESCAPED" if ways[run]() else _
except BaseException:
    pass
