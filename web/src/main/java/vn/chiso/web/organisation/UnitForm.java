package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chiso.web.platform.Days;

/**
 * The form of a unit, as it was typed.
 *
 * @param parent see {@link UnitChoice}
 * @param codes  always with an empty row at the end
 */
public record UnitForm(String name, String shortName, String level, String type, String parent, String block,
        String region, String validFrom, String validTo, String version, List<Code> codes) {

    /** A row of the numbers. */
    public record Code(String scheme, String code, String from, String to) {

        static final Code EMPTY = new Code(UnitCode.OWN, "", "", "");
    }

    /** A form with nothing in it. */
    static UnitForm empty(Level level, String parent) {
        return new UnitForm("", "", level.id(), "", parent, "", "", "", "", "", List.of(Code.EMPTY));
    }

    /** A form with what is known of a unit. */
    static UnitForm of(Unit unit, List<UnitCode> codes, String parent) {
        List<Code> rows = new ArrayList<>();
        codes.forEach(
                code -> rows.add(new Code(code.scheme(), code.code(), text(code.validFrom()), text(code.validTo()))));
        rows.add(Code.EMPTY);
        return new UnitForm(unit.name(), text(unit.shortName()), unit.level().id(), text(unit.type()), parent,
                text(unit.block()), text(unit.region()), text(unit.validFrom()), text(unit.validTo()),
                Integer.toString(unit.version()), rows);
    }

    /** The form as it was sent. */
    static UnitForm read(MultiValueMap<String, String> sent) {
        List<Code> rows = new ArrayList<>();
        List<String> codes = sent.getOrDefault("code", List.of());
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isBlank()) {
                rows.add(new Code(at(sent, "codeScheme", i), at(sent, "code", i), at(sent, "codeFrom", i),
                        at(sent, "codeTo", i)));
            }
        }
        rows.add(Code.EMPTY);
        return new UnitForm(at(sent, "name", 0), at(sent, "shortName", 0), at(sent, "level", 0), at(sent, "type", 0),
                at(sent, "parent", 0), at(sent, "block", 0), at(sent, "region", 0), at(sent, "validFrom", 0),
                at(sent, "validTo", 0), at(sent, "version", 0), rows);
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        List<String> values = sent.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : Days.written(day);
    }
}
