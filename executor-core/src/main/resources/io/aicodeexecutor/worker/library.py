# The trusted code that keeps the standard library from doing for a guest what the guest may not do itself.
#
# Library functions have the real builtins, and some of them use these with names, text or objects that their caller
# chooses: string.Formatter reads attributes, dataclasses run text, redirect_stdout sets attributes of sys. Here each of
# them is held to what the guards say of computed names. Modules are mended when they have been loaded, by whomever.
#
# This is courtesy and telemetry, like all guards; see prelude.py.


def _make_library(loaded, token, is_forbidden, check_attribute, guarded_getattr, guarded_setattr,
                  make_object_mends, make_report_mends):
    """Returns (substitutes, substitutes_of, mend, retired).

    substitutes: what the library finds in place of builtins; substitutes_of: the same for single modules;
    mend: a function to call when modules may have been loaded; retired: what was replaced in them, by its identity,
    which other modules of the library may still have.
    """
    _str, _type, _list, _dict, _getattr, _hasattr, _issubclass, _id = (
        str, type, list, dict, getattr, hasattr, issubclass, id)
    _NameError, _ImportError, _PermissionError, _EOFError, _RuntimeError = (
        NameError, ImportError, PermissionError, EOFError, RuntimeError)
    real_exec, real_eval, real_compile, real_import = exec, eval, compile, __import__

    # -- names ------------------------------------------------------------------------------------------------------------

    # names that modules write themselves, and that lead nowhere
    written_for_itself = frozenset(("__warningregistry__", "__weakrefoffset__", "__dictoffset__"))

    def own_or_guarded_getattr(obj, name, /, *default):
        if _type(name) is _str and (
                name[:11] == "__unittest_" or name[:12] == "__dataclass_" or name in written_for_itself):
            return _getattr(obj, name, *default)
        return guarded_getattr(obj, name, *default)

    # what wrappers are given of what they wrap
    written_of_functions = frozenset((
        "__module__", "__doc__", "__name__", "__qualname__", "__annotations__", "__type_params__"))

    def getattr_of_representations(obj, name, /, *default):
        if _type(name) is _str and name in written_of_functions:
            return _getattr(obj, name, *default)
        return guarded_getattr(obj, name, *default)

    # -- text that becomes code --------------------------------------------------------------------------------------------

    # what dataclasses, namedtuple and typing write into the text that they run
    written_by_the_library = frozenset((
        "__class__", "__qualname__", "__setattr__", "__delattr__", "__getstate__", "__setstate__", "__create_fn__",
        "__dataclass_type__", "__dataclass_return_type__", "__dataclass_self__", "__dataclass_builtins_object__",
        "__dataclass_HAS_DEFAULT_FACTORY__", "__name__", "__annotations__", "__module__",
    ))
    code_type = _type(is_forbidden.__code__)
    tree_only = 0x400  # of compile: ast.PyCF_ONLY_AST

    def refuse_name(name):
        raise _NameError('name "' + name[:80] + '" may not stand in text that becomes code')

    def check_patterns(node):
        """The keywords of class patterns read attributes, and are not among the names of the code."""
        if _type(node).__name__ == "MatchClass":
            for name in node.kwd_attrs:
                if is_forbidden(name):
                    refuse_name(name)
        for field in node._fields:
            value = _getattr(node, field, None)
            for part in value if _type(value) is _list else (value,):
                if _hasattr(part, "_fields"):
                    check_patterns(part)

    def own_namespace(globals):
        """Text of a guest never runs among the names of a module of the library, or of a copy of them."""
        if globals is loaded["__main__"].__dict__ or not _issubclass(_type(globals), _dict):
            return globals
        if _dict.get(globals, "__aicodeexecutor__") is token:
            return {}
        for module in _list(loaded.values()):
            if _getattr(module, "__dict__", None) is globals:
                return {}
        return globals

    def running_text(allowed):
        """What runs text, of which the names in allowed are the library's."""

        def check_code(code):
            # variables of the text itself reach nothing, whatever they are called
            for name in code.co_names:
                if name == "__match_args__" or is_forbidden(name) and name not in allowed:
                    refuse_name(name)
            for constant in code.co_consts:
                if _type(constant) is code_type:
                    check_code(constant)
            return code

        def checked_compile(source, filename, mode, flags=0, dont_inherit=True, optimize=-1, **more):
            if _type(source) is not _str or "match" in source:
                # without it the engine fails of trees
                real_import("_ast")
                check_patterns(real_compile(source, filename, mode, flags | tree_only, dont_inherit, optimize, **more))
            code = real_compile(source, filename, mode, flags, dont_inherit, optimize, **more)
            return check_code(code) if _type(code) is code_type else code

        def checked_exec(source, globals=None, locals=None, /):
            code = source if _type(source) is code_type else checked_compile(source, "<text>", "exec")
            own = {} if globals is None else own_namespace(globals)
            try:
                real_exec(code, own, own if locals is None else own_namespace(locals))
            finally:
                # the interpreter puts the builtins of all there; in those of the program it looks for them
                if own is not loaded["__main__"].__dict__:
                    own["__builtins__"] = {}

        def checked_eval(source, globals=None, locals=None, /):
            code = source if _type(source) is code_type else checked_compile(source, "<text>", "eval")
            # in a copy: the interpreter puts the builtins of all there
            own = {} if globals is None else _dict(own_namespace(globals))
            return real_eval(code, own, own if locals is None or locals is globals else own_namespace(locals))

        return {"exec": checked_exec, "eval": checked_eval, "compile": checked_compile}

    # -- the outside -------------------------------------------------------------------------------------------------------

    def no_open(*args, **kwargs):
        raise _PermissionError("there are no files here")

    def no_input(*args):
        raise _EOFError("there is no standard input; pass data to the program as its context")

    def no_commands(*args):
        # the end of the input would be a command like any other, again and again
        raise _RuntimeError("there is no standard input; pass data to the program as its context")

    def no_import(name, *args, **kwargs):
        raise _ImportError("modules are not imported by computed names here", name=name)

    substitutes = {
        "open": no_open,
        "input": no_input,
        **running_text(written_by_the_library),
    }
    # of text that a guest wrote itself: what a class statement binds
    text_of_guests = running_text(frozenset((
        "__module__", "__qualname__", "__annotations__", "__classcell__", "__classdict__", "__classdictcell__")))
    substitutes_of = {
        "cmd": {"input": no_commands, "getattr": guarded_getattr},
        "reprlib": {"getattr": getattr_of_representations},
        "string": {"getattr": guarded_getattr},
        "unittest.runner": {"getattr": guarded_getattr},
        "unittest.case": {"getattr": own_or_guarded_getattr},
        "dataclasses": {"getattr": own_or_guarded_getattr},
        "pprint": {"getattr": own_or_guarded_getattr},
        "copy": {"setattr": guarded_setattr},
        "doctest": {"__import__": no_import, **text_of_guests},
        "typing": text_of_guests,
        "traceback": {"__import__": no_import},
        "warnings": {"__import__": no_import},
        "unittest.loader": {"__import__": no_import},
    }

    retired = {}
    waiting = {
        **make_object_mends(
            loaded, is_forbidden, check_attribute, guarded_setattr, own_namespace, text_of_guests["eval"]),
        **make_report_mends(loaded),
    }

    def mend():
        for name in _list(waiting):
            module = loaded.get(name)
            if module is not None:
                before = module.__dict__.copy()
                waiting.pop(name)(module)
                for key, value in module.__dict__.items():
                    if before.get(key, value) is not value:
                        retired[_id(before[key])] = before[key]

    return (substitutes, substitutes_of, mend, retired)


_make_library
