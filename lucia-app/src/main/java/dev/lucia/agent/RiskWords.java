package dev.lucia.agent;

import java.util.regex.Pattern;

/**
 * Words of sentences that only Lucia's own grammar may act on, since it knows what to ask about
 * first: locks, alarms, entrances and valves, in every language she speaks, whichever is spoken.
 */
final class RiskWords {

    private static final Pattern WORDS =
            Pattern.compile(
                    "unlock|\\block|disarm|\\barm|alarm|open|garage|\\bgate|\\bdoor|valve|latch|bolt|\\bcode\\b|\\bpin\\b|secur"
                        + "|öffn|auf(?:mach|schlie|sperr)|entriegel|entsperr|scharf|schärf|schlo(?:ss|ß)|schlie|\\btor\\b|tür|ventil|garag|riegel"
                        + "|ouvr|porte|portail|verrou|serrure|d[ée]sarm|désactiv|vanne|alarme|s[ée]curit"
                        + "|abr|puerta|port[óo]n|cerradura|bloque|desarm|válvula|valvula|alarma|cochera|cerrojo"
                        + "|deur|poort|slot|sloten|ontgrendel|vergrendel|klep|kraan|uitschakel.*alarm|beveilig",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RiskWords() {}

    static boolean areIn(String sentence) {
        return WORDS.matcher(sentence).find();
    }
}
