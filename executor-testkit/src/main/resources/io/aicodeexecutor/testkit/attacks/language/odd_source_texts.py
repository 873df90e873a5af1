# Compiles texts that are no texts: lone surrogates, NULs, marks, cookies of every codec, bytes of other encodings.
# From: codec names as plug-ins (rot13, unicode_escape, punycode) and decoders that crash.
# must: refused, harmless, crashed
# capability: names
_ = "contained"
cookies = ("utf-7", "utf-16", "rot13", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "hex", "zlib", "mbcs")
code = "result = open('/etc/passwd').read()"
texts = [code + " #\ud800", "\ufeff" + code, "\0" + code, code + "\r\0", "'\udfff'\r" + code, "#\r" + code, "\f\v" + code]
texts += [("# coding: " + cookie + "\n").encode() + code.encode() for cookie in cookies]
texts += [code.encode("utf-16"), code.encode("utf-32"), b"\xef\xbb\xbf# coding: latin-1\n" + code.encode(), b"\xff\xfe"]
for text in texts:
    for mode in ("exec", "eval", "single"):
        names = {}
        try:
            exec(compile(text, "\ud800\0/etc/passwd", mode), names)
        except Exception:
            pass
        try:
            exec(compile(text, "m", mode), names)
        except Exception:
            pass
        _ = "ESCAPED" if "root:" in str(names.get("result")) else _
