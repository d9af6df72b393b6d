package vn.chiso.web.report;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.organisation.Unit;

/**
 * What stands above and below the documents of a unit (Decree 30/2020/NĐ-CP, appendix I, II.2 to II.9).
 *
 * @param unit         0 for a body that is none of our units
 * @param superior     agency directly above; empty for none
 * @param abbreviation of the agency, in symbols: {@code UBND}
 * @param office       abbreviation of the office that drafts, in the symbol of letters; empty for none
 * @param capacity     lines above the signature
 * @param signer       empty while it is not known
 * @param recipients   one each
 * @param version      0 while nobody has set it
 */
record Issuer(long unit, String superior, String name, String abbreviation, String office, String place,
        List<String> capacity, String signer, List<String> recipients, int version) {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String COMMITTEE = "(?iu)^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\\s+";
    private static final String KIND = "(?iu)^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\\s+";

    Issuer {
        capacity = List.copyOf(capacity);
        recipients = List.copyOf(recipients);
    }

    /**
     * What can be told from the name of the unit and of those above it; people look at it and correct it.
     *
     * @param above directly above; null for nobody
     * @param area  the nearest above that is an area; null for none
     * @param words sentences of the bundle in Vietnamese, by key
     */
    static Issuer suggested(Unit unit, @Nullable Unit above, @Nullable Unit area, UnaryOperator<String> words) {
        if (isArea(unit)) {
            return committee(unit.id(), unit.name(), words);
        }
        String superior = above == null ? "" : isArea(above) ? committee(above.name(), words) : above.name();
        return agency(unit.id(), superior, unit.name(), area == null ? "" : place(area.name()), words);
    }

    /** Somebody who is known by the name alone: {@code UBND tỉnh Thừa Thiên Huế}. */
    static Issuer named(String name, UnaryOperator<String> words) {
        return name.matches(COMMITTEE + ".*")
                ? committee(0, name.replaceFirst("\\s*,.*", ""), words) // the heading names no area above
                : agency(0, "", name, "", words);
    }

    /** Whether a people's committee governs it. */
    static boolean isArea(Unit unit) {
        return switch (unit.level()) {
            case PROVINCE, DISTRICT, COMMUNE -> true;
            case DEPARTMENT, OTHER -> false;
        };
    }

    private static Issuer committee(long unit, String name, UnaryOperator<String> words) {
        return new Issuer(unit, "", committee(name, words), words.apply("document.head.committee.short"), "",
                place(name), List.of(words.apply("document.head.for-committee"), words.apply("document.head.chair")),
                "", List.of(words.apply("document.head.filed")), 0);
    }

    private static Issuer agency(long unit, String superior, String name, String place, UnaryOperator<String> words) {
        return new Issuer(unit, superior, name, initials(name), "", place,
                List.of(words.apply("document.head.director")), "", List.of(words.apply("document.head.filed")), 0);
    }

    /** {@code Tỉnh Lào Cai} and {@code UBND tỉnh Lào Cai} as {@code Ủy ban nhân dân tỉnh Lào Cai}. */
    private static String committee(String name, UnaryOperator<String> words) {
        String area = name.replaceFirst(COMMITTEE, "");
        String written = area.matches(KIND + ".*")
                ? area.substring(0, 1).toLowerCase(VIETNAMESE) + area.substring(1)
                : area;
        return words.apply("document.head.committee") + " " + written;
    }

    private static String place(String name) {
        return name.replaceFirst(COMMITTEE, "").replaceFirst(KIND, "").strip();
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s,-]+", -1))
                .filter(word -> !word.isEmpty() && !word.equals("và"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(VIETNAMESE))
                .collect(Collectors.joining());
    }

    /** The same, signed by somebody else. */
    Issuer signedBy(String other) {
        return new Issuer(unit, superior, name, abbreviation, office, place, capacity, other, recipients, version);
    }

    /** Whether somebody could still look at what is only suggested. */
    boolean unseen() {
        return unit > 0 && version == 0;
    }

    /** {@code BC-UBND}, or of a letter {@code UBND-CNTT}. */
    String symbol(String kind) {
        if (kind.isEmpty()) {
            return office.isEmpty() ? abbreviation : abbreviation + "-" + office;
        }
        return kind + "-" + abbreviation;
    }
}
