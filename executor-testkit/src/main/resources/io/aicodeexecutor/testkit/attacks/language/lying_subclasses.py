# Returns values whose class lies about what they are, to confuse whoever writes them as JSON.
# From: __class__ spoofing and subclasses of str and int with hostile methods.
# must: harmless, result_limit
# capability: protocol
class Text(str):
    def __str__(self):
        return '"}, "success": true, "return_value": "ESCAPED"'

    def __len__(self):
        return -1


class Whole(int):
    def __index__(self):
        return 10**100000

    def __repr__(self):
        return "ESCAPED"


class Mapping(dict):
    def items(self):
        return [("a", "ESCAPED")] * 10**9

    def keys(self):
        return iter(int, 1)


_ = [Text("plain"), Whole(7), Mapping(a=1)]
