# Splits shell-like command lines with an explicit state machine and checks it against shlex.
import shlex
from enum import Enum


class State(Enum):
    GAP = " "
    WORD = "w"
    SINGLE = "'"
    DOUBLE = '"'


def split(line: str) -> list[str]:
    words, current = [], ""
    state, escaped = State.GAP, False
    for char in line:
        if escaped:
            keep = state is State.DOUBLE and char not in '"\\'
            current, escaped = current + "\\" * keep + char, False
        elif char == "\\" and state is not State.SINGLE:
            escaped = True
            state = State.WORD if state is State.GAP else state
        elif state in (State.SINGLE, State.DOUBLE):
            if char == state.value:
                state = State.WORD
            else:
                current += char
        elif char in "'\"":
            state = State(char)
        elif char.isspace():
            if state is State.WORD:
                words.append(current)
            current, state = "", State.GAP
        else:
            current, state = current + char, State.WORD
    if escaped:
        raise ValueError("No escaped character")
    if state in (State.SINGLE, State.DOUBLE):
        raise ValueError("No closing quotation")
    return words + [current] if state is State.WORD else words


LINES = ["cp 'my file.txt' backup/", r'echo "a \"quoted\" \n word" b\ c', "x='' y=\"it's\"'!'", "  spaced\tout  ", "", "''",
         r"'back\slash' \\", "open 'quote", "trailing \\"]
outcomes = []
for line in LINES:
    results = []
    for splitter in (split, shlex.split):
        try:
            results.append(splitter(line))
        except ValueError as error:
            results.append(f"ValueError: {error}")
    outcomes.append(results[0] == results[1])
    print(f"{'same' if outcomes[-1] else 'DIFF'} {line!r:<40} {results[0]}")

for word in ("simple", "two words", "it's", "", "$HOME", "a/b-c_d.e", "naïve", "#x"):
    print(word or "(empty)", "->", shlex.quote(word), end="; ")
print()
command = ["grep", "-e", "it's here", "--", "*.txt", ""]
print(shlex.join(command), shlex.split(shlex.join(command)) == command)

print(shlex.split("one # two 'three", comments=True), shlex.split(r"c:\temp 'a b'", posix=False))
print(list(shlex.shlex("a&&b || c>d; (e f)", punctuation_chars=True)), list(shlex.shlex("k='v w', 3.5 # gone")))
lexer = shlex.shlex("path/to:file next 'q r'", posix=True)
lexer.wordchars, lexer.whitespace = lexer.wordchars + "/", " :"
first = lexer.get_token()
lexer.push_token("pushed")
print(first, lexer.get_token(), list(lexer), lexer.eof is None, lexer.lineno)
outcomes

# --- prints
# same "cp 'my file.txt' backup/"               ['cp', 'my file.txt', 'backup/']
# same 'echo "a \\"quoted\\" \\n word" b\\ c'   ['echo', 'a "quoted" \\n word', 'b c']
# same 'x=\'\' y="it\'s"\'!\''                  ['x=', "y=it's!"]
# same '  spaced\tout  '                        ['spaced', 'out']
# same ''                                       []
# same "''"                                     ['']
# same "'back\\slash' \\\\"                     ['back\\slash', '\\']
# same "open 'quote"                            ValueError: No closing quotation
# same 'trailing \\'                            ValueError: No escaped character
# simple -> simple; two words -> 'two words'; it's -> 'it'"'"'s'; (empty) -> ''; $HOME -> '$HOME'; a/b-c_d.e -> a/b-c_d.e; naïve -> 'naïve'; #x -> '#x'; 
# grep -e 'it'"'"'s here' -- '*.txt' '' True
# ['one'] ['c:\\temp', "'a b'"]
# ['a', '&&', 'b', '||', 'c', '>', 'd', ';', '(', 'e', 'f', ')'] ['k', '=', "'v w'", ',', '3', '.', '5']
# path/to pushed ['file', 'next', 'q r'] True 1
# --- value: [true, true, true, true, true, true, true, true, true]
