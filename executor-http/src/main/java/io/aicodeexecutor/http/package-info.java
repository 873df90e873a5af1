/// The HTTP service: a thin adapter between requests and one [io.aicodeexecutor.MCPSandbox].
///
/// Trust: TRUSTED, and it trusts nothing that comes from a client. Theory of operation: one JVM holds one
/// sandbox and one Jetty server; each request has a virtual thread of its own, so a program that runs for an
/// hour keeps nobody from `/health`. A request passes [ClientGate] before one byte of its body is read:
/// draining, rate, token, content type. Then [BodyReader] reads the body within a bound of bytes and of time,
/// [StrictJson] reads it as JSON without guessing, and only then is the sandbox asked. [Drain] counts the
/// requests between the gate and their answer; it bounds the memory that bodies can hold and lets
/// [Service#close] wait for what runs.
///
/// Two words for two faults: what the client did wrong is a [Refusal], which carries its own answer; anything
/// else that is thrown is ours, is logged, and the client learns the request id and nothing else.
///
/// A client that hangs up is not noticed while its program runs: for HTTP/1.1 Jetty documents no way to learn
/// of it without reading from the connection. The program ends at its own deadline at the latest, and its audit
/// line is written like any other.
@NullMarked
package io.aicodeexecutor.http;

import org.jspecify.annotations.NullMarked;
