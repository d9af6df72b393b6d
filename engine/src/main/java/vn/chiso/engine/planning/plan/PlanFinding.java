package vn.chiso.engine.planning.plan;

import java.util.List;
import java.util.Locale;

/**
 * Something about a plan that people should know.
 *
 * @param spot  where
 * @param row   code of the row concerned; "" where it concerns none
 * @param facts what the sentence names: numbers ({@code Exact}) and texts
 */
public record PlanFinding(Code code, Level level, Spot spot, String row, List<Object> facts) {

    public PlanFinding {
        facts = List.copyOf(facts);
    }

    /** How bad. */
    public enum Level {
        /** Figures that do not agree: one of them is wrong. */
        ERROR,
        /** The plan contradicts itself or leaves open what has to be known to carry it out. */
        WARNING,
        /** Everything milder. */
        NOTE;

        /** {@code error}, {@code warning}, {@code note}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds of finding; {@link #id()} is stable, for programs that read the output. */
    public enum Code {
        /** The document has no number. */
        NUMBER_MISSING,
        /** The day of signing is not known. */
        DAY_MISSING,
        /** A document that the plan rests on is dated after the plan. */
        CITED_AFTER_PLAN,
        /** One index and year, two ranks. */
        RANKS_DIFFER,
        /** One index and year, two numbers of points. */
        POINTS_DIFFER,
        /** The points of the indices do not add up to those of the whole. */
        STANDING_SUM,
        /** More points than there are. */
        POINTS_ABOVE_MAX,
        /** Two rows of a table with one code. */
        CODE_DUPLICATE,
        /** Numbers of headings that do not follow each other. */
        HEADING_GAP,
        /** A row under a heading that does not exist. */
        HEADING_UNKNOWN,
        /** No unit is named as the leading one. */
        LEAD_MISSING,
        /** No deadline. */
        DEADLINE_MISSING,
        /** No row of the table has a deadline. */
        DEADLINES_NOT_PUBLISHED,
        /** A deadline in words that are not understood. */
        DEADLINE_UNCLEAR,
        /** A deadline before or after the years of the plan. */
        DEADLINE_OUTSIDE_PERIOD,
        /** A project without years. */
        YEARS_MISSING,
        /** A project outside the years of the plan. */
        YEARS_OUTSIDE_PERIOD,
        /** A document without its type. */
        TYPE_MISSING,
        /** Nothing that can be measured is to be reached. */
        GOAL_MISSING,
        /** A number without its unit of measure. */
        UNIT_OF_MEASURE_MISSING,
        /** A percentage that is not its fraction. */
        FRACTION_DISAGREES,
        /** A percentage whose numerator is above its denominator. */
        PART_ABOVE_WHOLE,
        /** The sources of a project do not add up to its total. */
        ROW_SUM,
        /** Amounts beside "-" as the total, or a total beside nothing but "-". */
        DASH_AND_AMOUNT,
        /** A cell of the table of money that is empty: neither an amount nor "-". */
        AMOUNT_MISSING,
        /** "-" and nothing that says why. */
        DASH_WITHOUT_REASON,
        /** A reason for "-" where there is none. */
        REASON_WITHOUT_DASH,
        /** The column of a source does not add up to its declared total. */
        SOURCE_SUM,
        /** All amounts do not add up to the declared total. */
        TOTAL_SUM,
        /** The declared totals of the sources do not add up to the declared total. */
        DECLARED_SUM,
        /** Told by who copied the plan. */
        DOUBT;

        /** The stable name: {@code row-sum}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
