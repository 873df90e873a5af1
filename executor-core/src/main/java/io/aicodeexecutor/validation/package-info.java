/// The rules behind [io.aicodeexecutor.CodeValidator]; the only package that touches GraalPy's parser.
///
/// Trust: TRUSTED, over untrusted text. A source passes four gates, each of which keeps harm from the next: text
/// (encoding and size), tokens (number, nesting and digits, so that the parser neither recurses nor grows without
/// bound), syntax (parsed on a thread with a stack of its own), and tree (nodes, depth, imports and names; a kind of
/// node that nobody wrote a rule for is refused). Within a gate all findings are reported at once.
@NullMarked
package io.aicodeexecutor.validation;

import org.jspecify.annotations.NullMarked;
