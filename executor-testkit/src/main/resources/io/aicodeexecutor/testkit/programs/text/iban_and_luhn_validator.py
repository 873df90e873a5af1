# Validates IBANs (ISO 7064 mod 97) and payment card numbers (Luhn), naming the reason for each rejection.
import re
import string

LENGTHS = {"DE": 22, "GB": 22, "FR": 27, "NL": 18, "NO": 15, "CH": 21}
LETTER_VALUES = {letter: str(value) for value, letter in enumerate(string.digits + string.ascii_uppercase)}
CARD_PATTERNS = {
    "Visa": r"4\d{12}(?:\d{3})?",
    "Mastercard": r"5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}",
    "American Express": r"3[47]\d{13}",
}


class Invalid(Exception):
    """Raised with the reason why a number is rejected."""


def mod_97(iban: str) -> int:
    rearranged = iban[4:] + iban[:4]
    remainder = 0
    for char in rearranged:
        for digit in LETTER_VALUES[char]:
            remainder = (remainder * 10 + int(digit)) % 97
    return remainder


def check_iban(text: str) -> str:
    iban = "".join(text.split()).upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]+", iban):
        raise Invalid("malformed")
    country = iban[:2]
    if country not in LENGTHS:
        raise Invalid(f"unknown country {country}")
    if len(iban) != LENGTHS[country]:
        raise Invalid(f"{len(iban)} characters instead of {LENGTHS[country]}")
    if mod_97(iban) != 1:
        check = 98 - mod_97(iban[:2] + "00" + iban[4:])
        raise Invalid(f"check digits {iban[2:4]} should be {check:02}")
    return re.sub(r"(.{4})(?=.)", r"\1 ", iban)


def check_card(text: str) -> str:
    digits = re.sub(r"[ -]", "", text)
    if not digits.isdecimal():
        raise Invalid("not a number")
    doubled = [int(d) * (1 + index % 2) for index, d in enumerate(reversed(digits))]
    if sum(sum(divmod(value, 10)) for value in doubled) % 10:
        raise Invalid("Luhn check failed")
    brand = next((name for name, pattern in CARD_PATTERNS.items() if re.fullmatch(pattern, digits)), "unknown brand")
    return f"{'*' * (len(digits) - 4)}{digits[-4:]} ({brand})"


CASES = [
    (check_iban, ["GB82 WEST 1234 5698 7654 32", "de89370400440532013000", "DE88 3704 0044 0532 0130 00",
                  "NO93 8601 1117 94", "XX00 1234", "GB?2", "FR14 2004 1010 0505 0001 3M02 606"]),
    (check_card, ["4111 1111 1111 1111", "5500-0000-0000-0004", "340000000000009", "4111 1111 1111 1112", "79927398713", "four"]),
]
accepted = 0
for check, numbers in CASES:
    for number in numbers:
        try:
            print(f"{number:<34} {check(number)}")
            accepted += 1
        except Invalid as reason:
            print(f"{number:<34} rejected: {reason}")
accepted

# --- prints
# GB82 WEST 1234 5698 7654 32        GB82 WEST 1234 5698 7654 32
# de89370400440532013000             DE89 3704 0044 0532 0130 00
# DE88 3704 0044 0532 0130 00        rejected: check digits 88 should be 89
# NO93 8601 1117 94                  rejected: 14 characters instead of 15
# XX00 1234                          rejected: unknown country XX
# GB?2                               rejected: malformed
# FR14 2004 1010 0505 0001 3M02 606  FR14 2004 1010 0505 0001 3M02 606
# 4111 1111 1111 1111                ************1111 (Visa)
# 5500-0000-0000-0004                ************0004 (Mastercard)
# 340000000000009                    ***********0009 (American Express)
# 4111 1111 1111 1112                rejected: Luhn check failed
# 79927398713                        *******8713 (unknown brand)
# four                               rejected: not a number
# --- value: 7
