# Parses XML whose entities multiply by ten nine times over, and XML that names a file of the host.
# From: billion laughs (CVE-2003-1564) and external entities.
# must: refused, harmless, memory_limit, cpu_limit, timed_out
# capability: memory
laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
bomb = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "ha">{laughs}]><b>&l9;</b>'
reader = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]><b>&f;</b>'
deep = "<a>" * 100_000
_ = "contained"


def by_sax(text):
    import io
    import xml.sax

    found = []
    handler = xml.sax.ContentHandler()
    handler.characters = found.append
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    parser.setContentHandler(handler)
    parser.parse(io.StringIO(text))
    return "".join(found)


for text in (reader, deep, bomb):
    for way in (
        lambda: __import__("xml.etree.ElementTree").etree.ElementTree.fromstring(text).text,
        lambda: __import__("xml.dom.minidom").dom.minidom.parseString(text).toxml(),
        lambda: by_sax(text),
    ):
        try:
            _ = "ESCAPED" if "root:" in (way() or "") else _
        except Exception:
            pass
