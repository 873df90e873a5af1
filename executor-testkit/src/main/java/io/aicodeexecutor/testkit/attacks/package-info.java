/// `attacks`: runs the attack corpus and generated attacks through a real sandbox, whose policy is off unless asked
/// for, and shows what refused each of them.
///
/// Trust: TRUSTED code, hostile programs. It is a client of the public API like any other: [Attempt] says what is
/// tried, [Arena] runs it, [Tally] counts by whom it was contained, [Table] prints that,
/// [Sections] makes a report of it.
@NullMarked
package io.aicodeexecutor.testkit.attacks;

import org.jspecify.annotations.NullMarked;
