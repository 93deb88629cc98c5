package dev.lucia.agent;

import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Situation;
import dev.lucia.language.Trace;
import dev.lucia.language.names.Kind;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which skills a sentence concerns, by the names and kinds of things in it; no model is asked. */
record Domains(Interpreter interpreter) {

    private static final String NAME = "name of ";
    private static final Pattern THING = Pattern.compile("things? (?<kind>\\S+)");

    Set<String> of(String sentence, Home home, Situation situation) {
        Set<String> skills = new TreeSet<>();
        for (Trace.Word word : interpreter.trace(sentence, home, situation).words()) {
            for (String meaning : word.meanings()) {
                String domain = domain(meaning);
                String skill = domain.isEmpty() ? "general" : SkillCatalog.skillOf(domain);
                if (!skill.equals("general") && !skill.equals("sensor")) {
                    skills.add(skill);
                }
            }
        }
        return skills;
    }

    private static String domain(String meaning) {
        if (meaning.startsWith(NAME) && meaning.indexOf('.') > 0) {
            return EntityId.of(meaning.substring(NAME.length())).domain();
        }
        Matcher thing = THING.matcher(meaning);
        if (thing.matches()) {
            String type = Kind.of(thing.group("kind")).types().getFirst();
            int slash = type.indexOf('/');
            return slash < 0 ? type : type.substring(0, slash);
        }
        return "";
    }
}
