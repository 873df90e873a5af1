package io.aicodeexecutor.cli;

import picocli.CommandLine.IVersionProvider;

/// The version as the build wrote it into the JAR file.
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"executor " + (version == null ? "(not packaged)" : version)};
    }
}
