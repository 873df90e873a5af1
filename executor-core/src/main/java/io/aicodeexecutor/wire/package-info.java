/// The border: what the host and a worker say to each other over the worker's standard input and output.
///
/// Frames are length-prefixed, typed, bounded by type before anything is allocated, and carry the id of the job
/// they belong to. There is no Java serialization: every field is read by hand, strings are strict UTF-8, and a
/// frame must be used up to its last byte. Whoever reads expects hostile input; whatever does not fit is a
/// [ProtocolException], never a guess.
///
/// This package depends on nothing else of the project, so that both sides of the wall can share it.
@NullMarked
package io.aicodeexecutor.wire;

import org.jspecify.annotations.NullMarked;
