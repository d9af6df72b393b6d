package vn.chiso.engine.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Years;

/** Plans in words: what was found in one, and its values as people read them. */
public final class PlanText {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final int DECIMALS = 12;

    private PlanText() {
    }

    /** Where it is, what was found, and what to do. */
    public static String sentence(PlanFinding finding, Messages messages) {
        return messages.say("plan.at", where(finding.spot().part(), finding.row(), messages),
                bare(finding, messages));
    }

    /** What was found and what to do, for where one sees the place. */
    public static String bare(PlanFinding finding, Messages messages) {
        return messages.say("plan.finding." + finding.code().id(),
                finding.facts().stream().map(fact -> shown(fact, messages)).toArray());
    }

    private static String where(Part part, String row, Messages messages) {
        String key = "plan.part." + key(part);
        return row.isEmpty() ? messages.say(key) : messages.say(key + ".row", row);
    }

    private static Object shown(Object fact, Messages messages) {
        return switch (fact) {
            case Exact number -> number(number, messages);
            case CalendarPeriod period -> period(period, messages);
            case Years years -> years.toString().replace('-', '–');
            default -> fact;
        };
    }

    private static String number(Exact number, Messages messages) {
        return Numbers.shortest(number, DECIMALS, messages.language());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The table, as people call it. */
    public static String label(Part part, Messages messages) {
        return messages.say("plan.part." + key(part));
    }

    /** Of what kind of unit a plan is. */
    public static String label(UnitLevel level, Messages messages) {
        return messages.say("plan.level." + key(level));
    }

    /** When a goal is reached. */
    public static String label(Comparison comparison, Messages messages) {
        return messages.say("plan.comparison." + key(comparison));
    }

    /** Why a project shows "-". */
    public static String label(DashReason reason, Messages messages) {
        return messages.say("plan.reason." + key(reason));
    }

    /** Document or programme. */
    public static String label(DocumentToIssue.Kind kind, Messages messages) {
        return messages.say("plan.kind." + key(kind));
    }

    /** How often. */
    public static String label(Rhythm rhythm, Messages messages) {
        return messages.say("plan.rhythm." + key(rhythm));
    }

    /** A day, month, quarter or year: 21/10/2020, tháng 12/2024, quý III/2024, năm 2024. */
    public static String period(CalendarPeriod period, Messages messages) {
        return switch (period) {
            case CalendarPeriod.Day(var day) -> "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(),
                    day.getYear());
            case CalendarPeriod.Month(var month) -> messages.say("plan.month", month.getMonthValue(), month.getYear());
            case CalendarPeriod.Quarter(int year, int quarter) ->
                messages.say("plan.quarter", ROMAN.get(quarter - 1), year);
            case CalendarPeriod.Year(int year) -> messages.say("plan.year", year);
        };
    }

    /** A value with its unit and its fraction: 34,92 % (51.068/146.233). */
    public static String figure(Figure figure, @Nullable String unit, Messages messages) {
        return switch (figure) {
            case Figure.Words(String text) -> text;
            case Figure.Share(Fraction fraction) -> fraction(fraction, messages);
            case Figure.Value(Exact value, Fraction fraction) -> number(value, messages)
                    + (unit == null ? "" : "\u00a0" + unit)
                    + (fraction == null ? "" : " (" + fraction(fraction, messages) + ")");
        };
    }

    /** A value to reach: ≥ 80 %. Words stand alone. */
    public static String goal(Measure.Goal goal, @Nullable String unit, Messages messages) {
        String figure = figure(goal.figure(), unit, messages);
        if (goal.figure() instanceof Figure.Words) {
            return figure;
        }
        return switch (goal.comparison()) {
            case AT_LEAST -> "≥\u00a0";
            case AT_MOST -> "≤\u00a0";
            case EXACTLY -> "";
        } + figure;
    }

    private static String fraction(Fraction fraction, Messages messages) {
        return number(fraction.part(), messages) + "/" + number(fraction.whole(), messages);
    }

    /** What stands in a cell of a table of money: đồng with separators, or "–". */
    public static String amount(Amount amount, Messages messages) {
        return switch (amount) {
            case Amount.Dash _ -> "–";
            case Amount.Dong(Exact value) -> number(value, messages);
        };
    }
}
