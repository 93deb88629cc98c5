package dev.lucia.language.names;

import dev.lucia.home.Entity;

/** How well an entity fits what was said. */
final class Matching {

    private static final int EXACT_NAME = 8;
    private static final int SYNONYM = 6;
    private static final int WORDS = 2;

    private final Vocabulary vocabulary;

    Matching(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean fits(Entity entity, Reference reference) {
        for (Mention mention : reference.mentions()) {
            if (!fits(entity, mention)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Entity entity, Mention mention) {
        Kind kind = mention.kind();
        if (kind != null && kind.includes(entity)) {
            return true;
        }
        for (Name name : mention.names()) {
            if (fits(entity, name)) {
                return true;
            }
        }
        return hasWords(entity, mention);
    }

    private boolean fits(Entity entity, Name name) {
        return switch (name) {
            case Name.OfEntity(var id, var _) -> id.equals(entity.id());
            case Name.OfArea(var id, var _) -> vocabulary.isIn(entity, id);
            case Name.OfFloor(var id, var _) -> vocabulary.isOn(entity, id);
        };
    }

    /** How much of what was said is the entity's own name, not its place or kind. */
    int score(Entity entity, Reference reference, Wanted wanted) {
        int score = 0;
        for (Mention mention : reference.mentions()) {
            score += score(entity, mention, reference, wanted);
        }
        return score;
    }

    private int score(Entity entity, Mention mention, Reference reference, Wanted wanted) {
        if (isGeneric(entity, mention, reference, wanted)) {
            return 0;
        }
        int best = 0;
        for (Name name : mention.names()) {
            if (name instanceof Name.OfEntity && fits(entity, name)) {
                best = Math.max(best, name.exact() ? EXACT_NAME : SYNONYM);
            }
        }
        return best == 0 && !mention.isPlace() && hasWords(entity, mention) ? WORDS : best;
    }

    /** Whether what could be the entity's name says a kind or a place here. */
    private static boolean isGeneric(
            Entity entity, Mention mention, Reference reference, Wanted wanted) {
        if (mention.kind() != null) {
            return mention.kind().includes(entity);
        }
        if (!mention.isPlace()) {
            return false;
        }
        boolean itsKindIsNamed =
                reference.mentions().stream()
                        .anyMatch(
                                other ->
                                        other.kind() != null
                                                && other.kind().includes(entity)
                                                && !other.plural());
        return reference.namesKind() ? !itsKindIsNamed : !wanted.usual().includes(entity);
    }

    /** Whether {@code reference} says a word for a kind that is the entity's name, too. */
    boolean isCalled(Entity entity, Reference reference) {
        return reference.mentions().stream()
                .flatMap(mention -> mention.names().stream())
                .anyMatch(name -> name instanceof Name.OfEntity && fits(entity, name));
    }

    /** Whether a word for a kind in {@code reference} is in the entity's name, too. */
    boolean hasWordOf(Entity entity, Reference reference) {
        return reference.mentions().stream()
                .anyMatch(
                        m ->
                                m.kind() != null
                                        && m.kind().broader() != null
                                        && vocabulary.isCalled(entity, m.text()));
    }

    static boolean namesSomething(Reference reference) {
        return reference.mentions().stream()
                .anyMatch(m -> m.isBareWord() || (!m.names().isEmpty() && !m.isPlace()));
    }

    private boolean hasWords(Entity entity, Mention mention) {
        if (mention.kind() != null || mention.isPlace()) {
            return false;
        }
        for (String word : mention.words()) {
            if (!vocabulary.isCalled(entity, word)) {
                return false;
            }
        }
        return true;
    }
}
