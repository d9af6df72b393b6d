package vn.chiso.web.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Source;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.ranking.Distance;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.InputText;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.catalog.Verbatim;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingLinks;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;
import vn.chiso.web.standing.TableView;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** How the points of our own publications came about, as everybody may read it. */
@Component
public class PublishedPoints {

    private final Standings standings;
    private final PublicationStore publications;
    private final SnapshotStore snapshots;
    private final Campaigns campaigns;

    PublishedPoints(Standings standings, PublicationStore publications, SnapshotStore snapshots,
            Campaigns campaigns) {
        this.standings = standings;
        this.publications = publications;
        this.snapshots = snapshots;
        this.campaigns = campaigns;
    }

    /** A point with everything from which it follows. */
    record Found(Standing standing, Subject subject, StandingUnit unit, StandingNode node,
            @Nullable StandingValue value, Publication publication, Snapshot snapshot, Campaign campaign,
            Framework framework, SnapshotStore.UnitRow row, long assessed) {

        UnitInputs inputs() {
            return row.inputs().of(assessed, framework);
        }

        @Nullable
        Node rowOfFramework() {
            return framework.tree().node(new NodeCode(node.node()));
        }
    }

    /**
     * The page of a point.
     *
     * @param base what the addresses of the sphere begin with: {@code /ket-qua}
     * @throws org.springframework.web.server.ResponseStatusException not found, when it is not of our own publications
     */
    public PublishedPoint page(String base, String table, String subject, String node, Ui ui) {
        return page(base, find(table, subject, node), ui);
    }

    Found find(String table, String slug, String code) {
        Standing standing = standings.find(table).orElseThrow(ResultViews::missing);
        Subject subject = standings.subject(slug).orElseThrow(ResultViews::missing);
        StandingUnit unit = standings.unit(standing, subject).orElseThrow(ResultViews::missing);
        StandingNode node = standings.nodes(standing).stream().filter(each -> each.node().equals(code)).findFirst()
                .orElseThrow(ResultViews::missing);
        Long published = standing.publication();
        Long assessed = subject.unit();
        if (published == null || assessed == null) {
            throw ResultViews.missing();
        }
        Publication publication = publications.byId(published).orElseThrow(ResultViews::missing);
        Snapshot snapshot = snapshots.byId(publication.snapshot());
        Campaign campaign = campaigns.get(publication.campaign());
        return new Found(standing, subject, unit, node,
                standings.values(standing, List.of(subject.id()), List.of(code)).getOrDefault(subject.id(), Map.of())
                        .get(code),
                publication, snapshot, campaign, campaigns.framework(campaign).framework(),
                snapshots.unit(snapshot.id(), assessed).orElseThrow(ResultViews::missing), assessed);
    }

    PublishedPoint page(String base, Found found, Ui ui) {
        SnapshotStore.ScoreRow score = snapshots
                .scores(found.snapshot().id(), found.assessed(), Set.of(found.node().node()))
                .get(found.node().node());
        if (score == null) {
            throw ResultViews.missing();
        }
        Node.Leaf leaf = found.rowOfFramework() instanceof Node.Leaf row ? row : null;
        Map<String, SnapshotStore.ScoreRow> below = leaf == null ? below(found) : Map.of();
        StandingLinks links = new StandingLinks(base);
        String profile = links.subject(found.standing().slug(), found.subject().slug());
        StoredInputs.Decided decided = found.row().inputs().decided().get(found.node().node());
        StandingValue value = found.value();
        Integer rank = value == null ? null : value.rank();
        boolean total = found.node().kind() == StandingNode.Kind.TOTAL;
        return new PublishedPoint(profile, StandingLinks.with(
                links.view(found.standing().slug(), TableView.RANKING), Map.of("theo", found.node().node())),
                found.standing().name(), found.unit().name(), found.node().code(), found.node().name(ui.language()),
                found.standing().year(), found.standing().illustrative(), ui.points(total
                        ? found.row().published()
                        : score.points()),
                ui.number(score.max()),
                score.max().isZero() ? "" : ui.percent(score.points().dividedBy(score.max())),
                ui.points(Distance.lost(score.points(), score.max())),
                score.outcome() == null || Outcome.valueOf(score.outcome()) == Outcome.SCORED
                        ? ""
                        : EngineText.label(Outcome.valueOf(score.outcome()), EngineText.messages(ui.language())),
                rank == null ? "" : rank + "/" + found.standing().ofUnits(),
                leaf == null ? null : rule(found.framework(), leaf, ui),
                leaf == null ? List.of() : figures(leaf, found.inputs(), ui),
                leaf == null ? List.of() : steps(found, leaf, score), decided == null ? null : decided(decided, ui),
                parts(found, below, profile, ui), rescaled(below.values(), score, ui), proof(found));
    }

