package io.aicodeexecutor;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which modules a program may import and which names it may not use.
///
/// The validator and the guards inside the worker read this one object. It is courtesy and telemetry, not the wall:
/// with [#off()] the wall holds all the same.
///
/// Immutable and thread-safe.
public final class Policy {
    private static final Policy STANDARD =
            new Policy("standard", true, PolicyTables.standardModules(), PolicyTables.forbiddenNames());
    private static final Policy STRICT =
            new Policy("strict", true, PolicyTables.strictModules(), PolicyTables.forbiddenNames());
    private static final Policy OFF = new Policy("off", false, Set.of(), Set.of());

    private final String name;
    private final boolean enforced;
    private final Set<String> modules;
    private final Set<String> forbiddenNames;
    private final Set<String> allowedDunders;

    private Policy(String name, boolean enforced, Set<String> modules, Set<String> forbiddenNames) {
        this.name = name;
        this.enforced = enforced;
        this.modules = Set.copyOf(modules);
        this.forbiddenNames = Set.copyOf(forbiddenNames);
        Set<String> dunders = new TreeSet<>(enforced ? PolicyTables.allowedDunders() : Set.of());
        dunders.removeAll(this.forbiddenNames);
        this.allowedDunders = Set.copyOf(dunders);
    }

    /// The pure, harmless part of the standard library; the default.
    public static Policy standard() {
        return STANDARD;
    }

    /// Only `json datetime math re typing collections itertools functools`, and with them `json.decoder`,
    /// `json.encoder`, `collections.abc` and `__future__`.
    public static Policy strict() {
        return STRICT;
    }

    /// No policy: only the size and the characters of the source are checked and nothing is guarded inside; the wall
    /// alone holds.
    public static Policy off() {
        return OFF;
    }

    /// A copy that also allows a module.
    ///
    /// @param module its full dotted name; a submodule follows its own entry, never its parent's
    /// @throws IllegalArgumentException if the name is not a dotted name of identifiers, or this policy is [#off()]
    public Policy withModule(String module) {
        Set<String> more = new TreeSet<>(modules);
        more.add(requireDottedName(module));
        return custom(more, forbiddenNames);
    }

    /// A copy that no longer allows a module.
    ///
    /// @throws IllegalArgumentException if the policy does not allow it anyway
    public Policy withoutModule(String module) {
        if (!modules.contains(module)) {
            throw new IllegalArgumentException("module \"" + module + "\" is not in policy \"" + name + "\"");
        }
        Set<String> fewer = new TreeSet<>(modules);
        fewer.remove(module);
        return custom(fewer, forbiddenNames);
    }

    /// A copy that also forbids a name, in every place Python lets a name stand.
    ///
    /// @param forbidden the name alone, without a module or a class before it; taken in its NFKC form, as Python takes
    ///     identifiers
    /// @throws IllegalArgumentException if it is not an identifier, or this policy is [#off()]
    public Policy withForbiddenName(String forbidden) {
        String identifier = Normalizer.normalize(forbidden, Normalizer.Form.NFKC);
        if (!isIdentifier(identifier)) {
            throw new IllegalArgumentException("not an identifier: \"" + forbidden + "\"");
        }
        Set<String> more = new TreeSet<>(forbiddenNames);
        more.add(identifier);
        return custom(modules, more);
    }

    private Policy custom(Set<String> newModules, Set<String> newNames) {
        if (!enforced) {
            throw new IllegalArgumentException("policy \"off\" cannot be refined; start from standard() or strict()");
        }
        String newName = name.endsWith("+") ? name : name + "+";
        return new Policy(newName, true, newModules, newNames);
    }

    private static String requireDottedName(String candidate) {
        for (String part : candidate.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                throw new IllegalArgumentException("not a dotted name of identifiers: \"" + candidate + "\"");
            }
        }
        return candidate;
    }

    private static boolean isIdentifier(String candidate) {
        boolean starts = !candidate.isEmpty()
                && (candidate.charAt(0) == '_' || Character.isUnicodeIdentifierStart(candidate.codePointAt(0)));
        return starts
                && candidate
                        .codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    /// `standard`, `strict`, `off`, or the preset's name and `+` for a refined one.
    public String name() {
        return name;
    }

    /// Whether anything is checked or guarded; false only for [#off()].
    public boolean isEnforced() {
        return enforced;
    }

    /// Full dotted names of the modules that may be imported.
    public Set<String> modules() {
        return modules;
    }

    /// Names that may not stand anywhere in a program.
    public Set<String> forbiddenNames() {
        return forbiddenNames;
    }

    /// Double-underscore names that are not forbidden; all others are.
    public Set<String> allowedDunders() {
        return allowedDunders;
    }

    /// What a program does not get of the modules that it may import, by dotted names: `io.open`. Modules that a module
    /// has imported for itself are never shown, and not listed here.
    public Set<String> hiddenNames() {
        return enforced ? PolicyTables.hiddenNames() : Set.of();
    }

    /// Why a module that this policy allows is harmless: `text in, data out`. Empty for a module that it does not
    /// allow, and for one that was added by [#withModule].
    public Optional<String> whyAllowed(String module) {
        return enforced && modules.contains(module) ? PolicyTables.whyAllowed(module) : Optional.empty();
    }

    /// Why a name that this policy lists as forbidden is so. Empty for a name that it does not list, and for one that
    /// was added by [#withForbiddenName].
    public Optional<String> whyForbidden(String forbidden) {
        return forbiddenNames.contains(forbidden) ? PolicyTables.whyForbidden(forbidden) : Optional.empty();
    }

    /// Whether a module may be imported under this policy.
    public boolean allowsModule(String dottedName) {
        return !enforced || modules.contains(dottedName);
    }

    /// Whether a name is forbidden under this policy: it is listed, or it is a double-underscore name that is
    /// not allowed.
    public boolean forbidsName(String candidate) {
        if (!enforced) {
            return false;
        }
        boolean dunder = candidate.length() > 4 && candidate.startsWith("__") && candidate.endsWith("__");
        return forbiddenNames.contains(candidate) || (dunder && !allowedDunders.contains(candidate));
    }

    @Override
    public String toString() {
        return "Policy[" + name + "]";
    }
}
