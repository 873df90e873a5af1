# Reads survey tables in three CSV dialects, melts wide answers to long form and writes them back quoted.
import csv
import io
from collections import Counter

SOURCES = {
    "comma": 'who,q1,q2,q3\nIda,5,4,\n"Lee, Jo",3,"said ""maybe""",1\n',
    "semicolon": "who;q1;q2;q3\nMax;2;2;4\nUma;5\nZed;1;2;3;extra\n",
    "tab": "who\tq3\tq1\nKim\t4\t5\n",
}

csv.register_dialect("nordic", delimiter=";", skipinitialspace=True)


def format_of(text: str) -> dict[str, str]:
    heading = text.splitlines()[0]
    if ";" in heading:
        return {"dialect": "nordic"}
    return {"delimiter": csv.Sniffer().sniff(heading, delimiters=",\t").delimiter}


def melt(text: str):
    reader = csv.DictReader(io.StringIO(text), restkey="surplus", restval=None, **format_of(text))
    for row in reader:
        who = row.pop("who")
        if "surplus" in row:
            notes.append(f"line {reader.line_num}: surplus {row.pop('surplus')}")
        for question, answer in row.items():
            if answer is None:
                notes.append(f"line {reader.line_num}: {who} has no {question}")
            elif answer:
                yield {"who": who, "question": question, "answer": answer}


notes: list[str] = []
long = [record for text in SOURCES.values() for record in melt(text)]
print(len(long), "answers")
for note in notes:
    print(note)

numeric = [record for record in long if record["answer"].isdigit()]
totals, counts = Counter(), Counter()
for record in numeric:
    totals[record["question"]] += int(record["answer"])
    counts[record["question"]] += 1
means = {question: round(totals[question] / counts[question], 2) for question in sorted(totals)}
print("means:", means)

odd = [record for record in long if record not in numeric]
out = io.StringIO()
writer = csv.DictWriter(out, ["question", "answer", "who"], quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writeheader()
writer.writerows(odd)
writer.writerow({"question": "q9", "answer": 7, "who": "Kim; 'K'"})
print(out.getvalue(), end="")

back = list(csv.reader(io.StringIO(out.getvalue()), quoting=csv.QUOTE_NONNUMERIC))
print("read back:", back[1:])
try:
    writer.writerow({"question": "q1", "score": 3})
except ValueError as error:
    print("error:", str(error).partition(":")[0])

means

# --- prints
# 14 answers
# line 3: Uma has no q2
# line 3: Uma has no q3
# line 4: surplus ['extra']
# means: {'q1': 3.5, 'q2': 2.67, 'q3': 3.0}
# "question","answer","who"
# "q2","said ""maybe""","Lee, Jo"
# "q9",7,"Kim; 'K'"
# read back: [['q2', 'said "maybe"', 'Lee, Jo'], ['q9', 7.0, "Kim; 'K'"]]
# error: dict contains fields not in fieldnames
# --- value: {"q1": 3.5, "q2": 2.67, "q3": 3.0}
