package dev.lucia.command;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream file =
                Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) {
                throw new IOException("META-INF/build-info.properties is missing");
            }
            build.load(file);
        }
        return new String[] {"lucia " + build.getProperty("build.version")};
    }
}
