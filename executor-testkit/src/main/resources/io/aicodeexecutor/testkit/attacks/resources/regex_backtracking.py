# Matches patterns that backtrack for longer than the universe lasts, unless the engine knows better.
# From: (a+)+$, the regular expression denial of service; back references leave no engine a shortcut.
# must: harmless, cpu_limit, timed_out
# capability: time
import re

_ = [bool(re.match(pattern, "a" * 64 + "b")) for pattern in (r"(a+)+$", r"(a|aa)+\1$", r"(?=((a+)+))\1\2$")]
