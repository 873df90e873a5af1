

def _run_tests(wanted, classes, stream=None):
    """Runs tests one by one and writes what became of each, as a line of JSON, as soon as it is known."""
    import io
    import json
    import sys
    import unittest
    stdout, stderr = sys.stdout, sys.stderr
    stream = stream or stdout
    encode, write, StringIO = json.dumps, stream.write, io.StringIO

    def reason(text):
        """The line of a traceback that names the exception; of any other text the first."""
        lines = [line for line in str(text).splitlines() if line.strip()]
        begin = max((number for number, line in enumerate(lines) if line[:9] == "Traceback"), default=-1)
        return next((line for line in lines[begin + 1:] if line[:1] != " "), "")[:200]

    def outcome(result):
        for word, entries in (("failed", result.failures), ("error", result.errors)):
            if entries:
                return word, reason(entries[0][1])
        if result.unexpectedSuccesses:
            return "failed", "unexpected success"
        if result.skipped:
            return "skipped", reason(result.skipped[0][1])
        return "passed", ""

    def run(owner, method):
        if owner is None:
            return "absent", "the class is not there"
        try:
            case = owner(method)
        except ValueError as failure:
            return "absent", str(failure)[:200]
        result = unittest.TestResult()
        sys.stdout, sys.stderr = StringIO(), StringIO()
        try:
            unittest.TestSuite([case]).run(result)
        except BaseException as failure:
            return "error", reason(type(failure).__name__ + ": " + str(failure))
        finally:
            sys.stdout, sys.stderr = stdout, stderr
        return outcome(result)

    for identity in wanted:
        name, _, method = identity.partition(".")
        write("\x1e" + encode([identity, *run(classes.get(name), method)]) + "\n")
        stream.flush()
