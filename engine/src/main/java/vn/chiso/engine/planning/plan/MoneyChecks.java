package vn.chiso.engine.planning.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;
import vn.chiso.engine.planning.plan.Spot.Field;

/** Amounts against the totals that the plan prints, to the đồng. */
final class MoneyChecks {

    private final Plan plan;
    private final PlanFindings findings;

    private MoneyChecks(Plan plan, PlanFindings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, PlanFindings findings) {
        MoneyChecks checks = new MoneyChecks(plan, findings);
        for (int i = 0; i < plan.projects().size(); i++) {
            checks.row(i, plan.projects().get(i));
        }
        checks.columns();
    }

    private void row(int row, Project project) {
        for (Funding.Source source : plan.funding().sources()) {
            if (!project.amounts().containsKey(source.id())) {
                findings.add(Code.AMOUNT_MISSING, Level.WARNING,
                        new Spot(Part.PROJECT, row, Field.AMOUNT, source.id()), project.code(), source.name());
            }
        }
        Spot reason = new Spot(Part.PROJECT, row, Field.REASON);
        if (project.hasDash() && project.reason() == null) {
            findings.add(Code.DASH_WITHOUT_REASON, Level.WARNING, reason, project.code());
        } else if (!project.hasDash() && project.reason() != null) {
            findings.add(Code.REASON_WITHOUT_DASH, Level.NOTE, reason, project.code());
        }
        if (project.total() != null && !project.amounts().isEmpty()) {
            total(new Spot(Part.PROJECT, row, Field.TOTAL), project, project.total());
        }
    }

    private void total(Spot spot, Project project, Amount printed) {
        List<Exact> amounts = project.amounts().values().stream()
                .flatMap(amount -> amount instanceof Amount.Dong(Exact value)
                        ? Stream.of(value)
                        : Stream.empty())
                .toList();
        Exact sum = Exact.sum(amounts);
        switch (printed) {
            case Amount.Dash _ -> {
                if (!amounts.isEmpty()) {
                    findings.add(Code.DASH_AND_AMOUNT, Level.ERROR, spot, project.code(), sum, "-");
                }
            }
            case Amount.Dong(Exact value) -> {
                if (amounts.isEmpty()) {
                    findings.add(Code.DASH_AND_AMOUNT, Level.ERROR, spot, project.code(), "-", value);
                } else if (!sum.equals(value)) {
                    findings.add(Code.ROW_SUM, Level.ERROR, spot, project.code(), sum, value);
                }
            }
        }
    }

    private void columns() {
        Funding funding = plan.funding();
        Sums sums = Sums.of(plan);
        boolean allDeclared = !funding.sources().isEmpty();
        for (int i = 0; i < funding.sources().size(); i++) {
            Funding.Source source = funding.sources().get(i);
            Sums.Column column = sums.bySource().get(source.id());
            if (column != null) {
                compare(Code.SOURCE_SUM, new Spot(Part.FUNDING, i, Field.DECLARED, source.id()), source.name(),
                        column.amount(), source.declared());
            }
            allDeclared &= source.declared() != null;
        }
        Spot whole = new Spot(Part.FUNDING, Spot.WHOLE, Field.DECLARED);
        compare(Code.TOTAL_SUM, whole, "", sums.cost(), funding.declaredTotal());
        if (allDeclared) {
            Exact declared = Exact.sum(funding.sources().stream().map(Funding.Source::declared)
                    .map(Objects::requireNonNull).toList());
            compare(Code.DECLARED_SUM, whole, "", declared, funding.declaredTotal());
        }
    }

    private void compare(Code code, Spot spot, String name, Exact sum, @Nullable Exact declared) {
        if (declared != null && !sum.equals(declared)) {
            Exact difference = sum.minus(declared);
            findings.add(code, Level.ERROR, spot, "", name, sum, declared,
                    difference.max(difference.negated()));
        }
    }
}
