# Suggests commands for mistyped input with difflib and a trigram similarity of its own.
from difflib import SequenceMatcher, get_close_matches

COMMANDS = ["add", "branch", "checkout", "cherry-pick", "clone", "commit", "config", "diff", "fetch",
            "merge", "pull", "push", "rebase", "remote", "reset", "stash", "status", "switch"]


def trigrams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[i:i + 3] for i in range(len(padded) - 2)}


def trigram_similarity(first: str, second: str) -> float:
    left, right = trigrams(first), trigrams(second)
    return len(left & right) / len(left | right)


def suggest(typed: str) -> list[str]:
    if typed in COMMANDS:
        return [typed]
    if prefixed := [command for command in COMMANDS if command.startswith(typed)]:
        return prefixed
    return get_close_matches(typed, COMMANDS, n=2, cutoff=0.6)


for typed in ("comit", "chekout", "statsu", "pul", "zzz", "re", "mrege", "stash"):
    options = suggest(typed)
    message = "did you mean " + " or ".join(options) + "?" if options else "no such command"
    print(f"{typed:<9}{message}")

matcher = SequenceMatcher(None, autojunk=False)
matcher.set_seq2("checkout")
for candidate in ("chekcout", "check out", "chuckle"):
    matcher.set_seq1(candidate)
    assert matcher.real_quick_ratio() >= matcher.quick_ratio() >= matcher.ratio()
    print(f"{candidate:<10} ratio {matcher.ratio():.3f} trigrams {trigram_similarity(candidate, 'checkout'):.3f}")

matcher.set_seqs("private thread", "private volatile thread")
longest = matcher.find_longest_match()
print("longest match:", longest.a, longest.b, longest.size)
print([tuple(block) for block in matcher.get_matching_blocks()])
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:<7} a[{i1}:{i2}] b[{j1}:{j2}]")

spaces_ignored = SequenceMatcher(lambda char: char == " ", " abcd", "abcd abcd")
print(tuple(spaces_ignored.find_longest_match(0, 5, 0, 9)), sorted(spaces_ignored.bjunk))
get_close_matches("appel", ["ape", "apple", "peach", "puppy"])

# --- prints
# comit    did you mean commit?
# chekout  did you mean checkout?
# statsu   did you mean status or stash?
# pul      did you mean pull?
# zzz      no such command
# re       did you mean rebase or remote or reset?
# mrege    did you mean merge or reset?
# stash    did you mean stash?
# chekcout   ratio 0.875 trigrams 0.385
# check out  ratio 0.941 trigrams 0.583
# chuckle    ratio 0.533 trigrams 0.133
# longest match: 0 0 8
# [(0, 0, 8), (8, 17, 6), (14, 23, 0)]
# equal   a[0:8] b[0:8]
# insert  a[8:8] b[8:17]
# equal   a[8:14] b[17:23]
# (1, 0, 4) [' ']
# --- value: ["apple", "ape"]
