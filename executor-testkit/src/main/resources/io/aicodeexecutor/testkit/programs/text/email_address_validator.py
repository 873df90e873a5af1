# Validates e-mail addresses part by part, reporting the first problem of each, and normalises the good ones.
import re

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
ADDRESS = re.compile(
    rf"""
    \s*
    (?: (?P<display> "[^"]*" | [^<>@"]+? ) \s* < )?     # optional display name
    (?P<local> "(?:[^"\\]|\\.)+" | [^@\s<>]* )
    @
    (?P<domain> \[[^\]]*\] | [^@\s<>]* )
    (?(display) > )                                     # the bracket is required after a name
    \s*
    """,
    re.VERBOSE,
)
LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.IGNORECASE)


def problem(local: str, domain: str) -> str | None:
    if not local:
        return "empty local part"
    if len(local) > 64:
        return f"local part has {len(local)} characters"
    if not local.startswith('"'):
        if local.startswith(".") or local.endswith("."):
            return "dot at the edge of the local part"
        if ".." in local:
            return "consecutive dots"
        if not re.fullmatch(rf"{ATOM}(?:\.{ATOM})*", local):
            bad = sorted(set(re.sub(rf"{ATOM}|\.", "", local)))
            return f"illegal characters {bad}"
    if domain.startswith("["):
        return None if re.fullmatch(r"\[\d{1,3}(?:\.\d{1,3}){3}\]", domain) else "bad address literal"
    labels = domain.split(".")
    if len(labels) < 2:
        return "domain needs a dot"
    for label in labels:
        if not LABEL.fullmatch(label):
            return f"bad domain label {label!r}"
    return "numeric top level domain" if labels[-1].isdigit() else None


def check(text: str) -> tuple[bool, str]:
    match = ADDRESS.fullmatch(text)
    if match is None:
        return False, "does not look like an address"
    if reason := problem(match["local"], match["domain"]):
        return False, reason
    local, separator, tag = match["local"].partition("+")
    name = (match["display"] or "").strip('" ')
    return True, f"{local}@{match['domain'].lower()}" + (f" tag={tag}" if tag else "") + (f" name={name}" if name else "")


ADDRESSES = [
    "simple@Example.COM", "Jane Doe <jane.doe+lists@mail.example.org>", '"Doe, J." <j@ex-ample.net>',
    '"quoted space"@example.org', "admin@[192.168.0.1]", ".dot@example.org", "a..b@example.org",
    "no-at-sign.example.org", "two@@example.org", "x@localhost", "x@-bad.example", "x@site.123",
    "sp(ecial)@example.org", "@example.org", "Broken <b@example.org", "a" * 65 + "@example.org",
]
outcomes = [check(address) for address in ADDRESSES]
for address, (valid, detail) in zip(ADDRESSES, outcomes):
    shown = address if len(address) <= 44 else address[:41] + "..."
    print(f"{'+' if valid else '-'} {shown:<44} {detail}")
sum(valid for valid, detail in outcomes)

# --- prints
# + simple@Example.COM                           simple@example.com
# + Jane Doe <jane.doe+lists@mail.example.org>   jane.doe@mail.example.org tag=lists name=Jane Doe
# + "Doe, J." <j@ex-ample.net>                   j@ex-ample.net name=Doe, J.
# + "quoted space"@example.org                   "quoted space"@example.org
# + admin@[192.168.0.1]                          admin@[192.168.0.1]
# - .dot@example.org                             dot at the edge of the local part
# - a..b@example.org                             consecutive dots
# - no-at-sign.example.org                       does not look like an address
# - two@@example.org                             does not look like an address
# - x@localhost                                  domain needs a dot
# - x@-bad.example                               bad domain label '-bad'
# - x@site.123                                   numeric top level domain
# - sp(ecial)@example.org                        illegal characters ['(', ')']
# - @example.org                                 empty local part
# - Broken <b@example.org                        does not look like an address
# - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa... local part has 65 characters
# --- value: 5
