package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.ui.Ui;

/** Puts scenarios beside each other. */
@Component
class ComparisonViews {

    private final PlanFrame frame;
    private final Grounds grounds;
    private final TaskStore tasks;
    private final WhatIf whatIf;
    private final Scenarios scenarios;
    private final ResultViews results;

    ComparisonViews(PlanFrame frame, Grounds grounds, TaskStore tasks, WhatIf whatIf, Scenarios scenarios,
            ResultViews results) {
        this.frame = frame;
        this.grounds = grounds;
        this.tasks = tasks;
        this.whatIf = whatIf;
        this.scenarios = scenarios;
        this.results = results;
    }

    ComparisonPage page(Person person, PlanHead plan, List<Long> chosen, Ui ui) {
        PlanFrame.Above above = frame.of(person, plan, PlanTab.WHAT_IF);
        List<Scenario> all = scenarios.of(plan);
        List<Scenario> compared = all.stream().filter(scenario -> chosen.contains(scenario.id()))
                .limit(ComparisonPage.MOST).toList();
        List<ComparisonPage.Choice> choices = all.stream().map(scenario -> new ComparisonPage.Choice(scenario.id(),
                scenario.name(), compared.contains(scenario))).toList();
        Ground ground = grounds.of(person, plan).orElse(null);
        if (ground == null || compared.size() < 2) {
            return new ComparisonPage(above, choices, List.of(), "", "",
                    ground == null ? "plan.what-if.no-ground" : "plan.comparison.choose", List.of());
        }
        List<Task> known = tasks.of(plan.id());
        Map<String, String> sources = tasks.sources(plan.id());
        List<Wish> wishes = new ArrayList<>(List.of(Wish.NOTHING));
        String path = PlanTab.WHAT_IF.path(plan.id());
        List<ComparisonPage.Column> heads = new ArrayList<>(
                List.of(new ComparisonPage.Column(ui.t("plan.what-if.before"), path)));
        for (Scenario scenario : compared) {
            wishes.add(WhatIfViews.of(scenario, ground.framework()));
            heads.add(new ComparisonPage.Column(scenario.name(), path + "?phuong-an=" + scenario.id()));
        }
        List<WhatIfPage.Result> columns = wishes.stream()
                .map(wish -> results.of(person, ground, whatIf.of(plan, ground, known, wish), sources, ui)).toList();
        return new ComparisonPage(above, choices, heads, WhatIfViews.basis(ground), columns.getFirst().hidden(), "",
                rows(columns, ui));
    }

    private static List<ComparisonPage.Row> rows(List<WhatIfPage.Result> columns, Ui ui) {
        List<ComparisonPage.Row> rows = new ArrayList<>();
        rows.add(row("points", ui.t("plan.comparison.points", columns.getFirst().max()), columns,
                WhatIfPage.Result::after));
        rows.add(row("points", ui.t("plan.comparison.gained"), columns, WhatIfPage.Result::gained));
        for (WhatIfPage.PlaceLine place : columns.getFirst().places()) {
            rows.add(row("place", ui.t("plan.comparison.place", place.who()), columns,
                    column -> column.places().stream().filter(each -> each.move() == place.move()).findFirst()
                            .map(each -> ui.t("plan.place", each.after(), each.units())).orElse("–")));
        }
        rows.add(row("money", ui.t("plan.comparison.money"), columns, WhatIfPage.Result::money));
        if (columns.stream().anyMatch(column -> column.unpriced() > 0)) {
            rows.add(row("money", ui.t("plan.comparison.unpriced"), columns, column -> ui.number(column.unpriced())));
        }
        rows.add(row("money", ui.t("plan.comparison.tasks"), columns, column -> ui.number(column.chosen())));
        rows.add(row("money", ui.t("plan.comparison.inputs"), columns, column -> ui.number(column.changed())));
        nodes(rows, columns, WhatIfPage.Result::rows);
        nodes(rows, columns, WhatIfPage.Result::pillars);
        return rows;
    }

    private static void nodes(List<ComparisonPage.Row> rows, List<WhatIfPage.Result> columns,
            Function<WhatIfPage.Result, List<WhatIfPage.NodeLine>> lines) {
        List<WhatIfPage.NodeLine> first = lines.apply(columns.getFirst());
        for (int at = 0; at < first.size(); at++) {
            int line = at;
            rows.add(row("node", (first.get(at).code() + " " + first.get(at).name()).strip(), columns, column -> {
                WhatIfPage.NodeLine node = lines.apply(column).get(line);
                return node.after() + " (" + node.gained() + ")";
            }));
        }
    }

    private static ComparisonPage.Row row(String kind, String label, List<WhatIfPage.Result> columns,
            Function<WhatIfPage.Result, String> cell) {
        return new ComparisonPage.Row(kind, label, columns.stream().map(cell).toList());
    }
}
