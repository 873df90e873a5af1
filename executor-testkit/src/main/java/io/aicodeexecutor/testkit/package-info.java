/// A harness with which to attack a policy and a configuration: generators for [jqwik](https://jqwik.net) and a
/// corpus of attacks that stays.
///
/// Trust: UNTRUSTED TEXT. Nothing here is code of the product; it makes the programs and the data that the product
/// must withstand. [io.aicodeexecutor.testkit.Programs] are harmless and end by themselves,
/// [io.aicodeexecutor.testkit.HostilePrograms] and [io.aicodeexecutor.testkit.Attack] are not and do not: run them
/// in a sandbox only.
///
/// Programs are derived from grammars, which are text beside the classes, so that a new trick is a new line of text.
@NullMarked
package io.aicodeexecutor.testkit;

import org.jspecify.annotations.NullMarked;
