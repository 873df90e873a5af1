package io.aicodeexecutor.cli;

/// Chooses the configuration of the log before the first logger is made: the service logs everything of note; the
/// other commands only what a person at a terminal should know, each in one line.
final class LogSetup {
    private static final String CONFIGURATION_FILE = "logback.configurationFile";

    private LogSetup() {}

    static void forCommand(String... arguments) {
        boolean service = arguments.length > 0 && arguments[0].equals(ServeCommand.NAME);
        if (!service && System.getProperty(CONFIGURATION_FILE) == null) {
            System.setProperty(CONFIGURATION_FILE, "logback-cli.xml");
        }
    }
}
