# Fills a dict with keys of one hash, so that each insertion compares with all before it.
# From: the 2011 hash collision attacks.
# must: cpu_limit, timed_out, harmless
# capability: time
class Key:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self is other


held = {Key(): n for n in range(20_000)}
_ = len(held)
