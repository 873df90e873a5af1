/// The rules behind [io.aicodeexecutor.CodeValidator]; the only package that touches GraalPy's parser.
///
/// Trust: TRUSTED, over untrusted text. A source passes four gates, each of which keeps harm from the next:
/// encoding and size, syntax (parsed on a thread with a stack of its own and a deadline), shape (nodes and depth),
/// and the rules for imports and names. All findings are reported at once. A kind of node that nobody wrote a rule
/// for is refused.
@NullMarked
package io.aicodeexecutor.validation;

import org.jspecify.annotations.NullMarked;
