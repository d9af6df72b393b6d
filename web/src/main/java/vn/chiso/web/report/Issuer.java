package vn.chiso.web.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;

/**
 * What stands above and below the documents of a unit (Decree 30/2020/NĐ-CP, appendix I, II.2 to II.9).
 *
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

    private static final String COMMITTEE = "(?iu)^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\\s+";
    private static final String KIND = "(?iu)^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\\s+";

    Issuer {
        capacity = List.copyOf(capacity);
        recipients = List.copyOf(recipients);
    }

    /** What can be told from the name of the unit and of the one above it; people look at it and correct it. */
    static Issuer suggested(Unit unit, @Nullable Unit above) {
        boolean department = unit.level() == Level.DEPARTMENT;
        String name = department || unit.name().matches(COMMITTEE + ".*")
                ? unit.name()
                : "Ủy ban nhân dân " + first(unit.name());
        Unit seat = department && above != null ? above : unit;
        String place = seat.name().replaceFirst(COMMITTEE, "").replaceFirst(KIND, "").strip();
        return new Issuer(unit.id(), department && above != null ? above.name() : "", name,
                department ? initials(unit.name()) : "UBND", "", place,
                department ? List.of("GIÁM ĐỐC") : List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "",
                List.of("Lưu: VT."), 0);
    }

    private static String first(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s,-]+", -1))
                .filter(word -> !word.isEmpty() && !word.equals("và"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** {@code BC-UBND}, or of a letter {@code UBND-CNTT}. */
    String symbol(String kind) {
        if (kind.isEmpty()) {
            return office.isEmpty() ? abbreviation : abbreviation + "-" + office;
        }
        return kind + "-" + abbreviation;
    }
}
