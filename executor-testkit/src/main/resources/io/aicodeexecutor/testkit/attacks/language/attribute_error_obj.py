# Gets hold of an object that it was never given through AttributeError.obj and NameError of the library's own code.
# From: CVE-2025-22153 (RestrictedPython) and the obj attribute that Python 3.10 added.
# must: refused, harmless
# capability: frames
_ = "contained"
try:
    "{0.missing}".format(print)
except AttributeError as error:
    module = error.obj.__self__
    try:
        _ = "ESCAPED" if module.open("/etc/passwd").read() else _
    except (OSError, AttributeError):
        pass