    private static PublishedPoint.RuleText rule(Framework framework, Node.Leaf leaf, Ui ui) {
        Source source = framework.source();
        return new PublishedPoint.RuleText(Verbatim.of(leaf.ruleText()), Verbatim.of(leaf.sourceNote()),
                source.part() == null ? source.document() : source.document() + ", " + source.part(),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), EngineText.messages(ui.language())),
                leaf.evidence());
    }

    private static List<PublishedPoint.Figure> figures(Node.Leaf leaf, UnitInputs inputs, Ui ui) {
        Map<InputId, Operand> operands = new LinkedHashMap<>();
        leaf.operands().forEach(operand -> operands.putIfAbsent(operand.input().id(), operand));
        List<PublishedPoint.Figure> figures = new ArrayList<>();
        operands.values().forEach(operand -> {
            Input input = operand.input();
            InputValue value = inputs.values().get(input.id());
            figures.add(new PublishedPoint.Figure(operand.letter(), input.name(), value(input, value, ui),
                    value instanceof InputValue.Amount && input.type() != InputType.SHARE
                            ? InputFields.unit(input)
                            : ""));
        });
        return figures;
    }

    private static String value(Input input, @Nullable InputValue value, Ui ui) {
        if (value == null) {
            return ui.t("point.no-figure");
        }
        return value instanceof InputValue.Amount && input.type() != InputType.SHARE
                ? TypedValue.shown(input, InputText.of(value)) // the unit of measure stands beside it
                : EngineText.value(input, value, EngineText.messages(ui.language()));
    }

    /** The steps as they were locked, without the lines that only repeat the figures. */
    private static List<String> steps(Found found, Node.Leaf leaf, SnapshotStore.ScoreRow score) {
        String trace = score.trace();
        if (trace == null || trace.isEmpty()) {
            return List.of();
        }
        Set<String> figures = Set.copyOf(Explanation.of(new Scoring(found.framework()).score(leaf, found.inputs()),
                EngineText.messages(Language.VI)).inputs());
        return Arrays.stream(trace.split("\n", -1)).filter(line -> !figures.contains(line)).toList();
    }

    private static PublishedPoint.ByHand decided(StoredInputs.Decided decided, Ui ui) {
        return new PublishedPoint.ByHand(
                ui.t(decided.basis().equals("REJECTED") ? "point.by-hand.rejected" : "point.by-hand.set"),
                ui.points(ExactText.stored(decided.points())), decided.by(), decided.reason());
    }

    private List<PublishedPoint.Part> parts(Found found, Map<String, SnapshotStore.ScoreRow> scores, String profile,
            Ui ui) {
        List<PublishedPoint.Part> parts = new ArrayList<>();
        for (StandingNode node : standings.nodes(found.standing())) {
            SnapshotStore.ScoreRow score = scores.get(node.node());
            if (score != null) {
                Exact lost = Distance.lost(score.points(), score.max());
                parts.add(new PublishedPoint.Part(profile + "/" + node.node(), node.code(), node.name(ui.language()),
                        ui.points(score.points()), ui.number(score.max()), ui.points(lost)));
            }
        }
        return parts;
    }

    /** Where indicators do not apply, the parts of the whole have less than its maximum; empty where they do not. */
    private static String rescaled(Collection<SnapshotStore.ScoreRow> parts, SnapshotStore.ScoreRow sum, Ui ui) {
        Exact points = Exact.ZERO;
        Exact max = Exact.ZERO;
        for (SnapshotStore.ScoreRow part : parts) {
            points = points.plus(part.points());
            max = max.plus(part.max());
        }
        return parts.isEmpty() || max.equals(sum.max())
                ? ""
                : ui.t("profile.rescaled", ui.points(points), ui.number(max), ui.number(sum.max()));
    }

    /** The rows of which a sum is made, by node. */
    private Map<String, SnapshotStore.ScoreRow> below(Found found) {
        NodeCode code = new NodeCode(found.node().node());
        Pillar pillar = found.framework().pillar(code);
        List<String> below = pillar != null
                ? pillar.nodes().stream().map(NodeCode::value).toList()
                : found.framework().tree().children(code).stream().map(child -> child.code().value()).toList();
        return snapshots.scores(found.snapshot().id(), found.assessed(), below);
    }

    private static PublishedPoint.Proof proof(Found found) {
        Publication publication = found.publication();
        Snapshot snapshot = found.snapshot();
        return new PublishedPoint.Proof(publication.number(), publication.version(), snapshot.number(),
                snapshot.frameworkDigest(), snapshot.inputsDigest(), snapshot.engine(), publication.digest(),
                publication.at());
    }
}
