package vn.chiso.engine.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;
import vn.chiso.engine.planning.plan.Spot.Field;

/** What the plan says of itself, of the documents it rests on and of where the unit stands. */
final class OriginChecks {

    private final Plan plan;
    private final PlanFindings findings;

    private OriginChecks(Plan plan, PlanFindings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, PlanFindings findings) {
        OriginChecks checks = new OriginChecks(plan, findings);
        checks.head();
        checks.citations();
        for (int i = 0; i < plan.standings().size(); i++) {
            checks.standing(i);
        }
        checks.sumOfStandings();
    }

    private void head() {
        CalendarPeriod issued = plan.head().issued();
        if (plan.head().number() == null) {
            findings.add(Code.NUMBER_MISSING, Level.NOTE, new Spot(Part.HEAD, Spot.WHOLE, Field.NUMBER), "");
        }
        if (!(issued instanceof CalendarPeriod.Day)) {
            findings.add(Code.DAY_MISSING, Level.NOTE, new Spot(Part.HEAD, Spot.WHOLE, Field.DATE), "",
                    issued == null ? "" : issued);
        }
    }

    private void citations() {
        CalendarPeriod issued = plan.head().issued();
        for (int i = 0; i < plan.citations().size(); i++) {
            Citation citation = plan.citations().get(i);
            CalendarPeriod date = citation.date();
            if (issued != null && date != null && date.first().isAfter(issued.last())) {
                findings.add(Code.CITED_AFTER_PLAN, Level.WARNING, new Spot(Part.CITATION, i, Field.DATE), "",
                        citation.document(), date, issued);
            }
        }
    }

    private void standing(int row) {
        Standing standing = plan.standings().get(row);
        Exact points = standing.points();
        Exact max = standing.max();
        if (points != null && max != null && points.compareTo(max) > 0) {
            findings.add(Code.POINTS_ABOVE_MAX, Level.WARNING, new Spot(Part.STANDING, row, Field.POINTS),
                    standing.index(), standing.name(), points, max);
        }
        for (Standing before : plan.standings().subList(0, row)) {
            if (before.index().equals(standing.index()) && before.year() == standing.year()) {
                compare(row, before, standing);
            }
        }
    }

    private void compare(int row, Standing before, Standing standing) {
        boolean ranked = before.rank() != null && standing.rank() != null;
        if (ranked && !Objects.equals(before.rank(), standing.rank())) {
            findings.add(Code.RANKS_DIFFER, Level.WARNING, new Spot(Part.STANDING, row, Field.RANK),
                    standing.index(), rank(before), before.place(), rank(standing), standing.place());
        }
        Exact points = before.points();
        Exact other = standing.points();
        if (points != null && other != null && !points.equals(other)) {
            findings.add(Code.POINTS_DIFFER, Level.WARNING, new Spot(Part.STANDING, row, Field.POINTS),
                    standing.index(), points, before.place(), other, standing.place());
        }
    }

    private static String rank(Standing standing) {
        return standing.among() == null ? String.valueOf(standing.rank()) : standing.rank() + "/" + standing.among();
    }

    private void sumOfStandings() {
        List<Exact> parts = new ArrayList<>();
        Integer whole = null;
        for (int i = 0; i < plan.standings().size(); i++) {
            Standing standing = plan.standings().get(i);
            if (standing.index().isEmpty()) {
                whole = standing.points() == null ? whole : Integer.valueOf(i);
            } else if (standing.points() == null) {
                return; // without all parts there is nothing to compare
            } else {
                parts.add(standing.points());
            }
        }
        compareSum(whole, parts);
    }

    private void compareSum(@Nullable Integer whole, List<Exact> parts) {
        Exact printed = whole == null ? null : plan.standings().get(whole).points();
        Exact sum = Exact.sum(parts);
        if (whole != null && printed != null && !parts.isEmpty() && !sum.equals(printed)) {
            findings.add(Code.STANDING_SUM, Level.WARNING, new Spot(Part.STANDING, whole, Field.POINTS), "", sum,
                    printed);
        }
    }
}
