package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.ui.Ui;

/**
 * A quarter of a year (quý), for which lead units report.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-([1-4])");

    /** The quarter that an address names: {@code 2026-3}. */
    static Optional<Quarter> parse(String text) {
        Matcher written = FORM.matcher(text);
        return written.matches()
                ? Optional.of(new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /** The quarter in which a day lies. */
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The first quarter of a plan. */
    static Quarter first(PlanHead plan) {
        return new Quarter(plan.firstYear(), 1);
    }

    /** The last quarter of a plan. */
    static Quarter last(PlanHead plan) {
        return new Quarter(plan.lastYear(), 4);
    }

    /** The quarter that is reported on: the last one that is over, as far as the plan's years go. */
    static Quarter reported(PlanHead plan, LocalDate today) {
        Quarter over = of(today).previous();
        if (over.compareTo(first(plan)) < 0) {
            return first(plan);
        }
        return over.compareTo(last(plan)) > 0 ? last(plan) : over;
    }

    /** Whether it lies in the plan's years. */
    boolean within(PlanHead plan) {
        return year >= plan.firstYear() && year <= plan.lastYear();
    }

    /** Whether a report about it may be written: it has begun and lies in the plan's years. */
    boolean open(PlanHead plan, LocalDate today) {
        return within(plan) && !firstDay().isAfter(today);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    LocalDate firstDay() {
        return LocalDate.of(year, Month.of(number * 3 - 2), 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** {@code Quý III/2026}. */
    String name(Ui ui) {
        return ui.t("plan.quarter", roman(), Integer.toString(year));
    }

    /** {@code III}. */
    String roman() {
        return number == 4 ? "IV" : "I".repeat(number);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    /** {@code 2026-3}, as addresses have it. */
    @Override
    public String toString() {
        return year + "-" + number;
    }
}
