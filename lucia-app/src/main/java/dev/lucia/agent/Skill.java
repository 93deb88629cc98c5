package dev.lucia.agent;

import java.util.List;

/**
 * Something Lucia can be asked for.
 *
 * @param domains of Home Assistant that it is about
 * @param examples sentences that it understands
 */
public record Skill(
        String id, String name, String description, List<String> domains, List<String> examples) {

    public Skill {
        domains = List.copyOf(domains);
        examples = List.copyOf(examples);
    }
}
