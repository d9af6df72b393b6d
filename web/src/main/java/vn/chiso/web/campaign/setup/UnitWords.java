package vn.chiso.web.campaign.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.UnitFilter;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.SearchKey;

/** A unit as people write it down: its name, its short name, its code, or {@code Sở Nội vụ #12}. */
@Component
class UnitWords {

    private static final Pattern NUMBERED = Pattern.compile("(?:.*\\s)?#(\\d{1,18})");
    private static final int MOST = 500;

    private final Units units;

    UnitWords(Units units) {
        this.units = units;
    }

    /** The units that are meant: none, exactly one, or several that the words do not tell apart. */
    List<Unit> meant(String typed, LocalDate on) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return units.byId(Long.parseLong(numbered.group(1))).stream().toList();
        }
        for (String scheme : List.of(UnitCode.OWN, UnitCode.NATIONAL)) {
            Optional<Unit> unit = units.byCode(scheme, text, on);
            if (unit.isPresent()) {
                return List.of(unit.get());
            }
        }
        String key = SearchKey.of(text);
        List<Unit> exact = new ArrayList<>();
        for (Unit unit : units.find(UnitFilter.containing(text).on(on), MOST, 0)) {
            if (SearchKey.of(unit.name()).equals(key) || SearchKey.of(unit.label()).equals(key)) {
                exact.add(unit);
            }
        }
        return exact;
    }

    /** Words that mean this unit and no other. */
    String words(Unit unit, LocalDate on) {
        return meant(unit.name(), on).size() == 1 ? unit.name() : unit.name() + " #" + unit.id();
    }
}
