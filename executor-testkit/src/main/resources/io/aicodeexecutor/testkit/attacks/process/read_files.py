# Reads files that every process on a Linux host can read.
# From: the first line of every escape.
# must: refused, harmless
# capability: files
import io
import pathlib

_ = "contained"
for path in ("/etc/passwd", "/etc/hostname", "/etc/os-release", "/etc/shadow", "/root/.ssh/id_rsa", "/var/log/syslog"):
    for way in (open, io.open, io.FileIO, io.open_code, lambda name: pathlib.Path(name).open()):
        try:
            _ = "ESCAPED" if way(path).read() else _
        except (OSError, ValueError, NotImplementedError):
            pass
