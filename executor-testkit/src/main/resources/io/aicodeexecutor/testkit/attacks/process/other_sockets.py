# Opens sockets of families that firewalls forget: virtual machines, packets, kernel, crypto, Bluetooth, local paths.
# From: vsock to the hypervisor's host; /run/docker.sock as the way to root.
# must: refused, harmless
# capability: network
_ = "contained"
try:
    import socket
except Exception:
    socket = None
families = {"vsock": 40, "packet": 17, "netlink": 16, "alg": 38, "bluetooth": 31, "can": 29, "tipc": 30, "inet": 2, "unix": 1}
for family in families.values():
    for kind in (1, 2, 3, 5):
        try:
            opened = socket.socket(family, kind)
            opened.settimeout(0.2)
            opened.connect({40: (2, 22), 17: ("lo", 0), 16: (0, 0), 1: "\0left-behind", 2: ("127.0.0.1", 1)}.get(family, ()))
            _ = "ESCAPED"
        except ConnectionRefusedError:
            # refused by the other end: the call went through
            _ = "ESCAPED"
        except Exception:
            pass
for path in ("/run/docker.sock", "/run/containerd/containerd.sock", "/run/dbus/system_bus_socket", "/dev/log", "/tmp/.X11-unix/X0"):
    try:
        opened = socket.socket(socket.AF_UNIX)
        opened.connect(path)
        _ = "ESCAPED"
    except Exception:
        pass
for way in (
    lambda: socket.socket().bind(("127.0.0.1", 0)) is None,
    lambda: socket.create_server(("", 0)),
    lambda: socket.fromfd(0, 2, 1),
    lambda: socket.if_nameindex(),
    lambda: socket.gethostbyname_ex("localhost"),
    lambda: socket.getservbyname("http"),
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
