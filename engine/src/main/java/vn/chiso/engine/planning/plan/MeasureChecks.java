package vn.chiso.engine.planning.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;
import vn.chiso.engine.planning.plan.Spot.Field;

/** Figures with their units and fractions. */
final class MeasureChecks {

    private static final String PERCENT = "%";
    private static final Exact HUNDRED = Exact.of(100);
    /** More decimals than this are not compared; nobody prints them. */
    private static final int MAX_DECIMALS = 12;

    private final PlanFindings findings;

    private MeasureChecks(PlanFindings findings) {
        this.findings = findings;
    }

    static void check(Plan plan, PlanFindings findings) {
        MeasureChecks checks = new MeasureChecks(findings);
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            checks.measure(Part.TARGET, i, target.code(), target.measure());
            if (target.measure().goal() == null) {
                findings.add(Code.GOAL_MISSING, Level.NOTE, new Spot(Part.TARGET, i, Field.GOAL), target.code());
            }
        }
        int position = 0;
        for (int i = 0; i < plan.tasks().size(); i++) {
            Task task = plan.tasks().get(i);
            for (Measure measure : task.measures()) {
                checks.measure(Part.MEASURE, position++, task.code(), measure);
            }
            if (task.measures().stream().allMatch(measure -> measure.goal() == null)) {
                findings.add(Code.GOAL_MISSING, Level.NOTE, new Spot(Part.TASK, i, Field.GOAL), task.code());
            }
        }
    }

    private void measure(Part part, int row, String code, Measure measure) {
        Measure.Baseline baseline = measure.baseline();
        Measure.Goal goal = measure.goal();
        Figure before = baseline == null ? null : baseline.figure();
        Figure after = goal == null ? null : goal.figure();
        figure(new Spot(part, row, Field.BASELINE), code, measure.unit(), before);
        figure(new Spot(part, row, Field.GOAL), code, measure.unit(), after);
        boolean numbers = before instanceof Figure.Value || after instanceof Figure.Value;
        if (numbers && measure.unit() == null) {
            findings.add(Code.UNIT_OF_MEASURE_MISSING, Level.WARNING, new Spot(part, row, Field.UNIT), code);
        }
    }

    private void figure(Spot spot, String code, @Nullable String unit, @Nullable Figure figure) {
        switch (figure) {
            case Figure.Share(Fraction fraction) -> partOfWhole(spot, code, unit, fraction);
            case Figure.Value(Exact value, Fraction fraction) when fraction != null -> {
                partOfWhole(spot, code, unit, fraction);
                if (PERCENT.equals(unit)) {
                    agrees(spot, code, value, fraction);
                }
            }
            case null -> {
            }
            case Figure.Value _ -> {
            }
            case Figure.Words _ -> {
            }
        }
    }

    private void partOfWhole(Spot spot, String code, @Nullable String unit, Fraction fraction) {
        if (PERCENT.equals(unit) && fraction.part().compareTo(fraction.whole()) > 0) {
            findings.add(Code.PART_ABOVE_WHOLE, Level.WARNING, spot, code, fraction.part(), fraction.whole());
        }
    }

    /** A printed percentage may be rounded or cut off to its decimals. */
    private void agrees(Spot spot, String code, Exact value, Fraction fraction) {
        Exact exact = fraction.share().times(HUNDRED);
        int decimals = Math.clamp(value.rounded(MAX_DECIMALS).stripTrailingZeros().scale(), 0, MAX_DECIMALS);
        BigDecimal rounded = exact.rounded(decimals);
        BigDecimal cut = exact.rounded(MAX_DECIMALS).setScale(decimals, RoundingMode.DOWN);
        if (!Exact.of(rounded).equals(value) && !Exact.of(cut).equals(value)) {
            findings.add(Code.FRACTION_DISAGREES, Level.ERROR, spot, code, value, fraction.part(),
                    fraction.whole(), Exact.of(exact.rounded(Math.max(2, decimals))));
        }
    }
}
