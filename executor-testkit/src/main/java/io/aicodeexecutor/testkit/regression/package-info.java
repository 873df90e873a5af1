/// `regression`: runs CPython's own tests inside the sandbox and in a bare GraalPy, and says where the two differ.
///
/// Trust: TRUSTED code, harmless programs. For each test module [Bare] starts an interpreter of its own without policy
/// or wall. Its half of the tool, `bare.py`, takes the module apart, and cuts out what
/// [io.aicodeexecutor.CodeValidator] refuses together with all that uses it; [Inside] runs the rest in the sandbox;
/// last, the bare interpreter runs every test. `support.py` stands in for `test.support` in both. No text of CPython is
/// part of this project: whoever asks has a copy.
@NullMarked
package io.aicodeexecutor.testkit.regression;

import org.jspecify.annotations.NullMarked;
