package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * What holds for the home as a whole.
 *
 * @param language the home's own, as a BCP 47 tag
 * @param country as an ISO 3166 code, if the home says
 * @param temperatureUnit "°C" or "°F", of every temperature in it
 * @param demonstration whether nothing here is real
 */
public record HomeSettings(
        ZoneId zone,
        String language,
        @Nullable String country,
        String temperatureUnit,
        boolean demonstration) {}
