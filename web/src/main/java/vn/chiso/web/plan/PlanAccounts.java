package vn.chiso.web.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Ui;

/** What lead units have reported about a plan for a quarter or a year, for documents that pass it on. */
public interface PlanAccounts {

    /**
     * What is reported about.
     *
     * @param quarter 1 to 4; 0 for the whole year
     */
    record Period(int year, int quarter) {

        private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
        private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:-([1-4]))?");

        /** The period that an address names: {@code 2026-3}, {@code 2026}. */
        public static Optional<Period> parse(String text) {
            Matcher written = FORM.matcher(text);
            return written.matches()
                    ? Optional.of(new Period(Integer.parseInt(written.group(1)),
                            written.group(2) == null ? 0 : Integer.parseInt(written.group(2))))
                    : Optional.empty();
        }

        /** The same a year before. */
        public Period before() {
            return new Period(year - 1, quarter);
        }

        /** Whether it lies in the plan's years. */
        public boolean within(PlanHead plan) {
            return year >= plan.firstYear() && year <= plan.lastYear();
        }

        /** {@code quý III năm 2026}, {@code năm 2026}. */
        public String name(Ui ui) {
            String of = Integer.toString(year);
            return quarter == 0
                    ? ui.t("plan.period.year", of)
                    : ui.t("plan.period.quarter", ROMAN.get(quarter - 1), of);
        }

        /** {@code 2026-3}, {@code 2026}, as addresses have it. */
        @Override
        public String toString() {
            return quarter == 0 ? Integer.toString(year) : year + "-" + quarter;
        }
    }

    /**
     * Everything that was reported for a period.
     *
     * @param units   all lead units, by name
     * @param unknown names of lead units in the plan that mean no unit here: nobody reports for them
     * @param lines   all rows of the plan, in its order
     * @param day     the last day of the period, or today while it runs
     */
    record Account(List<UnitWords> units, List<String> unknown, List<Line> lines, LocalDate day) {

        public Account {
            units = List.copyOf(units);
            unknown = List.copyOf(unknown);
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a lead unit says about the period as a whole.
     *
     * @param sent  whether it has sent any report for it
     * @param words of its latest report
     */
    record UnitWords(String name, boolean sent, Words words) {
    }

    /**
     * A row of the plan.
     *
     * @param heading code of the heading under which it stands
     * @param leads   names as the plan has them
     * @param said    what each unit said last about it, the newest first; empty when nobody did
     */
    record Line(PlanPart part, String heading, String code, String name, List<String> leads,
            @Nullable LocalDate due, List<Said> said) {

        public Line {
            leads = List.copyOf(leads);
            said = List.copyOf(said);
        }

        /** How far it is, by the newest report; null when there is none. */
        public @Nullable RowState state() {
            return said.isEmpty() ? null : said.getFirst().state();
        }

        /** How much of it is done, by the newest report; null when nobody has said. */
        public @Nullable Integer percent() {
            return said.isEmpty() ? null : said.getFirst().percent();
        }
    }

    /** What a unit reports about a row. */
    record Said(String unit, RowState state, @Nullable Integer percent, String done, String figure,
            String evidence) {
    }

    /** What a unit says about a whole period; empty where it says nothing. */
    record Words(String obstacles, String causes, String proposals) {

        /** Nothing was said. */
        public static final Words NONE = new Words("", "", "");
    }

    /** The last four quarters of a plan that have begun, and its last years, the latest first. */
    List<Period> periods(PlanHead plan);

    /** Whether a period lies in the plan's years and has begun. */
    boolean begun(PlanHead plan, Period period);

    /** What was reported; of a year, the latest that each unit said about each row. */
    Account of(PlanHead plan, Period period);
}
