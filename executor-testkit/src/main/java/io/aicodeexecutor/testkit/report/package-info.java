/// The report of what attacks came of: capability by capability, reached or not, and which layer answered.
///
/// Trust: TRUSTED code over untrusted text. Programs, and what they said, stand in a report: as text with everything
/// that a terminal acts on written out, as HTML with everything escaped, without scripts, and with a policy that lets a
/// browser load nothing.
@NullMarked
package io.aicodeexecutor.testkit.report;

import org.jspecify.annotations.NullMarked;
