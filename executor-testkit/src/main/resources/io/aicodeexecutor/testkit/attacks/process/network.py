# Connects to itself, to the host, to the metadata service and to the world, and asks for names.
# From: server-side request forgery through code execution; 169.254.169.254.
# must: refused, harmless
# capability: network
_ = "contained"
try:
    import socket
except (ImportError, NotImplementedError, SystemError):
    socket = None
for address in ("127.0.0.1", "169.254.169.254", "::1", "8.8.8.8"):
    for port in (22, 53, 80, 8030):
        try:
            socket.create_connection((address, port), 0.2).close()
            _ = "ESCAPED"
        except (OSError, AttributeError, NotImplementedError, SystemError):
            pass
for way in (
    lambda: socket.gethostbyname("localhost"),
    lambda: socket.socketpair(),
    lambda: socket.socket(socket.AF_UNIX).bind("\0left-behind") is None,
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 53)),
    lambda: __import__("urllib.request").request.urlopen("http://127.0.0.1:8030/health", timeout=1),
):
    try:
        _ = "ESCAPED" if way() else _
    except (OSError, ImportError, AttributeError, NotImplementedError, SystemError, ValueError):
        pass
