# Joins an orders CSV to a customers CSV (left join) and reports spend per customer and orphan orders.
import csv
import io
from collections import defaultdict

CUSTOMERS = """id,name,city
1,Amélie Laurent,Lyon
2,Bogdan Petrov,Sofia
3,Chen Wei,Taipei
4,Dara Khan,Lahore
"""

ORDERS = """order_id,customer_id,amount_cents
A100,1,2599
A101,3,10050
A102,1,1401
A103,9,777
A104,3,49
A105,2,30000
A106,,1200
"""


def read_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


customers = {row["id"]: row for row in read_rows(CUSTOMERS)}
spend: defaultdict[str, list[int]] = defaultdict(list)
orphans: list[str] = []

for order in read_rows(ORDERS):
    key = order["customer_id"]
    if key in customers:
        spend[key].append(int(order["amount_cents"]))
    else:
        orphans.append(order["order_id"])

print(f"{'customer':<16}{'city':<8}{'orders':>7}{'total':>10}")
for key, customer in customers.items():
    amounts = spend.get(key, [])
    print(f"{customer['name']:<16}{customer['city']:<8}{len(amounts):>7}{sum(amounts) / 100:>10.2f}")

idle = [customer["name"] for key, customer in customers.items() if key not in spend]
print("without orders:", ", ".join(idle))
print("orphan orders:", orphans)

{"matched_total": sum(map(sum, spend.values())), "orphans": orphans, "idle": idle}

# --- prints
# customer        city     orders     total
# Amélie Laurent  Lyon          2     40.00
# Bogdan Petrov   Sofia         1    300.00
# Chen Wei        Taipei        2    100.99
# Dara Khan       Lahore        0      0.00
# without orders: Dara Khan
# orphan orders: ['A103', 'A106']
# --- value: {"matched_total": 44099, "orphans": ["A103", "A106"], "idle": ["Dara Khan"]}
