# Redefines what the sandbox's own code might call afterwards, hoping that it looks the names up among the guest's.
# From: shadowing attacks on trusted code that shares a namespace with its guest.
# must: harmless
# capability: protocol
def liar(*args, **kwargs):
    raise SystemError("a redefined builtin was called")


isinstance_, type_ = isinstance, type
isinstance = type = len = str = list = dict = sorted = getattr = tuple = int = float = bool = set = liar
_ = {"value": [1, (2.5, None), {"three"}]}
