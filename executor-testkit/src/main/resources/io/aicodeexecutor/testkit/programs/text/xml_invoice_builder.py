# Builds an invoice as an XML tree, edits it, and serialises it in several ways.
import io
import xml.etree.ElementTree as ET
from decimal import Decimal

LINES = [("tea <green>", 3, "4.50"), ('12" record', 1, "19.99"), ("salt & pepper", 2, "1.25")]


def build(number: int, lines: list[tuple[str, int, str]]) -> ET.Element:
    invoice = ET.Element("invoice", {"number": str(number)}, currency="EUR")
    invoice.append(ET.Comment(" generated "))
    customer = ET.SubElement(invoice, "customer")
    customer.text = "Zoë"
    customer.tail = "\n"
    body = ET.SubElement(invoice, "lines")
    for name, quantity, price in lines:
        line = ET.SubElement(body, "line", name=name, quantity=str(quantity))
        line.text = price
    return invoice


def total(invoice: ET.Element) -> Decimal:
    return sum((Decimal(line.text) * int(line.get("quantity")) for line in invoice.iter("line")), Decimal(0))


invoice = build(17, LINES)
print(ET.tostring(invoice, encoding="unicode"))
ET.SubElement(invoice, "total").text = str(total(invoice))

lines = invoice.find("lines")
removed = lines.find("line[@quantity='1']")
lines.remove(removed)
lines.insert(0, ET.Element("line", {"name": "gift", "quantity": "0"}))
lines[0].set("free", "yes")
lines[0].text = "0.00"
lines.extend([ET.XML("<line name='cup' quantity='1'>2.00</line>")])
invoice.find("total").text = str(total(invoice))
invoice.attrib.pop("currency")

tree = ET.ElementTree(invoice)
ET.indent(tree, space="  ")
buffer = io.BytesIO()
tree.write(buffer, encoding="us-ascii", xml_declaration=True)
print(buffer.getvalue().decode("ascii"))
print(ET.tostring(invoice.find("customer"), encoding="utf-8"))
print(ET.tostring(ET.Element("empty"), short_empty_elements=False), ET.tostring(ET.Element("empty")))

print(ET.canonicalize("<b  y='2' x='1' ><!-- gone --><c/>text</b>"))
print(ET.tostring(ET.fromstring("<p>one<br/>two</p>"), method="text", encoding="unicode"))

ET.register_namespace("geo", "urn:example:geo")
place = ET.Element("{urn:example:geo}place")
place.set("{urn:example:geo}lat", "1.5")
print(ET.tostring(place, "unicode"), ET.iselement(place), ET.QName("urn:x", "tag").text)

for broken in ("<a><b></a>", "<a>", "<a>&nope;</a>", "plain"):
    try:
        ET.fromstring(broken)
    except ET.ParseError as error:
        print(f"{broken:<14} {type(error).__name__} in line {error.position[0]}")
[line.get("name") for line in invoice.iter("line")]

# --- prints
# <invoice number="17" currency="EUR"><!-- generated --><customer>Zoë</customer>
# <lines><line name="tea &lt;green&gt;" quantity="3">4.50</line><line name="12&quot; record" quantity="1">19.99</line><line name="salt &amp; pepper" quantity="2">1.25</line></lines></invoice>
# <?xml version='1.0' encoding='us-ascii'?>
# <invoice number="17">
#   <!-- generated -->
#   <customer>Zo&#235;</customer>
#   <lines>
#     <line name="gift" quantity="0" free="yes">0.00</line>
#     <line name="tea &lt;green&gt;" quantity="3">4.50</line>
#     <line name="salt &amp; pepper" quantity="2">1.25</line>
#     <line name="cup" quantity="1">2.00</line>
#   </lines>
#   <total>18.00</total>
# </invoice>
# b'<customer>Zo\xc3\xab</customer>\n  '
# b'<empty></empty>' b'<empty />'
# <b x="1" y="2"><c></c>text</b>
# onetwo
# <geo:place xmlns:geo="urn:example:geo" geo:lat="1.5" /> True {urn:x}tag
# <a><b></a>     ParseError in line 1
# <a>            ParseError in line 1
# <a>&nope;</a>  ParseError in line 1
# plain          ParseError in line 1
# --- value: ["gift", "tea <green>", "salt & pepper", "cup"]
