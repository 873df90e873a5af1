# Performs a mail merge with string.Template, including a subclass that has another delimiter.
import csv
import io
from string import Template

LETTER = Template("Dear $title ${last},\nyour order #${order}s... costs $$${amount} and ships on $day.")

PEOPLE = """title,last,order,amount,day
Ms,Okafor,1042,19.90,Monday
Mr,Lindqvist,1043,7.25,Friday
"""


class PercentTemplate(Template):
    delimiter = "%"
    idpattern = r"[a-z][a-z0-9]*(?:\.[a-z0-9]+)*"


def merge(template: Template, rows: list[dict[str, str]]) -> list[str]:
    return [template.substitute(row, order=row["order"].zfill(6)) for row in rows]


rows = list(csv.DictReader(io.StringIO(PEOPLE)))
print("fields:", LETTER.get_identifiers(), "valid:", LETTER.is_valid())
for letter in merge(LETTER, rows):
    print(letter)
    print("-" * 20)

partial = LETTER.safe_substitute(title="Dr", day="Sunday")
print(partial)

try:
    LETTER.substitute(title="Dr")
except KeyError as error:
    print("missing field:", error)

broken = Template("Line one\nprice is $5 today")
print("valid:", broken.is_valid())
try:
    broken.substitute()
except ValueError as error:
    print("ValueError:", error)
print(broken.safe_substitute())

dotted = PercentTemplate("%user.name owes %{user.debt} $ (100%% sure)")
print(dotted.substitute({"user.name": "Ada", "user.debt": 12}))
print(dotted.get_identifiers(), dotted.template.count("%"))
len(merge(LETTER, rows))

# --- prints
# fields: ['title', 'last', 'order', 'amount', 'day'] valid: True
# Dear Ms Okafor,
# your order #001042s... costs $19.90 and ships on Monday.
# --------------------
# Dear Mr Lindqvist,
# your order #001043s... costs $7.25 and ships on Friday.
# --------------------
# Dear Dr ${last},
# your order #${order}s... costs $${amount} and ships on Sunday.
# missing field: 'last'
# valid: False
# ValueError: Invalid placeholder in string: line 2, col 10
# Line one
# price is $5 today
# Ada owes 12 $ (100% sure)
# ['user.name', 'user.debt'] 4
# --- value: 2
