# A stock keeping command interpreter built on cmd.Cmd, driven by onecmd with scripted lines.
import cmd
import io
import shlex


class StockShell(cmd.Cmd):
    doc_header = "Commands:"
    undoc_header = "Without help:"
    ruler = "-"
    identchars = cmd.Cmd.identchars + "-"

    def __init__(self, stdout: io.StringIO):
        super().__init__(stdout=stdout)
        self.stock: dict[str, int] = {}
        self.aliases = {"rm": "remove", "ls": "show"}

    def say(self, *parts: object) -> None:
        print(*parts, file=self.stdout)

    def do_add(self, line: str) -> None:
        """add NAME [COUNT]: put goods into the stock"""
        try:
            name, *rest = shlex.split(line)
            self.stock[name] = self.stock.get(name, 0) + int(rest[0] if rest else 1)
        except ValueError as error:
            self.say("*** bad arguments:", error)
        else:
            self.say(f"{name}: {self.stock[name]}")

    def do_remove(self, line: str) -> None:
        """remove NAME: take goods out"""
        self.say("removed" if self.stock.pop(line, None) is not None else f"no {line!r} here")

    def complete_remove(self, text: str, line: str, begin: int, end: int) -> list[str]:
        return sorted(name for name in self.stock if name.startswith(text))

    def do_show(self, line: str) -> None:
        self.columnize([f"{name}={count}" for name, count in sorted(self.stock.items())], displaywidth=30)

    def do_shell(self, line: str) -> None:
        """!TEXT: echo the text"""
        self.say("shell:", line)

    def do_EOF(self, line: str) -> bool:
        return True

    def help_show(self) -> None:
        self.say("show: list the stock in columns")

    def emptyline(self) -> bool:
        self.say("(nothing to do)")
        return False

    def default(self, line: str) -> bool | None:
        name, argument, whole = self.parseline(line)
        if name in self.aliases:
            return self.onecmd(f"{self.aliases[name]} {argument}")
        self.say(f"*** unknown: {name or line}")


SCRIPT = ["add tea 3", "add 'green tea' 12", "add tea", "add", "add salt x", "ls", "rm salt", "remove tea", "fly-away now", "",
          "!echo hi", "help add", "?show", "help nothing", "help", "add cocoa", "show"]
output = io.StringIO()
shell = StockShell(output)
stops = [line for line in SCRIPT + ["EOF"] if shell.onecmd(line)]
print("\n".join(line.rstrip() for line in output.getvalue().strip().splitlines()))
print(stops, shell.parseline("  add  tea 3 "), shell.parseline("!x"), shell.parseline("?y z"), shell.lastcmd)
print(shell.completenames("s"), shell.complete_remove("c", "", 0, 0), shell.complete_help("re"))
shell.stock

# --- prints
# tea: 3
# green tea: 12
# tea: 4
# *** bad arguments: not enough values to unpack (expected at least 1, got 0)
# *** bad arguments: invalid literal for int() with base 10: 'x'
# green tea=12  tea=4
# no 'salt' here
# removed
# *** unknown: fly-away
# (nothing to do)
# shell: echo hi
# add NAME [COUNT]: put goods into the stock
# show: list the stock in columns
# *** No help on nothing
#
# Commands:
# ---------
# add  help  remove  shell  show
#
# Without help:
# -------------
# EOF
#
# cocoa: 1
# cocoa=1  green tea=12
# ['EOF'] ('add', 'tea 3', 'add  tea 3') ('shell', 'x', 'shell x') ('help', 'y z', 'help y z') 
# ['shell', 'show'] ['cocoa'] ['remove']
# --- value: {"green tea": 12, "cocoa": 1}
