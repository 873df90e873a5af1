# Declares an encoding in which one text below is code, so that validator and interpreter read two different programs.
# From: PEP 263 cookies, honoured in the first two lines; this is the second: -*- coding: utf-7 -*- as in many a CTF.
# must: refused, rejected
# capability: names
_ = "contained"
#+AAo-_ = "ESCAPED"
text = "+ACI-; _ = +ACI-ESCAPED"
