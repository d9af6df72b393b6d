package vn.chiso.web.plan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.PlanChecks;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Standing;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.ui.Ui;

/** Puts the overview of a plan together. */
@Component
class Overviews {

    /** How many findings are shown; a large plan may have thousands of the same kind. */
    private static final int SHOWN = 200;

    private final PlanReading reading;
    private final RowStore store;
    private final TextStore texts;
    private final UnitNames names;
    private final Catalog catalog;
    private final Campaigns campaigns;

    Overviews(PlanReading reading, RowStore store, TextStore texts, UnitNames names, Catalog catalog,
            Campaigns campaigns) {
        this.reading = reading;
        this.store = store;
        this.texts = texts;
        this.names = names;
        this.catalog = catalog;
        this.campaigns = campaigns;
    }

    OverviewPage page(PlanFrame.Above above, Ui ui) {
        PlanHead plan = above.plan();
        Plan content = reading.of(plan.id());
        List<PlanFinding> findings = PlanChecks.of(content);
        boolean money = !content.projects().isEmpty() || !content.funding().sources().isEmpty();
        int assigned = (int) content.targets().stream().filter(target -> !target.units().lead().isEmpty()).count();
        List<OverviewPage.Situated> situations = texts.situations(plan.id()).stream()
                .map(each -> new OverviewPage.Situated(each.id(), each.text(), name(content, each.text().index(), ui)))
                .toList();
        return new OverviewPage(above, content, framework(plan.framework()), campaign(plan.campaign()), assigned,
                above.edits() ? names.unmatched(plan.id()) : 0, situations,
                money ? MoneyLine.whole(content.funding(), Sums.of(content)) : null,
                found(above, content, findings, ui),
                OverviewPage.Counts.of(findings),
                above.manages() ? PlanKeeping.next(plan) : List.of());
    }

    private String framework(@Nullable String id) {
        return id == null
                ? ""
                : catalog.all().stream().map(installed -> installed.framework())
                        .filter(framework -> framework.id().equals(id)).findFirst()
                        .map(framework -> framework.name().in(Language.VI)).orElse(id);
    }

    private String campaign(@Nullable Long id) {
        return id == null ? "" : campaigns.byId(id).map(Campaign::name).orElse("");
    }

    private static String name(Plan content, String index, Ui ui) {
        return index.isEmpty()
                ? ui.t("plan.situation.whole")
                : content.standings().stream().filter(standing -> standing.index().equals(index)).findFirst()
                        .map(Standing::name).map(name -> ui.t("plan.situation.named", index, name))
                        .orElseGet(() -> ui.t("plan.situation.index", index));
    }

    /** The rows of a table with their identifiers. */
    private record Known(List<Long> ids, List<RowContent> contents) {
    }

    private List<OverviewPage.Found> found(PlanFrame.Above above, Plan content, List<PlanFinding> findings, Ui ui) {
        Map<PlanPart, Known> rows = new EnumMap<>(PlanPart.class);
        for (PlanPart part : PlanPart.values()) {
            rows.put(part, new Known(store.ids(above.plan().id(), part), RowContent.of(content, part)));
        }
        return findings.stream().sorted(Comparator.comparing(PlanFinding::level)).limit(SHOWN)
                .map(finding -> new OverviewPage.Found(finding.level().id(), PlanWords.sentence(ui, finding),
                        path(above, content, finding, rows)))
                .toList();
    }

    /** Where a finding can be seen. */
    private static String path(PlanFrame.Above above, Plan content, PlanFinding finding,
            Map<PlanPart, Known> rows) {
        long plan = above.plan().id();
        Spot spot = finding.spot();
        return switch (spot.part()) {
            case TARGET -> row(plan, PlanPart.TARGET, spot, rows);
            case TASK, MEASURE -> row(plan, PlanPart.TASK, spot, rows);
            case DOCUMENT -> row(plan, PlanPart.DOCUMENT, spot, rows);
            case PROJECT -> row(plan, PlanPart.PROJECT, spot, rows);
            case FUNDING -> PlanPaths.table(plan, PlanPart.PROJECT);
            case HEADING -> spot.row() < 0
                    ? ""
                    : PlanPaths.table(plan, PlanPart.valueOf(content.headings().get(spot.row()).part().name()));
            case HEAD -> above.edits() ? PlanPaths.plan(plan) + "/sua" : "";
            case CITATION -> "#can-cu";
            case STANDING -> "#hien-trang";
            case SITUATION -> "#tinh-hinh";
            case PASSAGE -> "#loi-van";
            case DOUBT -> "";
        };
    }

    private static String row(long plan, PlanPart part, Spot spot, Map<PlanPart, Known> rows) {
        Known known = rows.getOrDefault(part, new Known(List.of(), List.of()));
        int row = spot.row() < 0 ? -1 : RowRemarks.row(spot, part, known.contents());
        return row < 0 || row >= known.ids().size()
                ? PlanPaths.table(plan, part)
                : PlanPaths.row(plan, part, known.ids().get(row));
    }
}
