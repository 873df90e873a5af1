# Deduplicates contact records by a normalised e-mail address, keeping the newest value of each field.
import json

RAW = """[
 {"name": "Ana Silva", "email": "Ana.Silva@Example.com ", "phone": null, "updated": "2024-02-01"},
 {"name": "ana silva", "email": "anasilva+news@example.com", "phone": "+351 21 000", "updated": "2023-11-20"},
 {"name": "Bo Li", "email": "bo@li.dev", "phone": "555-1", "updated": "2024-01-09"},
 {"name": "Bo Li", "email": "BO@LI.DEV", "phone": "", "updated": "2024-03-09"},
 {"name": "Cy Young", "email": "cy@young.org", "phone": null, "updated": "2022-05-05"},
 {"name": "Nobody", "email": "not-an-address", "phone": "1", "updated": "2024-01-01"}
]"""


def canonical(email: str) -> str | None:
    """Lower case; no dots and no +tag in the local part."""
    local, at, domain = email.strip().lower().partition("@")
    if not at or "." not in domain:
        return None
    return local.split("+", 1)[0].replace(".", "") + "@" + domain


def absorb(older: dict, newer: dict) -> dict:
    filled = {key: value for key, value in newer.items() if value not in (None, "")}
    return older | filled


merged: dict[str, dict] = {}
rejected = []
for record in sorted(json.loads(RAW), key=lambda item: item["updated"]):
    key = canonical(record["email"])
    if key is None:
        rejected.append(record["name"])
        continue
    clean = record | {"email": key}
    merged[key] = absorb(merged.get(key, {}), clean)

for key in sorted(merged):
    print(json.dumps(merged[key], sort_keys=True))
print(f"{len(merged)} unique, {len(rejected)} rejected: {rejected}")

[merged[key]["phone"] if "phone" in merged[key] else None for key in sorted(merged)]

# --- prints
# {"email": "anasilva@example.com", "name": "Ana Silva", "phone": "+351 21 000", "updated": "2024-02-01"}
# {"email": "bo@li.dev", "name": "Bo Li", "phone": "555-1", "updated": "2024-03-09"}
# {"email": "cy@young.org", "name": "Cy Young", "updated": "2022-05-05"}
# 3 unique, 1 rejected: ['Nobody']
# --- value: ["+351 21 000", "555-1", null]
