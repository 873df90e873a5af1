# Lets the library's clients do the talking: mail, files, names, event loops, log handlers, remote calls.
# From: exfiltration through whatever client the sandbox left importable.
# must: refused, harmless
# capability: network
# runs: 26
_ = "contained"
ways = (
    lambda: __import__("http.client").client.HTTPConnection("169.254.169.254", timeout=1).request("GET", "/"),
    lambda: __import__("urllib.request").request.urlopen("file:///etc/passwd").read(),
    lambda: __import__("urllib.request").request.urlopen("data:,x") and None,
    lambda: __import__("ftplib").FTP("127.0.0.1", timeout=1),
    lambda: __import__("smtplib").SMTP("127.0.0.1", timeout=1),
    lambda: __import__("poplib").POP3("127.0.0.1", timeout=1),
    lambda: __import__("xmlrpc.client").client.ServerProxy("http://127.0.0.1:1/").x(),
    lambda: __import__("asyncio").run(__import__("asyncio").open_connection("127.0.0.1", 22)),
    lambda: __import__("asyncio").run(__import__("asyncio").create_subprocess_exec("/bin/true")),
    lambda: __import__("logging.handlers").handlers.SysLogHandler("/dev/log"),
    lambda: __import__("logging").FileHandler("/tmp/left-behind.log"),
    lambda: __import__("socketserver").TCPServer(("127.0.0.1", 0), None),
    lambda: __import__("http.server").server.HTTPServer(("127.0.0.1", 0), None),
    lambda: __import__("ssl").get_server_certificate(("127.0.0.1", 443), timeout=1),
    lambda: __import__("multiprocessing.connection").connection.Client("/run/docker.sock"),
    lambda: __import__("sqlite3").connect("/tmp/left-behind.db").execute("create table t (x)"),
    lambda: __import__("dbm").open("/tmp/left-behind-dbm", "c"),
    lambda: __import__("shelve").open("/tmp/left-behind-shelf"),
    lambda: __import__("zipfile").ZipFile("/tmp/left-behind.zip", "w"),
    lambda: __import__("platform").freedesktop_os_release(),
    lambda: __import__("pwd").getpwuid(0).pw_dir == "/root" or None,
    lambda: __import__("netrc").netrc("/root/.netrc"),
    lambda: __import__("fileinput").input("/etc/passwd").readline(),
    lambda: __import__("configparser").ConfigParser(allow_no_value=True).read("/etc/os-release"),
    lambda: __import__("mimetypes").read_mime_types("/etc/mime.types"),
    lambda: __import__("runpy").run_path("/etc/hostname"),
)
try:
    got = ways[run]()
    _ = "ESCAPED" if got is not None and got != [] else _
except Exception:
    pass
