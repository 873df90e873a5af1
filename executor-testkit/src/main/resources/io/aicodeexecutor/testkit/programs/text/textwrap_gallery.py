# Shows the textwrap functions and TextWrapper options on help-text style paragraphs.
import textwrap

USAGE = """
    Usage: tidy [options] FILE...
      Options are read left to right.

    Report bugs to the maintainers.
"""

PROSE = ("The quick brown-haired fox jumped over the extraordinarily-long hedge.  It landed, "
         "somewhat ungracefully, near https://example.org/a/very/long/path.  Nobody noticed\tit.")


def show(title: str, lines: list[str]) -> None:
    print(f"[{title}]")
    for line in lines:
        print(f"|{line}")


clean = textwrap.dedent(USAGE).strip()
show("dedent", clean.splitlines())
show("indent", textwrap.indent(clean, "> ").splitlines())
show("indent all", textwrap.indent("a\n\nb", "# ", predicate=lambda line: True).splitlines())

show("wrap", textwrap.wrap(PROSE, width=36))
show("no breaks", textwrap.wrap(PROSE, 24, break_long_words=False, break_on_hyphens=False)[:4])

bullet = textwrap.TextWrapper(width=34, initial_indent=" * ", subsequent_indent="   ", max_lines=3, placeholder=" …")
show("bullet", bullet.wrap(PROSE))

bullet.max_lines, bullet.fix_sentence_endings, bullet.width = None, True, 60
show("fill", bullet.fill("First one ends. Second one\nstarts. Third.").splitlines())

tabs = textwrap.TextWrapper(width=30, expand_tabs=True, tabsize=4, drop_whitespace=False, replace_whitespace=False)
show("tabs", tabs.wrap("a\tb\tc    and some trailing space   here"))

print(textwrap.shorten(PROSE, width=40))
print(textwrap.shorten("Hello   world,  again", width=13, placeholder="..."))
print(textwrap.shorten("short enough", width=50))
try:
    textwrap.wrap("anything", width=0)
except ValueError as error:
    print("ValueError:", error)
[len(textwrap.wrap(PROSE, width)) for width in (20, 40, 60, 80, 200)]

# --- prints
# [dedent]
# |Usage: tidy [options] FILE...
# |  Options are read left to right.
# |
# |Report bugs to the maintainers.
# [indent]
# |> Usage: tidy [options] FILE...
# |>   Options are read left to right.
# |
# |> Report bugs to the maintainers.
# [indent all]
# |# a
# |# 
# |# b
# [wrap]
# |The quick brown-haired fox jumped
# |over the extraordinarily-long hedge.
# |It landed, somewhat ungracefully,
# |near https://example.org/a/very/long
# |/path.  Nobody noticed    it.
# [no breaks]
# |The quick brown-haired
# |fox jumped over the
# |extraordinarily-long
# |hedge.  It landed,
# [bullet]
# | * The quick brown-haired fox
# |   jumped over the
# |   extraordinarily-long hedge. …
# [fill]
# | * First one ends.  Second one starts.  Third.
# [tabs]
# |a   b   c    and some trailing
# | space   here
# The quick brown-haired fox jumped [...]
# Hello...
# short enough
# ValueError: invalid width 0 (must be > 0)
# --- value: [11, 5, 3, 3, 1]
