# Streams an XML inventory with iterparse and a custom parser target, and converts it to plain dictionaries.
import io
import json
import xml.etree.ElementTree as ET

DOCUMENT = b"""<?xml version="1.0" encoding="utf-8"?>
<inventory>
  <shelf id="A"><item sku="t1" qty="4">Teapot</item><item sku="t2" qty="0">Tray</item></shelf>
  <?audit passed?>
  <shelf id="B"><item sku="c9" qty="12">Caf\xc3\xa9 cup</item><note>fragile</note></shelf>
</inventory>"""


class OutlineTarget:
    """A parser target that never builds a tree: it keeps an indented outline."""

    def __init__(self) -> None:
        self.depth, self.lines, self.text_length = 0, [], 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        label = " ".join(f"{key}={value}" for key, value in sorted(attributes.items()))
        self.lines.append(f"{'. ' * self.depth}{tag} {label}".rstrip())
        self.depth += 1

    def end(self, tag: str) -> None:
        self.depth -= 1

    def data(self, text: str) -> None:
        self.text_length += len("".join(text.split()))

    def close(self) -> list[str]:
        return self.lines


def to_plain(element: ET.Element) -> dict | str:
    if len(element) == 0 and not element.attrib:
        return element.text or ""
    plain: dict = {f"@{key}": value for key, value in element.attrib.items()}
    for child in element:
        plain.setdefault(child.tag, []).append(to_plain(child))
    if element.text and element.text.strip():
        plain["#text"] = element.text.strip()
    return plain


stock, path = {}, []
for event, element in ET.iterparse(io.BytesIO(DOCUMENT), events=("start", "end")):
    if event == "start":
        path.append(element.tag)
        continue
    if element.tag == "item":
        stock[element.get("sku")] = (element.text, int(element.get("qty")), "/".join(path))
    elif element.tag == "shelf":
        print("shelf", element.get("id"), "has", len(element.findall("item")), "items")
        element.clear()
    path.pop()
print(stock)

target = OutlineTarget()
parser = ET.XMLParser(target=target)
for start in range(0, len(DOCUMENT), 50):
    parser.feed(DOCUMENT[start:start + 50])
print("\n".join(parser.close()))
print(target.text_length, "text characters")

plain = to_plain(ET.fromstring(DOCUMENT))
print(json.dumps(plain, ensure_ascii=False, indent=1)[:150])
plain["shelf"][1]

# --- prints
# shelf A has 2 items
# shelf B has 1 items
# {'t1': ('Teapot', 4, 'inventory/shelf/item'), 't2': ('Tray', 0, 'inventory/shelf/item'), 'c9': ('Café cup', 12, 'inventory/shelf/item')}
# inventory
# . shelf id=A
# . . item qty=4 sku=t1
# . . item qty=0 sku=t2
# . shelf id=B
# . . item qty=12 sku=c9
# . . note
# 24 text characters
# {
#  "shelf": [
#   {
#    "@id": "A",
#    "item": [
#     {
#      "@sku": "t1",
#      "@qty": "4",
#      "#text": "Teapot"
#     },
#     {
#      "@sku": "t2",
#      "
# --- value: {"@id": "B", "item": [{"@sku": "c9", "@qty": "12", "#text": "Café cup"}], "note": ["fragile"]}
