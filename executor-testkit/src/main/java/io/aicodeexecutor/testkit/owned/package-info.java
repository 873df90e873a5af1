/// Workers that belong to the attacker from their first frame on: the real wall, around a program of a test's choosing
/// instead of the interpreter.
///
/// Trust: [io.aicodeexecutor.testkit.owned.OwnedWorkers] runs in the test's process and changes a sandbox's launch
/// plan; everything else runs in the worker, behind stage 0 and the seal, and does its worst. No setting of the product
/// leads here: the change of plan is a constructor's argument that nothing but a test passes.
@NullMarked
package io.aicodeexecutor.testkit.owned;

import org.jspecify.annotations.NullMarked;
