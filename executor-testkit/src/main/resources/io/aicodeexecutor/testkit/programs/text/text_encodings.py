# Encodes and decodes text in many encodings, with the error handlers, BOM detection and a hand-made UTF-8 encoder.
BOMS = [(b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")]


def detect(data: bytes) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return encoding
    for encoding in ("ascii", "utf-8", "cp1252"):
        try:
            data.decode(encoding)
            return encoding
        except UnicodeDecodeError:
            continue
    return "latin-1"


def utf8_bytes(char: str) -> bytes:
    point = ord(char)
    if point < 0x80:
        return bytes([point])
    size = 2 if point < 0x800 else 3 if point < 0x10000 else 4
    tail = [0x80 | (point >> shift) & 0x3F for shift in range(6 * (size - 2), -1, -6)]
    return bytes([(0xF00 >> size) & 0xFF | point >> 6 * (size - 1), *tail])


TEXT = "Aé€😀"
for encoding in ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-be"):
    data = TEXT.encode(encoding)
    assert data.decode(encoding) == TEXT
    print(f"{encoding:<10}{len(data):>3} {data.hex(' ')}")
EDGES = TEXT + "\x7f\x80\u07ff\u0800\uffff\U0010ffff"
assert b"".join(map(utf8_bytes, EDGES)) == EDGES.encode()
print([utf8_bytes(char).hex() for char in TEXT], [f"{byte:08b}" for byte in utf8_bytes("€")])

for encoding in ("latin-1", "cp1252", "iso8859-15", "cp437", "mac-roman", "koi8-r"):
    print(f"{encoding:<11}{'é€Я'.encode(encoding, 'replace')!s:<14}{bytes([0x80, 0xA4, 0xE9]).decode(encoding)!a}")

for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(f"{handler:<18}{'Zoë ≤ 😀'.encode('ascii', handler).decode('ascii')}")
BROKEN = b"ok \xff\xc3( \xe2\x82 end\xf0\x9f"
for handler in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(f"{handler:<18}{ascii(BROKEN.decode('utf-8', handler))}")
print(BROKEN.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == BROKEN, "\ud800".encode("utf-8", "surrogatepass"))

for action in (lambda: "naïve €".encode("latin-1"), lambda: b"caf\xe9!".decode("utf-8"), lambda: b"\xc0\x80".decode(), lambda: "\udc80".encode(),
               lambda: b"\x41\x00\x42".decode("utf-16-le"), lambda: "x".encode("no-such-codec"), lambda: b"\x81".decode("cp1252")):
    try:
        action()
    except UnicodeError as error:
        print(f"{type(error).__name__}: {error.start}-{error.end} {error.object[error.start:error.end]!r}")
    except LookupError as error:
        print(f"LookupError: {str(error).split()[-1]}")

FILES = {"bom": "hé".encode("utf-8-sig"), "wide": b"\xff\xfe" + "hé".encode("utf-16-le"), "plain": b"he", "multi": "hé".encode(),
         "windows": b"h\x93\xe9", "legacy": b"h\x81\xe9", "huge": "h".encode("utf-32")}
found = {name: detect(data) for name, data in FILES.items()}
print({name: FILES[name].decode(encoding) for name, encoding in found.items() if name != "legacy"})
print("é".encode("unicode_escape"), b"\\u20ac\\x41\\n".decode("unicode_escape").split(), "mojibake: é→" + "é".encode().decode("latin-1"))
print(str(b"abc", "ascii"), bytes("é", "latin-1"), str(b"abc"), b"\xe9".decode("latin_1") == "é", "ß".encode("UTF8"), b"a".decode(encoding="U8"))
found

# --- prints
# utf-8      10 41 c3 a9 e2 82 ac f0 9f 98 80
# utf-8-sig  13 ef bb bf 41 c3 a9 e2 82 ac f0 9f 98 80
# utf-16-le  10 41 00 e9 00 ac 20 3d d8 00 de
# utf-16-be  10 00 41 00 e9 20 ac d8 3d de 00
# utf-32-be  16 00 00 00 41 00 00 00 e9 00 00 20 ac 00 01 f6 00
# ['41', 'c3a9', 'e282ac', 'f09f9880'] ['11100010', '10000010', '10101100']
# latin-1    b'\xe9??'     '\x80\xa4\xe9'
# cp1252     b'\xe9\x80?'  '\u20ac\xa4\xe9'
# iso8859-15 b'\xe9\xa4?'  '\x80\u20ac\xe9'
# cp437      b'\x82??'     '\xc7\xf1\u0398'
# mac-roman  b'\x8e\xdb?'  '\xc4\xa7\xc8'
# koi8-r     b'??\xf1'     '\u2500\u2553\u0418'
# ignore            Zo  
# replace           Zo? ? ?
# backslashreplace  Zo\xeb \u2264 \U0001f600
# xmlcharrefreplace Zo&#235; &#8804; &#128512;
# ignore            'ok (  end'
# replace           'ok \ufffd\ufffd( \ufffd end\ufffd'
# backslashreplace  'ok \\xff\\xc3( \\xe2\\x82 end\\xf0\\x9f'
# surrogateescape   'ok \udcff\udcc3( \udce2\udc82 end\udcf0\udc9f'
# True b'\xed\xa0\x80'
# UnicodeEncodeError: 6-7 '€'
# UnicodeDecodeError: 3-4 b'\xe9'
# UnicodeDecodeError: 0-1 b'\xc0'
# UnicodeEncodeError: 0-1 '\udc80'
# UnicodeDecodeError: 2-3 b'B'
# LookupError: no-such-codec
# UnicodeDecodeError: 0-1 b'\x81'
# {'bom': 'hé', 'wide': 'hé', 'plain': 'he', 'multi': 'hé', 'windows': 'h“é', 'huge': 'h'}
# b'\\xe9' ['€A'] mojibake: é→Ã©
# abc b'\xe9' b'abc' True b'\xc3\x9f' a
# --- value: {"bom": "utf-8-sig", "wide": "utf-16", "plain": "ascii", "multi": "utf-8", "windows": "cp1252", "legacy": "latin-1", "huge": "utf-32"}
