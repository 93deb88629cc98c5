package dev.lucia.docs;

import dev.lucia.docs.ConfigurationMetadata.Property;

import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says Java types in the words of someone who writes configuration. */
final class PropertyTypes {

    private static final Pattern LIST = Pattern.compile("java\\.util\\.(?:List|Set)<(.+)>");

    private final CompiledTypes types;
    private final ElementProperties elements;

    PropertyTypes(Path classes, Path sources) {
        types = new CompiledTypes(classes);
        elements = new ElementProperties(types, sources);
    }

    /** The property itself; or, where it is a list of records, what an element consists of. */
    List<Property> expand(Property property) {
        Matcher list = LIST.matcher(property.type());
        if (list.matches() && list.group(1).startsWith("dev.lucia.")) {
            String element = list.group(1);
            if (types.isRecord(element)) {
                return elements.of(property, element);
            }
        }
        return List.of(property);
    }

    String describe(String type) {
        Matcher list = LIST.matcher(type);
        if (list.matches()) {
            return "list of " + describe(list.group(1));
        }
        return switch (type) {
            case "java.lang.Boolean" -> "`true` or `false`";
            case "java.lang.Integer", "java.lang.Long" -> "whole number";
            case "java.lang.Double" -> "number";
            case "java.lang.String", "java.nio.file.Path" -> "text";
            case "java.net.URI" -> "address";
            case "java.time.Duration" -> "duration, such as `500ms`, `4s` or `7d`";
            case "java.time.Instant" -> "time, such as `2027-01-31T00:00:00Z`";
            case "java.time.ZoneId" -> "time zone, such as `Europe/Vienna`";
            case "org.springframework.util.unit.DataSize" -> "size, such as `16KB`";
            case "dev.lucia.secret.Secret" -> "secret";
            default -> oneOf(types.find(type));
        };
    }

    private static String oneOf(ClassModel type) {
        if (!type.flags().has(AccessFlag.ENUM)) {
            throw new IllegalArgumentException(
                    "Say here what a person writes for a " + type.thisClass().asInternalName());
        }
        return type.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue())
                .map(name -> "`" + name.toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }
}
