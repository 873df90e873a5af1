# Mends of modules that make and copy objects, wrap functions and read attributes, for library.py.


def _make_object_mends(loaded, is_forbidden, check_attribute, guarded_setattr, own_namespace, evaluate_text):
    """Returns, by the name of a module, what to call with it when it has been loaded.

    own_namespace: what text may run among instead of the names of the library; evaluate_text: eval for text of a guest.
    """
    import builtins
    import sys

    _str, _type, _len, _isinstance, _tuple = str, type, len, isinstance, tuple
    _getattr, _setattr, _issubclass = getattr, setattr, issubclass
    _AttributeError, _TypeError = AttributeError, TypeError
    _repr, _dict, _frozenset = repr, dict, frozenset
    missing = object()
    module_type = type(builtins)
    # forbidden as names, and harmless as attributes
    of_builtins = frozenset([name for name in builtins.__dict__ if name[:2] != "__"] + ["help"])

    def mend_operator(operator):
        def plain(name, kind):
            if not _issubclass(_type(name), _str):
                raise _TypeError(kind + " name must be a string")
            return _str.__str__(name)

        def attribute(obj, path):
            for name in path:
                obj = _getattr(obj, check_attribute(name))
            return obj

        class attrgetter:
            """Return a callable object that fetches the given attribute(s) from its operand."""

            __slots__ = ("_names", "_paths")

            def __init__(self, attr, /, *attrs):
                self._names = [plain(name, "attribute") for name in (attr, *attrs)]
                self._paths = [name.split(".") for name in self._names]

            def __call__(self, obj, /):
                values = [attribute(obj, path) for path in self._paths]
                return values[0] if _len(values) == 1 else _tuple(values)

            def __repr__(self):
                return "operator.attrgetter(" + ", ".join([_repr(name) for name in self._names]) + ")"

        class methodcaller:
            """Return a callable object that calls the given method on its operand."""

            __slots__ = ("_name", "_args", "_kwargs")

            def __init__(self, name, /, *args, **kwargs):
                self._name, self._args, self._kwargs = plain(name, "method"), args, kwargs

            def __call__(self, obj, /):
                return _getattr(obj, check_attribute(self._name))(*self._args, **self._kwargs)

            def __repr__(self):
                arguments = [_repr(self._name), *[_repr(value) for value in self._args]]
                arguments += [name + "=" + _repr(value) for name, value in self._kwargs.items()]
                return "operator.methodcaller(" + ", ".join(arguments) + ")"

        for replacement in (attrgetter, methodcaller):
            replacement.__module__, replacement.__qualname__ = "operator", replacement.__name__
        operator.attrgetter, operator.methodcaller = attrgetter, methodcaller

    def changeable_names(obj):
        """The dictionary of an object; of a class, and of what stands for one, there is none."""
        names = _getattr(obj, "__dict__", missing)
        if not _issubclass(_type(names), _dict):
            raise _AttributeError("names are not copied into what has no dictionary of its own")
        return names

    def mend_functools(functools):
        standard = functools.WRAPPER_ASSIGNMENTS

        def update_wrapper(wrapper, wrapped, assigned=standard, updated=functools.WRAPPER_UPDATES):
            for name in assigned:
                if _type(name) is not _str or name not in standard:
                    name = check_attribute(name)
                try:
                    value = _getattr(wrapped, name)
                except _AttributeError:
                    continue
                (_setattr if name in standard else guarded_setattr)(wrapper, name, value)
            for name in updated:
                if _type(name) is not _str or name != "__dict__":
                    name = check_attribute(name)
                    _getattr(wrapper, name).update(_getattr(wrapped, name, {}))
                elif not _issubclass(_type(wrapped), module_type):
                    own = _getattr(wrapped, name, {})
                    # an error of the interpreter's would hand out the names of a class
                    _dict.update(changeable_names(wrapper), {
                        key: value for key, value in own.items()
                        if _type(key) is _str and (not is_forbidden(key) or key[:11] == "__unittest_")})
            wrapper.__wrapped__ = wrapped
            return wrapper

        def wraps(wrapped, assigned=standard, updated=functools.WRAPPER_UPDATES):
            return functools.partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)

        functools.update_wrapper, functools.wraps = update_wrapper, wraps

        def get_of_instance(self, instance, owner=None):
            if instance is None:
                return self
            name = self.attrname
            if name is None:
                raise _TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
            name = check_attribute(name)
            names = _getattr(instance, "__dict__", missing)
            if names is missing:
                raise _TypeError("No '__dict__' attribute on " + _repr(_type(instance).__name__)
                                 + " instance to cache " + _repr(name) + " property.")
            if not _issubclass(_type(names), _dict):
                raise _TypeError("cached_property caches in instances only")
            value = _dict.get(names, name, missing)
            if value is missing:
                value = self.func(instance)
                _dict.__setitem__(names, name, value)
            return value

        functools.cached_property.__get__ = get_of_instance

    def mend_contextlib(contextlib):
        def redirection(stream):
            class redirect(contextlib.AbstractContextManager):
                def __init__(self, new_target):
                    self._new_target = new_target
                    self._old_targets = []

                def __enter__(self):
                    self._old_targets.append(_getattr(sys, stream))
                    _setattr(sys, stream, self._new_target)
                    return self._new_target

                def __exit__(self, exctype, excinst, exctb):
                    _setattr(sys, stream, self._old_targets.pop())

            redirect.__module__, redirect.__name__ = "contextlib", "redirect_" + stream
            redirect.__qualname__ = redirect.__name__
            redirect.__doc__ = "Context manager for temporarily redirecting " + stream + " to another file."
            return redirect

        contextlib.redirect_stdout, contextlib.redirect_stderr = redirection("stdout"), redirection("stderr")

        def refuse(self, *failure):
            raise _TypeError("only standard output and standard error are redirected")

        former = contextlib._RedirectStream
        former.__enter__ = former.__exit__ = refuse

    def mend_collections(collections):
        make = collections.namedtuple

        def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
            """Returns a new subclass of tuple with named fields."""
            if module is None:
                module = sys._getframe(1).f_globals.get("__name__", "__main__")
            made = make(typename, field_names, rename=rename, defaults=defaults, module=module)
            # a class pattern reads the attributes that they name
            for name in made._fields:
                if name not in of_builtins:
                    check_attribute(name)
            return made

        collections.namedtuple = namedtuple

    def mend_copy(copy):
        reconstruct = copy._reconstruct

        def reconstruct_instance(x, memo, make, args, state=None, *items, **more):
            def make_instance(*parts):
                made = make(*parts)
                # the state goes into its names, or an error hands them out
                if _getattr(made, "__dict__", missing) is not missing:
                    changeable_names(made)
                return made

            return reconstruct(x, memo, make if state is None else make_instance, args, state, *items, **more)

        copy._reconstruct = reconstruct_instance

    def mend_typing(typing):
        alias = typing._BaseGenericAlias
        get, set = alias.__getattr__, alias.__setattr__
        own = ("__module__", "__origin__", "__parameters__", "__args__", "__slots__", "__doc__")

        def getattr_of_alias(self, name):
            return get(self, check_attribute(name))

        def setattr_of_alias(self, name, value):
            if _type(name) is not _str or name not in own:
                name = check_attribute(name)
            set(self, name, value)

        alias.__getattr__, alias.__setattr__ = getattr_of_alias, setattr_of_alias
        exported = {name: typing.__dict__[name] for name in typing.__all__ if name in typing.__dict__}

        def reduce_alias(self):
            name, args = self._name, _tuple(self.__args__)
            origin = exported[name] if _type(name) is _str and name in exported else self.__origin__
            if _len(args) == 1 and not _isinstance(args[0], _tuple):
                args, = args
            return loaded["operator"].getitem, (origin, args)

        typing._GenericAlias.__reduce__ = reduce_alias
        reference, eval_type, check_type = typing.ForwardRef, typing._eval_type, typing._type_check

        def own_or_none(names):
            return None if names is None else own_namespace(names)

        def eval_among_own_names(t, globalns, localns, *more, **named):
            return eval_type(t, own_or_none(globalns), own_or_none(localns), *more, **named)

        def evaluate_among_own_names(self, globalns, localns, type_params=None, *, recursive_guard):
            if _type(self) is not reference:
                raise _TypeError("only plain references are evaluated")
            recursive_guard = _frozenset(recursive_guard)
            text, module, of_class = self.__forward_arg__, self.__forward_module__, self.__forward_is_class__
            if text in recursive_guard:
                return self
            if self.__forward_evaluated__ and localns is globalns:
                return self.__forward_value__
            if globalns is None:
                globalns = {} if localns is None else localns
            if localns is None:
                localns = globalns
            # of a module of the library there are no names to be had
            globalns, localns = own_namespace(globalns), own_namespace(localns)
            if _type(module) is _str and module == "__main__":
                globalns = loaded["__main__"].__dict__
            if type_params:
                globalns, localns = _dict(globalns), _dict(localns)
                for param in type_params:
                    name = param.__name__
                    if not of_class or name not in globalns:
                        globalns[name] = param
                        localns.pop(name, None)
            value = check_type(
                evaluate_text(self.__forward_code__, globalns, localns),
                "Forward references must evaluate to types.",
                is_argument=self.__forward_is_argument__, allow_special_forms=of_class)
            self.__forward_value__ = eval_among_own_names(
                value, globalns, localns, type_params, recursive_guard=recursive_guard | {text})
            self.__forward_evaluated__ = True
            return self.__forward_value__

        typing._eval_type, reference._evaluate = eval_among_own_names, evaluate_among_own_names

    def mend_enum(enum):
        convert = enum.EnumType._convert_

        def convert_own_module(cls, name, module, filter, *more, **named):
            spec = _getattr(loaded.get(module), "__spec__", None)
            if not _getattr(spec, "_initializing", False):
                raise _TypeError("enumerations are not made of modules here")
            return convert(cls, name, module, filter, *more, **named)

        enum.EnumType._convert_ = convert_own_module
        get = enum.property.__get__

        def get_of_member(self, instance, ownerclass=None):
            if instance is None:
                return get(self, None, ownerclass)
            show = self.fget
            if show is not None:
                return show(instance)
            # asked for once: the next answer might be another
            name, kind = check_attribute(self.name), self._attr_type
            if kind == "attr":
                return _getattr(self._cls_type, name)
            if kind == "desc":
                return _getattr(instance._value_, name)
            members = ownerclass._member_map_
            if name not in members:
                raise _AttributeError("%r has no attribute %r" % (ownerclass, name))
            return members[name]

        enum.property.__get__ = get_of_member
        set_name = enum._proto_member.__set_name__

        def set_checked_name(self, enum_class, member_name):
            # it looks in every class for what has the same name
            if _type(member_name) is not _str or member_name not in of_builtins:
                member_name = check_attribute(member_name)
            set_name(self, enum_class, member_name)

        enum._proto_member.__set_name__ = set_checked_name

    def mend_dataclasses(dataclasses):
        is_type = dataclasses._is_type
        match = dataclasses._MODULE_IDENTIFIER_RE.match

        def is_type_of_facade(annotation, cls, a_module, a_type, is_type_predicate):
            """What 'typing.ClassVar' is as a text, where typing is a facade to the program."""
            if is_type(annotation, cls, a_module, a_type, is_type_predicate):
                return True
            found = match(annotation)
            if not found or not found.group(1):
                return False
            named = _getattr(loaded.get(cls.__module__), "__dict__", {}).get(found.group(1))
            return (_type(named) is module_type and named.__name__ == a_module.__name__
                    and is_type_predicate(loaded[a_type.__module__].__dict__.get(found.group(2)), a_module))

        dataclasses._is_type = is_type_of_facade

    return {
        "collections": mend_collections,
        "contextlib": mend_contextlib,
        "copy": mend_copy,
        "dataclasses": mend_dataclasses,
        "enum": mend_enum,
        "functools": mend_functools,
        "operator": mend_operator,
        "typing": mend_typing,
    }


_make_object_mends
