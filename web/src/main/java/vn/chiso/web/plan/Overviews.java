package vn.chiso.web.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Part;
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

    private final PlanReading reading;
    private final RowStore rows;
    private final TextStore texts;
    private final UnitNames names;
    private final Catalog catalog;
    private final Campaigns campaigns;

    Overviews(PlanReading reading, RowStore rows, TextStore texts, UnitNames names, Catalog catalog,
            Campaigns campaigns) {
        this.reading = reading;
        this.rows = rows;
        this.texts = texts;
        this.names = names;
        this.catalog = catalog;
        this.campaigns = campaigns;
    }

    OverviewPage page(PlanFrame.Above above, Ui ui) {
        PlanHead plan = above.plan();
        Plan content = reading.of(plan.id());
        boolean money = !content.projects().isEmpty() || !content.funding().sources().isEmpty();
        int assigned = (int) content.targets().stream().filter(target -> !target.units().lead().isEmpty()).count();
        List<OverviewPage.Situated> situations = texts.situations(plan.id()).stream()
                .map(each -> new OverviewPage.Situated(each.id(), each.text(), name(content, each.text().index(), ui)))
                .toList();
        return new OverviewPage(above, content, framework(plan.framework()), campaign(plan.campaign()), assigned,
                above.edits() ? names.unmatched(plan.id()) : 0, situations,
                money ? MoneyLine.whole(content.funding(), Sums.of(content)) : null, found(above, content, ui),
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

    private List<OverviewPage.Found> found(PlanFrame.Above above, Plan content, Ui ui) {
        Map<PlanPart, List<Long>> ids = new EnumMap<>(PlanPart.class);
        for (PlanPart part : PlanPart.values()) {
            ids.put(part, rows.ids(above.plan().id(), part));
        }
        return PlanChecks.of(content).stream().map(finding -> new OverviewPage.Found(finding.level().id(),
                PlanWords.sentence(ui, finding), path(above, content, finding, ids))).toList();
    }

    /** Where a finding can be seen. */
    private static String path(PlanFrame.Above above, Plan content, PlanFinding finding,
            Map<PlanPart, List<Long>> ids) {
        long plan = above.plan().id();
        Spot spot = finding.spot();
        return switch (spot.part()) {
            case TARGET -> row(plan, PlanPart.TARGET, spot, content, ids);
            case TASK, MEASURE -> row(plan, PlanPart.TASK, spot, content, ids);
            case DOCUMENT -> row(plan, PlanPart.DOCUMENT, spot, content, ids);
            case PROJECT -> row(plan, PlanPart.PROJECT, spot, content, ids);
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

    private static String row(long plan, PlanPart part, Spot spot, Plan content, Map<PlanPart, List<Long>> ids) {
        int row = spot.part() == Part.MEASURE && spot.row() < 0
                ? -1
                : RowRemarks.row(spot, part, RowContent.of(content, part));
        List<Long> known = ids.getOrDefault(part, List.of());
        return row < 0 || row >= known.size()
                ? PlanPaths.table(plan, part)
                : PlanPaths.row(plan, part, known.get(row));
    }
}
