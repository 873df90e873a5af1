/// `compat`: runs files of Python programs with known values through a real sandbox and reports how many behave.
///
/// Trust: TRUSTED code, untrusted programs. It is a client of the public API like any other: [Main] reads the
/// files whole and refuses bad input before anything runs, [Comparison] runs the programs, [Report] says what
/// became of them.
@NullMarked
package io.aicodeexecutor.testkit.compat;

import org.jspecify.annotations.NullMarked;
