# Check role-based permissions with inheritance, wildcards, ownership rules and explicit denials.
from dataclasses import dataclass, field
from enum import Flag, auto
from fnmatch import fnmatchcase


class Action(Flag):
    READ = auto()
    WRITE = auto()
    DELETE = auto()
    EDIT = READ | WRITE
    ALL = READ | WRITE | DELETE


@dataclass(frozen=True)
class Rule:
    pattern: str
    actions: Action
    deny: bool = False
    own_only: bool = False


@dataclass
class Role:
    name: str
    parents: list["Role"] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    def lineage(self):
        yield self
        for parent in self.parents:
            yield from parent.lineage()


@dataclass(frozen=True)
class Resource:
    path: str
    owner: str


def decide(user: str, role: Role, wanted: Action, resource: Resource) -> tuple[bool, str]:
    granted, reasons = Action(0), []
    for ancestor in role.lineage():
        for rule in ancestor.rules:
            if not fnmatchcase(resource.path, rule.pattern) or (rule.own_only and resource.owner != user):
                continue
            if rule.deny and rule.actions & wanted:
                return False, f"denied by {ancestor.name} on {rule.pattern}"
            if not rule.deny:
                granted |= rule.actions & wanted
                reasons.append(ancestor.name)
    if wanted in granted:
        return True, "granted by " + ", ".join(dict.fromkeys(reasons))
    return False, "missing " + ", ".join(flag.name.lower() for flag in wanted & ~granted)


guest = Role("guest", rules=[Rule("public/*", Action.READ)])
member = Role("member", [guest], [Rule("wiki/*", Action.READ), Rule("wiki/*", Action.EDIT, own_only=True)])
editor = Role("editor", [member], [Rule("wiki/*", Action.ALL), Rule("wiki/legal/*", Action.WRITE | Action.DELETE, deny=True)])
admin = Role("admin", [editor], [Rule("*", Action.ALL)])
home, page, terms = Resource("public/home", "root"), Resource("wiki/tips", "mona"), Resource("wiki/legal/terms", "root")
requests = [("gus", guest, Action.READ, home), ("gus", guest, Action.READ, page), ("mona", member, Action.EDIT, page), ("max", member, Action.EDIT, page),
            ("eva", editor, Action.ALL, page), ("eva", editor, Action.READ, terms), ("eva", editor, Action.EDIT, terms), ("ali", admin, Action.DELETE, terms),
            ("ali", admin, Action.ALL, home), ("gus", guest, Action.WRITE | Action.DELETE, home)]
verdicts = []
for user, role, wanted, resource in requests:
    allowed, reason = decide(user, role, wanted, resource)
    verdicts.append(allowed)
    print(f"{'yes' if allowed else 'no':<4}{user} ({role.name}) {resource.path}: {reason}")
verdicts

# --- prints
# yes gus (guest) public/home: granted by guest
# no  gus (guest) wiki/tips: missing read
# yes mona (member) wiki/tips: granted by member
# no  max (member) wiki/tips: missing write
# yes eva (editor) wiki/tips: granted by editor, member
# yes eva (editor) wiki/legal/terms: granted by editor, member
# no  eva (editor) wiki/legal/terms: denied by editor on wiki/legal/*
# no  ali (admin) wiki/legal/terms: denied by editor on wiki/legal/*
# yes ali (admin) public/home: granted by admin, guest
# no  gus (guest) public/home: missing write, delete
# --- value: [true, false, true, false, true, true, false, false, true, false]
