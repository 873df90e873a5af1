# Works through bytes, bytearray and memoryview: searching, splitting, mutating, slicing and conversion.
data = b"GET /index.html HTTP/1.1\r\nHost: example.org\r\nX-Id: 7\r\n\r\nbody\x00\xff"

head, separator, body = data.partition(b"\r\n\r\n")
request, *header_lines = head.split(b"\r\n")
headers = {key.strip().lower(): value.strip() for key, value in (line.split(b":", 1) for line in header_lines)}
print(request.split(), headers, body, len(separator))
print(request.decode("ascii").rsplit("/", 1)[1], headers[b"x-id"].isdigit(), int(headers[b"x-id"]))

print(data.find(b"HTTP"), data.rfind(b"\r\n"), data.count(b"\r\n"), data.index(b"H"), b"Host" in data, 255 in data)
print(data.startswith((b"PUT", b"GET")), data.endswith(b"\xff"), data[0], data[:3], data[-1:], data[4:9][::-1])
print(b"a-b-c".replace(b"-", b"+", 1), b"  x ".strip(), b"xxabxx".strip(b"x"), b"ab".center(6, b"*"), b"7".zfill(3))
print(b"MiXed 1".upper(), b"MiXed 1".swapcase(), b"two words".title(), b"two words".capitalize(), b"a\tb".expandtabs(4))
print(b"abc".isalpha(), b"ab1".isalnum(), b"".isascii(), b"\x80".isascii(), b" \n".isspace(), b"Ab".istitle(), b"ab".islower())
print(b",".join([b"x", b"y"]), b"pre-fix".removeprefix(b"pre-"), b"a.b.c".rsplit(b".", 1), b"l1\nl2\r\n".splitlines(), b"=".rpartition(b"-"))

rot13 = bytes.maketrans(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM",
)
print(b"Hello, World".translate(rot13), b"vowels removed".translate(None, b"aeiou"), len(rot13))

buffer = bytearray(b"hello")
buffer[0] = ord("J")
buffer.append(33)
buffer.extend(b" ok")
buffer += bytes([63])
buffer[1:3] = b"EEE"
buffer.insert(0, 0x3E)
del buffer[-1]
print(buffer, buffer.pop(), len(buffer), buffer.decode())
buffer.reverse()
buffer.remove(ord("o"))
print(bytes(buffer), buffer * 2 == buffer + buffer, buffer.hex())

view = memoryview(bytearray(range(8)))
view[2:4] = b"\xaa\xbb"
words = view.cast("H")
print(view[::2].tolist(), view.nbytes, view.readonly, words.itemsize, len(words), view[1:4].tobytes(), view[5])
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes.fromhex("00 ff"), bytes(range(3)), list(b"AZ"), b"\t\\'\x7f")
print(b"%s has %d%% of %04x %r" % (b"disk", 42, 255, "é"), b"a" < b"b", b"ab" == bytearray(b"ab"), hash(b"x") == hash(b"x"))

for attempt in (lambda: bytes([256]), lambda: b"a" + "b", lambda: b"\xff".decode("ascii"), lambda: b"abc".index(b"z"), lambda: b"".join(["x"])):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
sum(data)

# --- prints
# [b'GET', b'/index.html', b'HTTP/1.1'] {b'host': b'example.org', b'x-id': b'7'} b'body\x00\xff' 4
# 1.1 True 7
# 16 54 4 16 True True
# True True 71 b'GET' b'\xff' b'edni/'
# b'a+b-c' b'x' b'ab' b'**ab**' b'007'
# b'MIXED 1' b'mIxED 1' b'Two Words' b'Two words' b'a   b'
# True True True False True True True
# b'x,y' b'fix' [b'a.b', b'c'] [b'l1', b'l2'] (b'', b'', b'=')
# b'Uryyb, Jbeyq' b'vwls rmvd' 256
# bytearray(b'>JEEElo! o') 107 10 >JEEElo! o
# b' !olEEEJ>' True 20216f6c4545454a3e
# [0, 170, 4, 6] 8 False 2 4 b'\x01\xaa\xbb' 5
# b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b'\x00\xff' b'\x00\x01\x02' [65, 90] b"\t\\'\x7f"
# b"disk has 42% of 00ff '\\xe9'" True True True
# ValueError
# TypeError
# UnicodeDecodeError
# ValueError
# TypeError
# --- value: 4719
