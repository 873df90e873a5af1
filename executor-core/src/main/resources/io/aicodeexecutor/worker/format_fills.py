# The trusted code that lets what fills a format be one of the characters that align, or lie past U+FFFF.
#
# Of f"{title:=^40}", a usual heading, the engine takes the first character for the alignment and fails of the second. A
# text is formatted within the engine, where nothing can be set right: a program with such a format is run from its tree,
# in which formatting is left to functions of this file. They have the engine fill with a character that no text should have.


def _make_format_fills():
    """Returns (builtins, program_of, amend_enum).

    builtins: what replaces builtins, and what a rewritten program calls, by name; program_of: makes a function of the
    text of a program, which runs it among some names and returns the value of the expression that it ends in, or what it
    was given for that; None, where the text is no program; amend_enum: to be called with the module when it is loaded.
    """
    import _string

    _str, _int, _float, _type, _list, _getattr, _setattr, _hasattr = (
        str, int, float, type, list, getattr, setattr, hasattr)
    _format, _repr, _ascii, _compile, _exec, _eval, _import = format, repr, ascii, compile, exec, eval, __import__
    _ValueError, _Exception = ValueError, Exception
    _chr, aligning = chr, frozenset("<>=^")
    tree_only = 0x400  # of compile: ast.PyCF_ONLY_AST
    mro_of = type.__dict__["__mro__"].__get__

    # -- formatting --------------------------------------------------------------------------------------------------------

    def has_such_a_fill(spec):
        return _type(spec) is _str and spec[1:2] in aligning and (spec[0] in aligning or spec[0] > "\uffff")

    def with_stand_in(spec, stand_ins):
        """The same format with a noncharacter of Unicode for its fill, noted in stand_ins."""
        fill = spec[0]
        if fill not in stand_ins:
            taken = stand_ins.__len__()
            # after the noncharacters, what is for private use
            stand_ins[fill] = _chr(0xFDD0 + taken if taken < 32 else 0xE000 + taken)
        return stand_ins[fill] + spec[1:]

    # an enumeration may have that of what its members are
    of_engine = [kind.__dict__["__format__"] for kind in (_str, _int, _float)]

    def is_formatted_by_engine(value):
        for base in mro_of(_type(value)):
            how = base.__dict__.get("__format__")
            if how is not None:
                return True in [how is known for known in of_engine]
        return False

    def with_fills(text, stand_ins):
        for fill, stand_in in stand_ins.items():
            text = _str.replace(text, stand_in, fill)
        return text

    def format_filled(value, format_spec="", /):
        """Return type(value).__format__(value, format_spec)."""
        if has_such_a_fill(format_spec) and is_formatted_by_engine(value):
            stand_ins = {}
            return with_fills(_format(value, with_stand_in(format_spec, stand_ins)), stand_ins)
        return _format(value, format_spec)

    def amend_enum(enum):
        def __format__(self, format_spec):
            return format_filled(_str(self), format_spec)

        enum.Enum.__format__ = __format__

    format_filled.__name__ = format_filled.__qualname__ = "format"

    def format_field(value, conversion, spec, /):
        """What of an f-string is in braces."""
        convert = {115: _str, 114: _repr, 97: _ascii}.get(conversion)
        return format_filled(value if convert is None else convert(value), spec)

    def format_text(text, /, *args, **kwargs):
        """text.format(*args, **kwargs)"""
        if _type(text) is not _str:
            return text.format(*args, **kwargs)
        plain, stand_ins = "", {}
        try:
            for literal, name, spec, conversion in _string.formatter_parser(text):
                plain += literal.replace("{", "{{").replace("}", "}}")
                if name is not None:
                    if has_such_a_fill(spec):
                        spec = with_stand_in(spec, stand_ins)
                    plain += "{" + name + ("!" + conversion if conversion else "") + (":" + spec if spec else "") + "}"
        except _ValueError:
            # the engine says so, too
            plain = text
        return with_fills(plain.format(*args, **kwargs), stand_ins)

    # -- programs ----------------------------------------------------------------------------------------------------------

    def place_of(node):
        return {name: _getattr(node, name) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")}

    def call(ast, place, function, args, keywords=()):
        where = place_of(place)
        return ast.Call(ast.Name(function, ast.Load(), **where), args, _list(keywords), **where)

    def rewritten(ast, node):
        kind = _type(node).__name__
        if kind == "FormattedValue" and node.format_spec is not None:
            conversion = ast.Constant(node.conversion, **place_of(node))
            node.value = call(ast, node, "__format_field__", [node.value, conversion, node.format_spec])
            node.conversion, node.format_spec = -1, None
        elif kind == "Call" and _type(node.func).__name__ == "Attribute" and node.func.attr == "format":
            return call(ast, node, "__format_text__", [node.func.value, *node.args], node.keywords)
        return node

    def rewrite(ast, tree):
        nodes = [tree]
        while nodes:
            node = nodes.pop()
            for field in node._fields:
                value = _getattr(node, field, None)
                if _type(value) is _list:
                    value[:] = [rewritten(ast, part) if _hasattr(part, "_fields") else part for part in value]
                    nodes += [part for part in value if _hasattr(part, "_fields")]
                elif _hasattr(value, "_fields"):
                    _setattr(node, field, rewritten(ast, value))
                    nodes.append(_getattr(node, field))

    def program_of(source, filename):
        # without it the engine fails of trees
        ast = _import("_ast")
        try:
            tree = _compile(source, filename, "exec", tree_only, True)
            rewrite(ast, tree)
            ends_in_expression = tree.body and _type(tree.body[-1]).__name__ == "Expr"
            last = _compile(ast.Expression(tree.body.pop().value), filename, "eval", 0, True) if ends_in_expression else None
            code = _compile(tree, filename, "exec", 0, True)
        except _Exception:
            # the engine says so itself, with the place
            return None

        def run(names, nothing):
            _exec(code, names)
            return nothing if last is None else _eval(last, names)

        return run

    builtins = {"format": staticmethod(format_filled), "__format_field__": format_field, "__format_text__": format_text}
    return (builtins, program_of, amend_enum)


_make_format_fills
