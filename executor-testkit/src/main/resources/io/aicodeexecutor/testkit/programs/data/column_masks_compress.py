# Selects CSV columns and rows by boolean masks with itertools.compress, filterfalse and starmap.
import csv
import io
from itertools import compress, filterfalse, starmap

TEXT = """station;lat;lon;wind;gust;note
Utsira;59.31;4.88;12.1;18.9;ok
Svenner;58.97;10.15;8.0;7.5;gust below wind
Slettnes;71.09;28.22;15.6;22.0;ok
Torsvaag;70.25;19.50;;;offline
Vardoe;70.37;31.10;9.4;13.3;ok
"""

rows = list(csv.reader(io.StringIO(TEXT), delimiter=";"))
header, body = rows[0], rows[1:]

wanted = {"station", "wind", "gust"}
mask = [name in wanted for name in header]
print("columns:", list(compress(header, mask)))

narrow = [list(compress(row, mask)) for row in body]
complete = list(filter(all, narrow))
incomplete = [row[0] for row in filterfalse(all, narrow)]
print("incomplete:", incomplete)

typed = [(name, float(wind), float(gust)) for name, wind, gust in complete]
plausible = list(starmap(lambda name, wind, gust: gust >= wind, typed))
for name, wind, gust in compress(typed, plausible):
    print(f"{name:<9} wind {wind:>5.1f} m/s, gust factor {gust / wind:.2f}")

suspect = [name for name, wind, gust in compress(typed, map(lambda ok: not ok, plausible))]
print("suspect:", suspect)

knots = list(starmap(round, ((wind * 1.943844, 1) for name, wind, gust in typed)))
print("knots:", knots)
print("share plausible:", f"{sum(plausible)}/{len(plausible)}")

out = io.StringIO()
writer = csv.writer(out, delimiter="\t", lineterminator="\n")
writer.writerow([*compress(header, mask), "knots"])
writer.writerows([*row, knot] for row, knot in compress(zip(complete, knots), plausible))
print(out.getvalue().expandtabs(10), end="")

{"plausible": list(compress([name for name, *rest in typed], plausible)), "suspect": suspect, "incomplete": incomplete}

# --- prints
# columns: ['station', 'wind', 'gust']
# incomplete: ['Torsvaag']
# Utsira    wind  12.1 m/s, gust factor 1.56
# Slettnes  wind  15.6 m/s, gust factor 1.41
# Vardoe    wind   9.4 m/s, gust factor 1.41
# suspect: ['Svenner']
# knots: [23.5, 15.6, 30.3, 18.3]
# share plausible: 3/4
# station   wind      gust      knots
# Utsira    12.1      18.9      23.5
# Slettnes  15.6      22.0      30.3
# Vardoe    9.4       13.3      18.3
# --- value: {"plausible": ["Utsira", "Slettnes", "Vardoe"], "suspect": ["Svenner"], "incomplete": ["Torsvaag"]}
