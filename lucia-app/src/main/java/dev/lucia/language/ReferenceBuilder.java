package dev.lucia.language;

import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Mention;
import dev.lucia.language.names.Reference;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Sense;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what the segments of a part say about which things are meant. */
final class ReferenceBuilder {

    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Concept> said = EnumSet.noneOf(Concept.class);

    void add(Segment segment) {
        segment.senses().stream()
                .map(Sense::concept)
                .filter(concept -> concept.role() == Concept.Role.TARGET)
                .forEach(said::add);
        Kind kind = kind(segment);
        if (kind != null || !segment.names().isEmpty() || segment.senses().isEmpty()) {
            mentions.add(
                    new Mention(
                            List.of(segment.text().split(" ")),
                            segment.names(),
                            kind,
                            segment.means(Concept.THINGS)));
        }
    }

    Reference build() {
        return new Reference(
                mentions,
                said.contains(Concept.ALL),
                said.contains(Concept.ANY),
                said.contains(Concept.IT),
                said.contains(Concept.HERE),
                said.contains(Concept.EVERYWHERE));
    }

    private static @Nullable Kind kind(Segment segment) {
        return segment.senses().stream()
                .filter(s -> s.concept() == Concept.THING || s.concept() == Concept.THINGS)
                .map(sense -> Kind.of(sense.value()))
                .findFirst()
                .orElse(null);
    }
}
