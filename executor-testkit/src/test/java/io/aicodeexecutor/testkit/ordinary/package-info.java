/// The suite, run once more as a user without privileges.
@org.jspecify.annotations.NullMarked
package io.aicodeexecutor.testkit.ordinary;
