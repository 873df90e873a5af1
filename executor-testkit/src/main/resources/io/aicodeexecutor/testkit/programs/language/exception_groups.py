# Validates a form and sorts out its problems with ExceptionGroup, except*, split, subgroup and derive.
class FieldError(ValueError):
    def __init__(self, field, problem):
        super().__init__(f"{field}: {problem}")
        self.field = field

class FormErrors(ExceptionGroup):
    def derive(self, excs):
        return FormErrors(self.message, excs)

    def fields(self):
        return sorted(e.field for e in self.exceptions if isinstance(e, FieldError))

def check_name(form):
    if not form.get("name"):
        raise FieldError("name", "is empty")

def check_age(form):
    age = int(form["age"])
    if not 0 < age < 130:
        raise FieldError("age", f"{age} is unlikely")

def check_mail(form):
    if "@" not in form["mail"]:
        raise FieldError("mail", "lacks an @")

def validate(form):
    errors = []
    for check in (check_name, check_age, check_mail):
        try:
            check(form)
        except Exception as error:
            errors.append(error)
    if errors:
        raise FormErrors("invalid form", errors)

def handle(form):
    seen = []
    try:
        validate(form)
    except* FieldError as group:
        seen.append(("fields", group.fields()))
    except* (KeyError, TypeError) as group:
        seen.append(("missing", [error.args[0] for error in group.exceptions]))
    else:
        seen.append("valid")
    finally:
        seen.append("checked")
    return seen

def outline(error):
    if isinstance(error, ExceptionGroup):
        return {error.message: [outline(inner) for inner in error.exceptions]}
    return repr(error)

good = {"name": "Ada", "age": "36", "mail": "ada@example.org"}
for form in (good, good | {"name": "", "mail": "nobody"}, {"age": "200"}):
    print(handle(form))
try:
    handle(good | {"age": "old", "mail": "x"})
except ExceptionGroup as rest:
    print("unhandled:", type(rest).__name__, str(rest), [type(e).__name__ for e in rest.exceptions])

nested = ExceptionGroup("outer", [
    ValueError(1), ExceptionGroup("inner", [TypeError("t"), ValueError(2), OSError("disk")]), KeyError("k")])
matching, others = nested.split(ValueError)
print(outline(matching)); print(outline(others))
print(nested.subgroup(lambda e: isinstance(e, OSError)), nested.subgroup(ZeroDivisionError))
try:
    raise ZeroDivisionError("alone")
except* ArithmeticError as wrapped:
    print(type(wrapped).__name__, wrapped.exceptions)

len(nested.exceptions)

# --- prints
# ['valid', 'checked']
# [('fields', ['mail', 'name']), 'checked']
# [('fields', ['age', 'name']), ('missing', ['mail']), 'checked']
# unhandled: FormErrors invalid form (1 sub-exception) ['ValueError']
# {'outer': ['ValueError(1)', {'inner': ['ValueError(2)']}]}
# {'outer': [{'inner': ["TypeError('t')", "OSError('disk')"]}, "KeyError('k')"]}
# outer (1 sub-exception) None
# ExceptionGroup (ZeroDivisionError('alone'),)
# --- value: 3
