package dev.lucia.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The application's types, read from its class files: loading them would need its libraries. */
final class CompiledTypes {

    private final Path classes;

    CompiledTypes(Path classes) {
        this.classes = classes;
    }

    ClassModel find(String name) {
        try {
            return ClassFile.of().parse(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException("The type of a property: " + name, e);
        }
    }

    boolean isRecord(String name) {
        return record(name).isPresent();
    }

    /** Names and types of a record's components, in their order. */
    Map<String, String> components(String name) {
        Map<String, String> components = new LinkedHashMap<>();
        for (RecordComponentInfo component : record(name).orElseThrow().components()) {
            components.put(component.name().stringValue(), type(component));
        }
        return components;
    }

    private Optional<RecordAttribute> record(String name) {
        return find(name).findAttribute(Attributes.record());
    }

    private static String type(RecordComponentInfo component) {
        String signature =
                component
                        .findAttribute(Attributes.signature())
                        .map(generic -> generic.signature().stringValue())
                        .orElse(component.descriptor().stringValue());
        return signature.replaceAll("(^|<)L", "$1").replace(";", "").replace('/', '.');
    }
}
