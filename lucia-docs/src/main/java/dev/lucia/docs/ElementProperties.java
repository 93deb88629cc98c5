package dev.lucia.docs;

import dev.lucia.docs.ConfigurationMetadata.Property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The properties of a list's elements. Spring's metadata leaves them out, so they come from the
 * element's record: its components, and the Javadoc of its source.
 */
final class ElementProperties {

    private static final Pattern PARAM =
            Pattern.compile("\\* @param (\\w+) (.+?)(?=\\* @|\\*/)", Pattern.DOTALL);

    private final CompiledTypes types;
    private final Path sources;

    ElementProperties(CompiledTypes types, Path sources) {
        this.types = types;
        this.sources = sources;
    }

    List<Property> of(Property list, String element) {
        Map<String, String> said = params(element);
        return types.components(element).entrySet().stream()
                .map(
                        component ->
                                new Property(
                                        list.name() + "[0]." + kebab(component.getKey()),
                                        component.getValue(),
                                        said.get(component.getKey()),
                                        null))
                .toList();
    }

    private Map<String, String> params(String type) {
        return PARAM.matcher(javadoc(type))
                .results()
                .collect(
                        Collectors.toMap(
                                param -> param.group(1),
                                param -> param.group(2).replaceAll("\\s*\\n \\* *", " ").strip()));
    }

    private String javadoc(String type) {
        try {
            String source = Files.readString(sources.resolve(type.replace('.', '/') + ".java"));
            String simpleName = type.substring(type.lastIndexOf('.') + 1);
            String before = source.substring(0, source.indexOf("record " + simpleName + "("));
            return before.substring(before.lastIndexOf("/**"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
