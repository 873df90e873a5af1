"""Reconciles a bank statement with a ledger: what matches, what differs, and what only one side has."""

import csv
import io
from collections import namedtuple
from decimal import Decimal

BANK = """\
reference,date,amount
INV-1001,2025-02-03,1250.00
INV-1002,2025-02-04,89.90
INV-1004,2025-02-07,430.00
INV-1005,2025-02-07,75.5
FEE-0225,2025-02-28,-12.00
"""

LEDGER = """\
reference;booked;amount
INV-1001;03.02.2025;1.250,00
INV-1002;04.02.2025;98,90
INV-1003;05.02.2025;310,00
INV-1005;07.02.2025;75,50
"""

Difference = namedtuple("Difference", "reference bank ledger")


def read_bank(text):
    return {row["reference"]: Decimal(row["amount"]) for row in csv.DictReader(io.StringIO(text))}


def read_ledger(text):
    def amount(continental):
        return Decimal(continental.replace(".", "").replace(",", "."))

    reader = csv.DictReader(io.StringIO(text), delimiter=";")
    return {row["reference"]: amount(row["amount"]) for row in reader}


def reconcile(bank, ledger):
    """Splits the references into matching ones, differing ones, and those of one side only."""
    both = bank.keys() & ledger.keys()
    matching = sorted(reference for reference in both if bank[reference] == ledger[reference])
    differing = [Difference(reference, bank[reference], ledger[reference])
                 for reference in sorted(both - set(matching))]
    return matching, differing, sorted(bank.keys() - both), sorted(ledger.keys() - both)


bank, ledger = read_bank(BANK), read_ledger(LEDGER)
matching, differing, only_bank, only_ledger = reconcile(bank, ledger)

print(f"{len(matching)} of {len(bank | ledger)} references match")
for reference, ours, theirs in differing:
    print(f"{reference}: bank {ours:>9.2f}, ledger {theirs:>9.2f}, off by {ours - theirs:+.2f}")
for side, references in (("bank", only_bank), ("ledger", only_ledger)):
    print(f"only in the {side}: {', '.join(references)}")

_ = {
    "matching": matching,
    "differing": [difference._asdict() for difference in differing],
    "only_bank": only_bank,
    "only_ledger": only_ledger,
    "gap": sum(bank.values()) - sum(ledger.values()),
}
