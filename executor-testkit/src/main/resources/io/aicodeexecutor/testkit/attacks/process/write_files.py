# Writes wherever a process might: temporary directories, shared memory, its own directory, devices.
# From: droppers.
# must: refused, harmless
# capability: files
import tempfile

_ = "contained"
for directory in ("/tmp", "/var/tmp", "/dev/shm", "/run", ".", "/", "/root", "/dev"):
    try:
        with open(directory + "/left-behind", "w") as file:
            file.write("x")
        _ = "ESCAPED"
    except (OSError, ValueError):
        pass
try:
    tempfile.TemporaryFile().write(b"x")
    _ = "ESCAPED"
except (OSError, ImportError, ValueError, NotImplementedError):
    pass
