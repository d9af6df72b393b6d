package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * A document on which the plan rests.
 *
 * @param document kind and number
 * @param date     when it was signed; null when that is not printed
 * @param issuer   null when that is not printed
 * @param about    what it is about; null when that is not printed
 */
public record Citation(String document, @Nullable CalendarPeriod date, @Nullable String issuer,
        @Nullable String about) {
}
