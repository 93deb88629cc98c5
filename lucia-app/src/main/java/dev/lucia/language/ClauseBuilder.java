package dev.lucia.language;

import dev.lucia.language.names.Mention;
import dev.lucia.language.names.Reference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of one clause. */
final class ClauseBuilder {

    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> exceptions = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Reference> before;
    private final @Nullable Mention kindBefore;
    private Content content;

    ClauseBuilder() {
        this(Content.NONE, List.of(), null);
    }

    private ClauseBuilder(Content content, List<Reference> before, @Nullable Mention kindBefore) {
        this.content = content;
        this.before = before;
        this.kindBefore = kindBefore;
    }

    void add(Part part) {
        content = content.and(part.content());
        texts.add(part.text());
        if (!part.reference().isEmpty()) {
            (part.isException() ? exceptions : references).add(part.reference());
        }
    }

    /** Whether {@code part} begins a clause of its own. */
    boolean isEndedBy(Part part) {
        Content next = part.content();
        boolean complete = content.hasAction() || content.hasValue() || content.isQuestion();
        if (!complete) {
            return false;
        }
        if (next.hasAction() || next.isQuestion()) {
            return true;
        }
        boolean another = content.hasValue() || content.hasAction();
        return next.hasValue() && another && (content.hasValue() || !part.reference().isEmpty());
    }

    /** The builder of the clause that {@code part} begins after this one. */
    ClauseBuilder following(Part part) {
        boolean asksOn = content.isQuestion() && !part.content().isQuestion() && !part.isOrder();
        boolean ownVerb = part.content().hasAction();
        return new ClauseBuilder(
                asksOn ? content.question() : Content.NONE,
                references.isEmpty() ? before : references,
                ownVerb ? null : kind(references));
    }

    Clause build() {
        List<Reference> all = new ArrayList<>(references);
        all.addAll(exceptions);
        Mention own = kind(all);
        Mention kind = own == null ? kindBefore : own;
        List<Reference> meant =
                withoutPronouns(references).stream()
                        .map(reference -> withKind(reference, kind))
                        .toList();
        boolean pointsBack =
                meant.isEmpty() ? !content.hasAction() : meant.stream().allMatch(Reference::it);
        return new Clause(
                content,
                pointsBack && !before.isEmpty() ? before : meant,
                exceptions,
                String.join(", ", texts));
    }

    /** "The lamp, turn it off": what "it" is was said. */
    private static List<Reference> withoutPronouns(List<Reference> references) {
        List<Reference> named = references.stream().filter(r -> !r.it()).toList();
        return named.isEmpty() ? references : named;
    }

    /** "Kitchen and hall lights": what only names a place is about the kind its neighbour names. */
    private static Reference withKind(Reference reference, @Nullable Mention kind) {
        boolean placesOnly =
                (reference.all() || !reference.mentions().isEmpty())
                        && reference.mentions().stream().allMatch(Mention::isPlace);
        if (kind == null || !placesOnly) {
            return reference;
        }
        List<Mention> mentions = new ArrayList<>(reference.mentions());
        mentions.add(kind);
        return reference.with(mentions);
    }

    private static @Nullable Mention kind(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> reference.mentions().stream())
                .filter(mention -> mention.kind() != null)
                .findFirst()
                .orElse(null);
    }
}
