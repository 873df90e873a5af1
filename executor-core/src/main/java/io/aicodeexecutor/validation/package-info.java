/// The rules behind [io.aicodeexecutor.CodeValidator]; the only package that touches GraalPy's parser.
@NullMarked
package io.aicodeexecutor.validation;

import org.jspecify.annotations.NullMarked;
