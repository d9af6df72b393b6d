package vn.chiso.web.result;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Restating;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.standing.StandingLinks;
import vn.chiso.web.standing.TableView;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the pages of results. */
@Component
class ResultViews {

    private static final int ROWS = 50;
    private static final StandingLinks TABLES = new StandingLinks(StandingLinks.SIGNED_IN);

    private final Campaigns campaigns;
    private final SnapshotStore snapshots;
    private final PublicationStore publications;
    private final Restating restating;
    private final Locking locking;
    private final Publishing publishing;
    private final ResultRights rights;
    private final Runs runs;
    private final People people;

    ResultViews(Campaigns campaigns, SnapshotStore snapshots, PublicationStore publications, Restating restating,
            Locking locking, Publishing publishing, ResultRights rights, Runs runs, People people) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.publications = publications;
        this.restating = restating;
        this.locking = locking;
        this.publishing = publishing;
        this.rights = rights;
        this.runs = runs;
        this.people = people;
    }

    /** Which part of which results. */
    record Wanted(int number, String text, String block, int page) {
        static final Wanted FIRST = new Wanted(0, "", "", 1);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static String path(Campaign campaign) {
        return "/ky/" + campaign.id() + "/ket-qua";
    }

    /**
     * The results of a round.
     *
     * @param ended work of this person that is over and not told of yet; null for none
     */
    ResultsPage results(Person person, Campaign campaign, Wanted wanted, Runs.@Nullable Run ended, Ui ui) {
        Runs.Run run = person.is(Role.COORDINATOR) ? runs.of(campaign.id()) : null;
        List<Publication> published = publications.ofCampaign(campaign.id());
        List<Snapshot> known = snapshots.ofCampaign(campaign.id()).stream().filter(
                snapshot -> !(rights.sight(person, campaign, snapshot) instanceof ResultRights.Sight.None)).toList();
        Snapshot shown = known.stream().filter(each -> wanted.number() == 0 || each.number() == wanted.number())
                .findFirst().orElse(null);
        SnapshotStore.Filter filter = new SnapshotStore.Filter(wanted.text(),
                wanted.block().isEmpty() ? null : wanted.block(),
                shown == null ? null : ResultRights.only(rights.sight(person, campaign, shown)));
        Paging paging = new Paging(wanted.page(), ROWS, shown == null ? 0 : snapshots.count(shown.id(), filter),
                path(campaign) + query(wanted) + "trang=");
        Snapshot current = locking.current(campaign);
        return new ResultsPage(campaign.id(), campaign.name(), campaign.illustrative(), campaign.phase().id(),
                run != null && run.running() ? new ResultsPage.Running(run.done(), run.total()) : null,
                locking.mayLock(person, campaign) && current == null,
                publishing.mayPublish(person, campaign) && published.isEmpty(),
                publishing.mayPublish(person, campaign) && !published.isEmpty(),
                published.isEmpty() ? 0 : restating.since(campaign.id(), published.getFirst().at()),
                known.stream().map(each -> new Option(Integer.toString(each.number()),
                        ui.t("result.snapshot", each.number(), ui.moment(each.at())))).toList(),
                shown == null ? 0 : shown.number(), shown == null ? null : facts(shown, published, ui),
                shown == null
                        ? List.of()
                        : snapshots.blocks(shown.id()).stream().map(each -> new Option(each, each)).toList(),
                wanted.block(), wanted.text(),
                shown == null ? List.of() : rows(campaign, shown, filter, paging, ui), paging,
                published.stream()
                        .map(each -> new ResultsPage.PublicationLine(path(campaign) + "/cong-bo/" + each.version(),
                                TABLES.view(PublishedTables.slug(each), TableView.RANKING),
                                each.number(), each.version(), each.at(), each.reason(), each.digest()))
                        .toList(),
                ended == null || ended.refusals().isEmpty() ? "" : ended.typed(),
                ended == null ? List.of() : ended.refusals());
    }

    private static String query(Wanted wanted) {
        StringBuilder query = new StringBuilder("?");
        if (wanted.number() > 0) {
            query.append("ban=").append(wanted.number()).append('&');
        }
        if (!wanted.text().isEmpty()) {
            query.append("q=").append(URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8)).append('&');
        }
        if (!wanted.block().isEmpty()) {
            query.append("khoi=").append(URLEncoder.encode(wanted.block(), StandardCharsets.UTF_8)).append('&');
        }
        return query.toString();
    }

    private ResultsPage.Facts facts(Snapshot snapshot, List<Publication> published, Ui ui) {
        return new ResultsPage.Facts(snapshot.number(), snapshot.frameworkDigest(), snapshot.inputsDigest(),
                snapshot.engine(), ui.number(snapshot.units()), snapshot.at(), name(snapshot.by()), snapshot.reason(),
                published.stream().anyMatch(each -> each.snapshot() == snapshot.id()));
    }

    /** Name of somebody who locked or published. */
    String name(@Nullable Long person) {
        return person == null ? "–" : people.byId(person).map(Person::name).orElse("–");
    }

    private List<ResultsPage.Row> rows(Campaign campaign, Snapshot snapshot, SnapshotStore.Filter filter,
            Paging paging, Ui ui) {
        return snapshots.results(snapshot.id(), filter, ROWS, paging.offset()).stream()
                .map(row -> new ResultsPage.Row(path(campaign) + "/" + snapshot.number() + "/" + row.unit(),
                        row.name(), row.block(), ui.points(row.published()), ui.number(row.max()),
                        ui.percent(share(row.points(), row.max())), number(row.rank()), number(row.blockRank()),
                        row.tier() == null ? "" : row.tier()))
                .toList();
    }

    static Exact share(Exact points, Exact max) {
        return max.isZero() ? Exact.ZERO : points.dividedBy(max);
    }

    private static String number(@Nullable Integer rank) {
        return rank == null ? "–" : rank.toString();
    }

    UnitResultPage unit(Person person, Campaign campaign, int number, long unit, Ui ui) {
        Snapshot snapshot = snapshots.find(campaign.id(), number).orElseThrow(ResultViews::missing);
        if (!rights.maySee(person, campaign, snapshot, unit)) {
            throw new AccessDeniedException("not the person's unit, and not published");
        }
        SnapshotStore.UnitRow row = snapshots.unit(snapshot.id(), unit).orElseThrow(ResultViews::missing);
        Map<String, SnapshotStore.ScoreRow> scores = snapshots.scores(snapshot.id(), unit).stream()
                .collect(Collectors.toMap(SnapshotStore.ScoreRow::node, score -> score));
        Framework framework = campaigns.framework(campaign).framework();
        boolean entries = person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER) || person.speaksFor(unit);
        List<UnitResultPage.Line> lines = new ArrayList<>();
        lines(framework.tree().roots(), 0, scores, lines, ui,
                entries ? "/ky/" + campaign.id() + "/nhap-so-lieu/" + unit + "/" : "",
                publishing.mayPublish(person, campaign) && publications.latest(campaign.id()).isPresent()
                        ? RestatePages.path(campaign) + "/" + unit + "/"
                        : "");
        for (Pillar pillar : framework.pillars()) {
            Optional.ofNullable(scores.get(pillar.code().value())).ifPresent(score -> lines.add(
                    new UnitResultPage.Line(pillar.code().value(), pillar.name().in(ui.language()), 0, false,
                            ui.points(score.points()), ui.number(score.max()), "", List.of(), "", "")));
        }
        return new UnitResultPage(path(campaign) + "?ban=" + number, campaign.name(), campaign.illustrative(), number,
                row.name(), row.block(), ui.points(row.published()), ui.number(row.max()), number(row.rank()),
                number(row.blockRank()), lines);
    }

    private static void lines(List<Node> nodes, int depth, Map<String, SnapshotStore.ScoreRow> scores,
            List<UnitResultPage.Line> lines, Ui ui, String entries, String restate) {
        for (Node node : nodes) {
            SnapshotStore.ScoreRow score = scores.get(node.code().value());
            boolean leaf = node instanceof Node.Leaf;
            if (score != null) {
                String trace = score.trace();
                lines.add(new UnitResultPage.Line(node.head().codeAsPrinted(), node.head().name().in(ui.language()),
                        depth, leaf, ui.points(score.points()), ui.number(score.max()),
                        score.outcome() == null
                                ? ""
                                : EngineText.label(Outcome.valueOf(score.outcome()),
                                        EngineText.messages(ui.language())),
                        trace == null || trace.isEmpty() ? List.of() : Arrays.asList(trace.split("\n", -1)),
                        leaf && !entries.isEmpty() ? entries + node.code().value() : "",
                        leaf && !restate.isEmpty() ? restate + node.code().value() : ""));
            }
            if (node instanceof Node.Group group) {
                lines(group.children(), depth + 1, scores, lines, ui, entries, restate);
            }
        }
    }
}
