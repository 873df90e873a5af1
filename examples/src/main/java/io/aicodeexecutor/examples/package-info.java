/// How to embed the sandbox: one main per file, each short enough to be read whole.
///
/// Start one from an IDE; the tests of this module run them all and assert what they print. Programs of the kind
/// that an agent writes are in `examples/python`.
@NullMarked
package io.aicodeexecutor.examples;

import org.jspecify.annotations.NullMarked;
