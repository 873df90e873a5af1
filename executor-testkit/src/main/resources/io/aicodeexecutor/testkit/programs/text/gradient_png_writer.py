# Writes a tiny HSV gradient as a PNG in memory with struct, zlib and colorsys, then parses it back.
import colorsys
import io
import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER = struct.Struct(">IIBBBBB")


def hex_colour(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)


def parse_hex(text: str) -> tuple[float, ...]:
    return tuple(value / 255 for value in struct.unpack("3B", bytes.fromhex(text.lstrip("#"))))


def chunk(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">I4s", len(payload), kind) + payload + struct.pack(">I", zlib.crc32(kind + payload))


def write_png(rows: list[list[str]]) -> bytes:
    raw = b"".join(b"\0" + b"".join(bytes.fromhex(cell[1:]) for cell in row) for row in rows)
    packer, out = zlib.compressobj(level=9), io.BytesIO(SIGNATURE)
    out.seek(0, io.SEEK_END)
    out.write(chunk(b"IHDR", HEADER.pack(len(rows[0]), len(rows), 8, 2, 0, 0, 0)))
    out.writelines([chunk(b"IDAT", packer.compress(raw) + packer.flush()), chunk(b"IEND", b"")])
    return out.getvalue()


def read_png(data: bytes) -> tuple[tuple, list[list[str]]]:
    offset, header, pixels = len(SIGNATURE), (), bytearray()
    while offset < len(data):
        length, kind = struct.unpack_from(">I4s", data, offset)
        payload = data[offset + 8:offset + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, offset + 8 + length)
        if checksum != zlib.crc32(payload, zlib.crc32(kind)):
            raise ValueError(f"damaged {kind.decode()} chunk")
        if kind == b"IHDR":
            header = HEADER.unpack(payload)
        elif kind == b"IDAT":
            pixels += zlib.decompress(payload)
        offset += length + 12
    stride = header[0] * 3 + 1
    lines = [pixels[start + 1:start + stride] for start in range(0, len(pixels), stride)]
    return header, [["#%02x%02x%02x" % rgb for rgb in struct.iter_unpack("BBB", line)] for line in lines]


rows = [[hex_colour(colorsys.hsv_to_rgb(column / 6, 1 - row / 4, 1.0)) for column in range(6)] for row in range(3)]
for row in rows:
    print(" ".join(row))
png = write_png(rows)
header, decoded = read_png(png)
print(header, decoded == rows, HEADER.size, HEADER.format, struct.calcsize("<bhiq"), struct.calcsize(">4s2H"))
damaged = bytearray(png)
struct.pack_into(">I", damaged, 16, 9999)
for blob in (bytes(damaged), png[:-1]):
    try:
        read_png(blob)
    except (ValueError, struct.error) as error:
        print(str(error)[:32])

for name in ("#ff8000", "#336699", "#808080"):
    r, g, b = parse_hex(name)
    views = {kind: tuple(round(v, 3) for v in getattr(colorsys, f"rgb_to_{kind}")(r, g, b)) for kind in ("hsv", "hls", "yiq")}
    h, l, s = colorsys.rgb_to_hls(r, g, b)
    lighter, complement = colorsys.hls_to_rgb(h, (1 + l) / 2, s), colorsys.hsv_to_rgb((h + 0.5) % 1, *colorsys.rgb_to_hsv(r, g, b)[1:])
    print(name, views, hex_colour(lighter), hex_colour(complement), hex_colour(colorsys.yiq_to_rgb(*colorsys.rgb_to_yiq(r, g, b))) == name)
[rows[0][0], rows[0][2], png[12:16].decode()]

# --- prints
# #ff0000 #ffff00 #00ff00 #00ffff #0000ff #ff00ff
# #ff4040 #ffff40 #40ff40 #40ffff #4040ff #ff40ff
# #ff8080 #ffff80 #80ff80 #80ffff #8080ff #ff80ff
# (6, 3, 8, 2, 0, 0, 0) True 13 >IIBBBBB 15 8
# damaged IHDR chunk
# unpack_from requires a buffer of
# #ff8000 {'hsv': (0.084, 1.0, 1.0), 'hls': (0.084, 0.5, 1.0), 'yiq': (0.596, 0.46, -0.051)} #ffc080 #007fff True
# #336699 {'hsv': (0.583, 0.667, 0.6), 'hls': (0.583, 0.4, 0.5), 'yiq': (0.362, -0.184, 0.02)} #8cb2d9 #996633 True
# #808080 {'hsv': (0.0, 0.0, 0.502), 'hls': (0.0, 0.502, 0.0), 'yiq': (0.502, 0.0, 0.0)} #c0c0c0 #808080 True
# --- value: ["#ff0000", "#00ff00", "IHDR"]
