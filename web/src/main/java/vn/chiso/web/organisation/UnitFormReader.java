package vn.chiso.web.organisation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/** Turns what was typed into a unit, or into reasons why it is none. */
@Component
class UnitFormReader {

    private final UnitChoice choice;
    private final Clock clock;

    UnitFormReader(UnitChoice choice, Clock clock) {
        this.choice = choice;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param unit only to be used when there are no refusals
     */
    record Result(NewUnit unit, List<Refusal> refusals) {
    }

    Result read(UnitForm form) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate from = day(form.validFrom(), "validFrom", refusals);
        LocalDate to = day(form.validTo(), "validTo", refusals);
        UnitChoice.Read parent = choice.read("parent", form.parent(), from == null ? LocalDate.now(clock) : from);
        if (parent.refusal() != null) {
            refusals.add(parent.refusal());
        }
        List<UnitCode> codes = new ArrayList<>();
        for (UnitForm.Code row : form.codes()) {
            if (!row.code().isBlank()) {
                codes.add(new UnitCode(row.scheme().strip(), row.code().strip(), day(row.from(), "code", refusals),
                        day(row.to(), "code", refusals)));
            }
        }
        NewUnit unit = new NewUnit(clean(form.name()), optional(form.shortName()), level(form.level(), refusals),
                optional(form.type()), parent.id(), optional(form.block()), optional(form.region()), from, to, codes);
        return new Result(unit, refusals);
    }

    private static Level level(String typed, List<Refusal> refusals) {
        for (Level level : Level.values()) {
            if (level.id().equals(typed)) {
                return level;
            }
        }
        refusals.add(Refusal.at("level", "organisation.unit.level.unknown"));
        return Level.OTHER;
    }

    /** An empty field is no day; one that is none is a reason. */
    static @Nullable LocalDate day(String typed, String field, List<Refusal> refusals) {
        if (typed.isBlank()) {
            return null;
        }
        LocalDate day = Days.read(typed).orElse(null);
        if (day == null) {
            refusals.add(Refusal.at(field, "organisation.day.form", typed));
        }
        return day;
    }

    static @Nullable String optional(String typed) {
        return typed.isBlank() ? null : clean(typed);
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
