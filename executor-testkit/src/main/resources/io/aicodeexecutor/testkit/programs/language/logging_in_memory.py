# Logs a small import job into memory with handlers, levels, filters, adapters, child loggers and a custom formatter.
import io
import logging


class ShortFormatter(logging.Formatter):
    def formatException(self, details):
        return f"    {details[0].__name__}: {details[1]}"


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "noise" not in record.getMessage()


class Memory(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.getMessage()))


stream, memory = io.StringIO(), Memory(logging.WARNING)
handler = logging.StreamHandler(stream)
handler.setFormatter(ShortFormatter("{levelname:<8}|{name}|{message}", style="{"))
handler.addFilter(Redact())

log = logging.getLogger("import")
log.propagate = False
log.setLevel(logging.DEBUG)
log.handlers[:] = [handler, memory]
rows_log = log.getChild("rows")
rows_log.setLevel(logging.INFO)


def load(rows):
    loaded = 0
    adapter = logging.LoggerAdapter(rows_log, {"source": "memory"})
    for number, row in enumerate(rows, 1):
        rows_log.debug("row %d never shown", number)
        try:
            key, value = row.split("=")
            int(value)
        except ValueError:
            rows_log.exception("row %d rejected", number)
        else:
            loaded += 1
            adapter.info("row %d sets %s", number, key)
    return loaded


log.info("the secret token is %s", "abc")
log.debug("noise to filter out")
loaded = load(["a=1", "b", "c=x", "d=4"])
log.log(logging.WARNING if loaded < 4 else logging.INFO, "loaded %(done)d of %(all)d", {"done": loaded, "all": 4})
log.critical("100%% done") if loaded else None
logging.disable(logging.ERROR)
log.error("suppressed by disable")
logging.disable(logging.NOTSET)
print(stream.getvalue(), end="")
for level, message in memory.records:
    print(f"{level.lower()}: {message}")
print(rows_log.name, rows_log.getEffectiveLevel(), rows_log.isEnabledFor(10), log.hasHandlers(), logging.getLevelName(40))
print(logging.getLogger("import") is log, logging.getLogger("import.rows") is rows_log, len(memory.records))

loaded

# --- prints
# INFO    |import|the *** token is abc
# INFO    |import.rows|row 1 sets a
# ERROR   |import.rows|row 2 rejected
#     ValueError: not enough values to unpack (expected 2, got 1)
# ERROR   |import.rows|row 3 rejected
#     ValueError: invalid literal for int() with base 10: 'x'
# INFO    |import.rows|row 4 sets d
# WARNING |import|loaded 2 of 4
# CRITICAL|import|100%% done
# error: row 2 rejected
# error: row 3 rejected
# warning: loaded 2 of 4
# critical: 100%% done
# import.rows 20 False True ERROR
# True True 4
# --- value: 2
