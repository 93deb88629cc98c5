package dev.lucia.agent;

import java.util.List;

/** All that Lucia can be asked for, as channels announce it. */
public final class SkillCatalog {

    private static final List<Skill> ALL =
            List.of(
                    new Skill(
                            "light",
                            "Lights",
                            "Turns lights on and off, dims them, sets their colour and white.",
                            List.of("light"),
                            List.of("turn on the kitchen lights", "dim the bedroom to 30 percent")),
                    new Skill(
                            "switch",
                            "Switches",
                            "Turns switches, outlets and other simple things on and off.",
                            List.of(
                                    "switch",
                                    "input_boolean",
                                    "siren",
                                    "remote",
                                    "automation",
                                    "group",
                                    "number",
                                    "input_number"),
                            List.of("turn off the coffee maker")),
                    new Skill(
                            "climate",
                            "Heating and cooling",
                            "Sets temperatures, modes and humidity.",
                            List.of("climate", "water_heater", "humidifier"),
                            List.of("set the living room to 21 degrees", "it's too cold in here")),
                    new Skill(
                            "fan",
                            "Fans",
                            "Turns fans on and off and sets their speed and direction.",
                            List.of("fan"),
                            List.of("set the bedroom fan to 50 percent")),
                    new Skill(
                            "cover",
                            "Covers",
                            "Opens and closes blinds, curtains, garage doors and valves.",
                            List.of("cover", "valve"),
                            List.of("close the blinds", "open the curtains halfway")),
                    new Skill(
                            "security",
                            "Security",
                            "Locks and unlocks doors, arms and disarms the alarm; asks before it"
                                    + " takes protection away.",
                            List.of("lock", "alarm_control_panel"),
                            List.of("lock the front door", "arm the alarm")),
                    new Skill(
                            "scene",
                            "Scenes and scripts",
                            "Sets scenes, runs scripts, presses buttons.",
                            List.of("scene", "script", "button", "input_button"),
                            List.of("movie night")),
                    new Skill(
                            "media",
                            "Media",
                            "Plays, pauses, skips, sets the volume.",
                            List.of("media_player"),
                            List.of("pause the music", "volume to 30 percent")),
                    new Skill(
                            "vacuum",
                            "Robots",
                            "Sends vacuum cleaners and lawn mowers to work and home.",
                            List.of("vacuum", "lawn_mower"),
                            List.of("start the vacuum", "send the robot home")),
                    new Skill(
                            "list",
                            "Lists",
                            "Adds to, removes from and reads out shopping and to-do lists.",
                            List.of("todo"),
                            List.of("add milk to the shopping list")),
                    new Skill(
                            "sensor",
                            "Questions",
                            "Tells states and measurements.",
                            List.of("sensor", "binary_sensor", "weather", "person"),
                            List.of("which windows are open", "how warm is it upstairs")),
                    new Skill(
                            "timer",
                            "Timers, alarms and reminders",
                            "Sets timers, alarms and reminders, and does things at another time.",
                            List.of(),
                            List.of(
                                    "set a 10 minute pizza timer",
                                    "wake me at 7 on weekdays",
                                    "turn off the heater in 20 minutes")),
                    new Skill(
                            "general",
                            "General",
                            "Tells the time and what Lucia can do.",
                            List.of(),
                            List.of("what time is it", "what can you do")));

    /** All skills, in the order in which they should be shown. */
    public List<Skill> skills() {
        return ALL;
    }

    /** The skill that things of {@code domain} belong to. */
    static String skillOf(String domain) {
        return ALL.stream()
                .filter(skill -> skill.domains().contains(domain))
                .map(Skill::id)
                .findFirst()
                .orElse("general");
    }
}
