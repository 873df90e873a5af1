# Plays with words: anagram classes, two-word anagrams of a phrase, palindrome tests and longest palindromes.
from collections import Counter, defaultdict
from itertools import combinations_with_replacement

DICTIONARY = """
listen silent enlist tinsel inlets stone notes onset tones steno
dusty study night thing cat act tac elbow below state taste
moon starer dormitory dirty room astronomer evil vile live the eyes they see
""".split()


def signature(word: str) -> str:
    return "".join(sorted(word.lower()))


def group_anagrams(words: list[str]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[signature(word)].append(word)
    return {key: sorted(members) for key, members in groups.items() if len(members) > 1}


def two_word_anagrams(phrase: str, words: list[str]) -> list[str]:
    target = Counter(phrase.replace(" ", "").lower())
    usable = sorted({word for word in words if Counter(word) <= target})
    original = set(phrase.lower().split())
    return [
        f"{first} {second}"
        for first, second in combinations_with_replacement(usable, 2)
        if Counter(first) + Counter(second) == target and {first, second} != original
    ]


def letters_apart(first: str, second: str) -> int:
    """How many letters must be removed from both words to make them anagrams."""
    left, right = Counter(first), Counter(second)
    return ((left - right) + (right - left)).total()


def is_palindrome(text: str) -> bool:
    letters = [ch for ch in text.casefold() if ch.isalnum()]
    return bool(letters) and letters == letters[::-1]


def longest_palindrome(text: str) -> str:
    best = ""
    for centre in range(len(text)):
        for left, right in ((centre, centre), (centre, centre + 1)):
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left, right = left - 1, right + 1
            best = max(best, text[left + 1:right], key=len)
    return best


groups = group_anagrams(DICTIONARY)
for key in sorted(groups, key=lambda k: (-len(groups[k]), k)):
    print(f"{key:<8}{' '.join(groups[key])}")
for phrase in ("astronomer", "dirty room", "the eyes"):
    print(f"{phrase!r} ->", two_word_anagrams(phrase, DICTIONARY))
for pair in [("study", "dusty"), ("night", "nights"), ("cat", "dog")]:
    print(*pair, letters_apart(*pair))

for phrase in ("A man, a plan, a canal: Panama!", "No 'x' in Nixon", "Été", "Almost a palindrome", "?!"):
    print(f"{phrase!r:<36}{is_palindrome(phrase)}")
print({text: longest_palindrome(text) for text in ("forgeeksskeegfor", "bananas", "abacdfgdcaba", "xyz", "")})
[number for number in range(100, 400) if is_palindrome(str(number)) and is_palindrome(f"{number:b}")]

# --- prints
# eilnst  enlist inlets listen silent tinsel
# enost   notes onset steno stone tones
# act     act cat tac
# eilv    evil live vile
# aestt   state taste
# below   below elbow
# dstuy   dusty study
# ghint   night thing
# 'astronomer' -> ['moon starer']
# 'dirty room' -> []
# 'the eyes' -> ['see they']
# study dusty 0
# night nights 1
# cat dog 6
# 'A man, a plan, a canal: Panama!'   True
# "No 'x' in Nixon"                   True
# 'Été'                               True
# 'Almost a palindrome'               False
# '?!'                                False
# {'forgeeksskeegfor': 'geeksskeeg', 'bananas': 'anana', 'abacdfgdcaba': 'aba', 'xyz': 'x', '': ''}
# --- value: [313]
