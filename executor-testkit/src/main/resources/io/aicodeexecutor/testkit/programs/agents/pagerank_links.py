# Rank the pages of a small web by PageRank, including pages without outgoing links.
LINKS = {
    "home": ["about", "blog", "shop"],
    "about": ["home"],
    "blog": ["home", "post 1", "post 2"],
    "post 1": ["blog", "shop"],
    "post 2": ["blog", "post 1"],
    "shop": ["home", "checkout"],
    "checkout": [],
    "orphan": ["home"],
}


def pagerank(links: dict[str, list[str]], damping: float = 0.85, rounds: int = 60) -> dict[str, float]:
    size = len(links)
    ranks = {page: 1 / size for page in links}
    for _ in range(rounds):
        dangling = sum(rank for page, rank in ranks.items() if not links[page])
        fresh = {page: (1 - damping + damping * dangling) / size for page in links}
        for page, targets in links.items():
            for target in targets:
                fresh[target] += damping * ranks[page] / len(targets)
        ranks = fresh
    return ranks


ranks = pagerank(LINKS)
print(f"sum of ranks: {sum(ranks.values()):.6f}")
incoming = {page: sum(page in targets for targets in LINKS.values()) for page in LINKS}
for place, page in enumerate(sorted(ranks, key=lambda p: -ranks[p]), 1):
    print(f"{place}. {page:<9} {ranks[page]:.4f} {'*' * round(100 * ranks[page]):<28} {incoming[page]} links in")

without_shop = pagerank({page: [t for t in targets if t != "shop"] for page, targets in LINKS.items() if page != "shop"})
gain = {page: round(without_shop[page] - ranks[page], 3) for page in without_shop}
print("largest winner without the shop:", max(gain, key=gain.get))
{page: round(rank, 4) for page, rank in ranks.items()}

# --- prints
# sum of ranks: 1.000000
# 1. home      0.2530 *************************    4 links in
# 2. blog      0.1830 ******************           3 links in
# 3. shop      0.1488 ***************              2 links in
# 4. post 1    0.1145 ***********                  2 links in
# 5. about     0.1002 **********                   1 links in
# 6. checkout  0.0917 *********                    1 links in
# 7. post 2    0.0803 ********                     1 links in
# 8. orphan    0.0285 ***                          0 links in
# largest winner without the shop: blog
# --- value: {"home": 0.253, "about": 0.1002, "blog": 0.183, "post 1": 0.1145, "post 2": 0.0803, "shop": 0.1488, "checkout": 0.0917, "orphan": 0.0285}
