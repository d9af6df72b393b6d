package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which document the plan is.
 *
 * @param id         stable name of the plan, letters, digits and hyphens
 * @param number     number and sign of the document, {@code 222/KH-UBND}; null when none is printed
 * @param issued     when it was signed, as exactly as it is printed; null when nothing is
 * @param issuer     who issued it
 * @param signer     who signed it; null when that is not known
 * @param level      of what kind of unit it is
 * @param unit       name of the unit whose plan it is
 * @param period     years in which it is carried out
 * @param framework  identifier of the framework whose index it raises; null when it names none that is installed
 * @param copiedFrom where this copy comes from; null for a plan that was written here
 * @param trust      how far the copy can be trusted; null for a plan that was written here
 */
public record Head(String id, String title, @Nullable String number, @Nullable CalendarPeriod issued, String issuer,
        @Nullable String signer, UnitLevel level, String unit, Years period, @Nullable String framework,
        @Nullable String copiedFrom, @Nullable String trust) {
}
