package vn.chiso.web.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the page of a publication. What differs and why is read as it was written with it. */
@Component
class PublicationViews {

    private static final int CHANGES = 100;

    private final Campaigns campaigns;
    private final SnapshotStore snapshots;
    private final PublicationStore publications;
    private final DifferenceStore differences;
    private final Downloads downloads;
    private final ResultViews results;

    PublicationViews(Campaigns campaigns, SnapshotStore snapshots, PublicationStore publications,
            DifferenceStore differences, Downloads downloads, ResultViews results) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.publications = publications;
        this.differences = differences;
        this.downloads = downloads;
        this.results = results;
    }

    PublicationPage page(Campaign campaign, Publication publication, int page, Ui ui) {
        String base = ResultViews.path(campaign);
        int version = publication.version();
        Snapshot snapshot = snapshots.byId(publication.snapshot());
        List<Publication> all = publications.ofCampaign(campaign.id());
        Paging paging = new Paging(page, CHANGES, differences.count(publication.id()),
                base + "/cong-bo/" + version + "?trang=");
        return new PublicationPage(base, campaign.name(), campaign.illustrative(), publication.number(), version,
                publication.publisher(), publication.at(), results.name(publication.by()), publication.reason(),
                base + "/cong-bo/" + version + "/tep", downloads.presence(publication), publication.digest() + ".zip",
                publication.fileName(), ui.size(publication.size()), publication.digest(), snapshot.number(),
                snapshot.frameworkDigest(), snapshot.inputsDigest(), snapshot.engine(),
                all.stream().map(each -> new Option(base + "/cong-bo/" + each.version(),
                        ui.t("result.version", each.version(), ui.date(each.at())))).toList(),
                changes(campaign, publication, all, paging, ui), paging);
    }

    private List<PublicationPage.Change> changes(Campaign campaign, Publication publication, List<Publication> all,
            Paging paging, Ui ui) {
        List<DifferenceStore.Difference> page = differences.page(publication.id(), CHANGES, paging.offset());
        if (page.isEmpty()) {
            return List.of();
        }
        Snapshot after = snapshots.byId(publication.snapshot());
        Snapshot before = snapshots.byId(all.stream()
                .filter(each -> each.version() == publication.version() - 1).findFirst().orElseThrow().snapshot());
        Map<String, List<DifferenceStore.Reason>> reasons = differences
                .reasons(publication.id(), page.stream().map(DifferenceStore.Difference::unit).distinct().toList())
                .stream().collect(Collectors.groupingBy(reason -> key(reason.unit(), reason.leaf())));
        Told told = new Told(campaigns.framework(campaign).framework(), before.engine(), after.engine(), ui);
        String base = ResultViews.path(campaign) + "/";
        return page.stream().map(each -> told.change(each,
                base + (each.after() == null ? before : after).number() + "/" + each.unit(),
                reasons.getOrDefault(key(each.unit(), each.node()), List.of()))).toList();
    }

    private static String key(long unit, String leaf) {
        return unit + " " + leaf;
    }

    /** Differences in words. */
    private record Told(Framework framework, String engineBefore, String engineAfter, Ui ui) {

        PublicationPage.Change change(DifferenceStore.Difference each, String path,
                List<DifferenceStore.Reason> reasons) {
            Node node = each.node().equals(NodeCode.TOTAL.value())
                    ? null
                    : framework.tree().node(new NodeCode(each.node()));
            return new PublicationPage.Change(each.name(), path, node == null ? "" : node.head().codeAsPrinted(),
                    node == null ? whole(each.node()) : node.head().name().in(ui.language()),
                    ui.t("result.aspect." + each.aspect().id()), value(each.aspect(), each.before()),
                    value(each.aspect(), each.after()), difference(each), reasons(each, node, reasons));
        }

        private String whole(String code) {
            Map<String, String> pillars = new HashMap<>();
            for (Pillar pillar : framework.pillars()) {
                pillars.put(pillar.code().value(), pillar.name().in(ui.language()));
            }
            return pillars.getOrDefault(code, ui.t("result.total"));
        }

        private String value(DifferenceStore.Aspect aspect, @Nullable String stored) {
            if (stored == null) {
                return "–";
            }
            return switch (aspect) {
                case POINTS, PUBLISHED -> ui.points(ExactText.stored(stored));
                case MAX -> ui.number(ExactText.stored(stored));
                case OUTCOME ->
                    EngineText.label(Outcome.valueOf(stored), EngineText.messages(ui.language()));
                case RANK, BLOCK_RANK, TIER -> stored;
            };
        }

        private String difference(DifferenceStore.Difference each) {
            String before = each.before();
            String after = each.after();
            if (before == null || after == null) {
                return "";
            }
            return switch (each.aspect()) {
                case POINTS, PUBLISHED -> ui.points(minus(after, before));
                case MAX -> ui.number(minus(after, before));
                case OUTCOME, RANK, BLOCK_RANK, TIER -> "";
            };
        }

        private static Exact minus(String after, String before) {
            return ExactText.stored(after).minus(ExactText.stored(before));
        }

        private List<String> reasons(DifferenceStore.Difference each, @Nullable Node node,
                List<DifferenceStore.Reason> reasons) {
            return switch (each.aspect()) {
                case RANK, BLOCK_RANK -> List.of(ui.t("result.changes.by-order"));
                case TIER, PUBLISHED -> List.of(ui.t("result.changes.by-points"));
                case POINTS, MAX, OUTCOME -> {
                    if (!(node instanceof Node.Leaf)) {
                        yield List.of(ui.t("result.changes.by-indicators"));
                    }
                    if (!reasons.isEmpty()) {
                        yield reasons.stream().map(this::sentence).toList();
                    }
                    yield List.of(engineBefore.equals(engineAfter)
                            ? ui.t("result.changes.recomputed")
                            : ui.t("result.changes.engine", engineBefore, engineAfter));
                }
            };
        }

        private String sentence(DifferenceStore.Reason reason) {
            String said = reason.reason().isEmpty()
                    ? ui.t("appraisal.verdict." + reason.verdict().id())
                    : reason.reason();
            if (reason.home().equals(reason.leaf())) {
                return said;
            }
            Node home = framework.tree().node(new NodeCode(reason.home()));
            return ui.t("result.changes.shared", home == null ? reason.home() : home.head().codeAsPrinted(), said);
        }
    }
}
