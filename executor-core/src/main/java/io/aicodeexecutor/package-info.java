/// The public API: everything an embedding application needs, and nothing of how it is done.
///
/// Trust: TRUSTED. These types run in the host's process. Two words for two faults: what a program did wrong is a
/// value ([ExecutionResult]); what we did wrong is a [SandboxException]; what the caller did wrong is an
/// [IllegalArgumentException] that names the argument and the accepted range.
///
/// The other packages of this module are implementation and may change in any release.
@NullMarked
package io.aicodeexecutor;

import org.jspecify.annotations.NullMarked;
