package io.aicodeexecutor;

/// One of the two streams that a program prints to.
public enum OutputStreamName {
    STDOUT,
    STDERR
}
