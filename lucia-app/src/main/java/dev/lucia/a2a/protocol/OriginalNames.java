package dev.lucia.a2a.protocol;

import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;

/** Reads members by their names in a2a.proto, too ({@code task_id}), as ProtoJSON wants it. */
final class OriginalNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public List<PropertyName> findPropertyAliases(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            String name = components[parameter.getIndex()].getName();
            String original = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (!original.equals(name)) {
                return List.of(PropertyName.construct(original));
            }
        }
        return super.findPropertyAliases(config, annotated);
    }
}
