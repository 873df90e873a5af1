/// What the commands and the report have in common: tables, progress, the words of guards, draws from generators. Not
/// API.
///
/// Trust: TRUSTED code. What it prints comes from its callers, who make it fit to be shown.
@NullMarked
package io.aicodeexecutor.testkit.shared;

import org.jspecify.annotations.NullMarked;
