package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.aicodeexecutor.Policy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which modules may be imported, and by which form.
final class ImportRules {
    private final Policy policy;
    private final NameRules names;
    private final NamePlaces places;
    private final Findings findings;
    private final Set<String> hidden;
    private final Set<String> imported = new LinkedHashSet<>();

    ImportRules(Policy policy, NameRules names, NamePlaces places, Findings findings) {
        this.policy = policy;
        this.names = names;
        this.places = places;
        this.findings = findings;
        this.hidden = policy.hiddenNames();
    }

    /// Looks at a node if it is an import.
    void check(SSTNode node) {
        if (node instanceof StmtTy.Import statement) {
            for (AliasTy alias : statement.names) {
                if (!policy.allowsModule(alias.name)) {
                    refuse(alias.name, Place.of(alias));
                }
                note(alias.name);
            }
        } else if (node instanceof StmtTy.ImportFrom statement) {
            checkFrom(statement);
        }
    }

    private void checkFrom(StmtTy.ImportFrom statement) {
        if (statement.level > 0) {
            findings.error(
                    "import.relative",
                    Place.of(statement),
                    "relative imports are forbidden",
                    Optional.of("a program is one file here; import modules by their full names"));
            return;
        }
        String module = String.valueOf(statement.module);
        if (!policy.allowsModule(module)) {
            checkSubmodules(statement, module);
        }
        note(module);
        for (AliasTy alias : statement.names) {
            names.check("name", alias.name, Place.of(alias), false);
            if (isHidden(module, alias.name)) {
                findings.error(
                        "import.hidden",
                        Place.of(alias),
                        "module " + Quoted.of(module) + " has no " + Quoted.of(alias.name) + " under policy \""
                                + policy.name() + "\"",
                        Advice.onName(alias.name));
            }
            note(module + "." + alias.name);
        }
    }

    /// `from urllib import parse`: a submodule follows its own entry, its parent need not have one.
    private void checkSubmodules(StmtTy.ImportFrom statement, String module) {
        List<AliasTy> refused = Arrays.stream(statement.names)
                .filter(alias -> !policy.allowsModule(module + "." + alias.name))
                .toList();
        if (refused.size() == statement.names.length) {
            refuse(module, places.first(statement, module.substring(0, (module + ".").indexOf('.'))));
        } else {
            refused.forEach(alias -> refuse(module + "." + alias.name, Place.of(alias)));
        }
    }

    /// Whether it is not shown of a module that may be imported; what is forbidden everywhere is told by [NameRules].
    private boolean isHidden(String module, String name) {
        return hidden.contains(module + "." + name) && policy.allowsModule(module) && !policy.forbidsName(name);
    }

    private void note(String module) {
        if (policy.allowsModule(module)) {
            imported.add(module);
        }
    }

    /// The allowed modules that were named so far, each once.
    List<String> imported() {
        return List.copyOf(imported);
    }

    private void refuse(String module, Place place) {
        findings.error(
                "import.forbidden",
                place,
                "module " + Quoted.of(module) + " may not be imported under policy \"" + policy.name() + "\"",
                Advice.onModule(module, policy));
    }
}
