package vn.chiso.web.standing;

/**
 * A unit in a table, as it was named then.
 *
 * @param subject identifier of the {@link Subject}
 * @param block   units ranked among themselves (khối); empty for none
 * @param region  vùng; empty when not known
 * @param tier    nhóm; empty when the table has none
 * @param source  where the row comes from when rows of a table come from different places; otherwise empty
 */
public record StandingUnit(long subject, String slug, String name, String block, String region, String tier,
        String source) {
}
