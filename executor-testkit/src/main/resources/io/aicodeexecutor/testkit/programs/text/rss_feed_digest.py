# Reads an RSS feed with namespaces through ElementTree and prints a digest sorted by date.
import re
import xml.etree.ElementTree as ET
from datetime import datetime

FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Tea &amp; Biscuits</title>
    <link>https://tea.example/</link>
    <!-- the newest entry is not the first -->
    <item>
      <title>Oolong basics</title>
      <pubDate>Mon, 04 Mar 2024 09:00:00 +0000</pubDate>
      <dc:creator>Mei</dc:creator>
      <category>oolong</category><category>basics</category>
      <description><![CDATA[<p>Half <b>oxidised</b> &amp; lovely.</p>]]></description>
      <media:content url="https://tea.example/1.jpg" width="640" height="480"/>
    </item>
    <item>
      <title>Assam at dawn</title>
      <pubDate>Fri, 08 Mar 2024 06:30:00 +0530</pubDate>
      <dc:creator>Ravi</dc:creator>
      <category>black</category>
      <description>Strong &lt;i&gt;malty&lt;/i&gt; cup.</description>
    </item>
    <item>
      <title>Untitled draft</title>
      <category>basics</category>
    </item>
  </channel>
</rss>"""

NAMESPACES = {"dc": "http://purl.org/dc/elements/1.1/", "m": "http://search.yahoo.com/mrss/"}


def parse_item(item: ET.Element) -> dict:
    published = item.findtext("pubDate")
    media = item.find("m:content", NAMESPACES)
    return {
        "title": item.findtext("title", default="(none)"),
        "author": item.findtext("dc:creator", "anonymous", NAMESPACES),
        "tags": [category.text for category in item.findall("category")],
        "summary": re.sub(r"<[^>]+>", "", item.findtext("description", "")).replace("&amp;", "&"),
        "date": datetime.strptime(published, "%a, %d %b %Y %H:%M:%S %z") if published else None,
        "image": f"{media.get('width')}x{media.get('height')}" if media is not None else None,
    }


root = ET.fromstring(FEED)
channel = root.find("channel")
print(root.tag, root.attrib, "|", channel.findtext("title"), "|", len(channel), "children")

items = [parse_item(element) for element in channel.iter("item")]
dated = sorted((item for item in items if item["date"]), key=lambda item: item["date"], reverse=True)
for item in dated:
    print(f"{item['date']:%Y-%m-%d %H:%M %z} {item['title']} by {item['author']} {item['image'] or ''}".rstrip())
    print(f"    {item['summary']}")

print("drafts:", [item["title"] for item in items if item["date"] is None])
print("basics:", [e.findtext("title") for e in root.findall("./channel/item[category='basics']")])
print("second:", root.find("channel/item[2]/title").text, "last:", root.find(".//item[last()]/title").text)
print("with width:", [e.tag for e in root.findall(".//*[@width='640']")])
print("any dc:", [e.text for e in root.iterfind(".//{http://purl.org/dc/elements/1.1/}*")])
print("words:", sum(len(text.split()) for text in channel.itertext()))
sorted({tag for item in items for tag in item["tags"]})

# --- prints
# rss {'version': '2.0'} | Tea & Biscuits | 5 children
# 2024-03-08 06:30 +0530 Assam at dawn by Ravi
#     Strong malty cup.
# 2024-03-04 09:00 +0000 Oolong basics by Mei 640x480
#     Half oxidised & lovely.
# drafts: ['Untitled draft']
# basics: ['Oolong basics', 'Untitled draft']
# second: Assam at dawn last: Untitled draft
# with width: ['{http://search.yahoo.com/mrss/}content']
# any dc: ['Mei', 'Ravi']
# words: 36
# --- value: ["basics", "black", "oolong"]
