package vn.chiso.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Deadlines;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Who has supplied what. */
@Component
class Board {

    /** Units on one page of the table. */
    static final int PAGE = 50;
    /** Newer rounds that are named, of those with results and of those without. */
    private static final int NEWER = 3;

    private final BoardStore store;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Estimates estimates;
    private final Units units;
    private final Clock clock;

    Board(BoardStore store, Campaigns campaigns, Assignments assignments, Estimates estimates,
            Units units, Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.estimates = estimates;
        this.units = units;
        this.clock = clock;
    }

    BoardPage page(Person person, Campaign campaign, String state, String name, int number, Ui ui) {
        Framework framework = campaigns.framework(campaign).framework();
        BoardStore.Filter filter = new BoardStore.Filter(state, name);
        BoardStore.Sums sums = store.sums(campaign.id(), filter);
        Paging paging = new Paging(number, PAGE, sums.listed(),
                "/ky/" + campaign.id() + "/tong-quan?trang-thai=" + state + "&q="
                        + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8) + "&trang=");
        // Only a round with a single unit names it: thousands need not be read and sorted for that.
        boolean single = assignments.count(campaign.id(), "", null) == 1;
        List<AssessedUnit> assessed = single ? assignments.units(campaign.id()) : List.of();
        return new BoardPage(campaign.id(), campaign.name(), campaign.illustrative(), phases(campaign), sums.units(),
                sums.submitted(), sums.all(), sums.answered(), sums.unproven(), sums.faulty(),
                single ? estimates.of(campaign, assessed.getFirst().unit(), ui) : null,
                single ? "/ky/" + campaign.id() + "/ho-so/" + assessed.getFirst().unit() : "", groups(framework, ui),
                rows(campaign, framework, filter, (paging.page() - 1) * PAGE, PAGE), state, name, states(ui), paging,
                person.is(Role.COORDINATOR), newer(person, campaign), clock.instant());
    }

    /** Whoever only reads is led to the round opened last, and learns of those after it: first those with results. */
    private List<BoardPage.Newer> newer(Person person, Campaign campaign) {
        return person.is(Role.COORDINATOR)
                ? List.of()
                : Stream.of(true, false).flatMap(published -> campaigns.visibleTo(person).stream()
                        .filter(other -> after(other, campaign)
                                && (other.phase() == Phase.PUBLICATION) == published)
                        .limit(NEWER).map(other -> new BoardPage.Newer(other.name(),
                                "/ky/" + other.id() + (published ? "/ket-qua" : "/tong-quan"), other.phase())))
                        .toList();
    }

    private static boolean after(Campaign other, Campaign campaign) {
        return other.year() > campaign.year() || (other.year() == campaign.year() && other.id() > campaign.id());
    }

    private List<BoardPage.PhaseStep> phases(Campaign campaign) {
        Map<Phase, PhaseDates> calendar = new HashMap<>();
        campaigns.calendar(campaign.id()).forEach(dates -> calendar.put(dates.phase(), dates));
        LocalDate today = LocalDate.now(clock);
        List<BoardPage.PhaseStep> steps = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            PhaseDates dates = calendar.get(phase);
            steps.add(new BoardPage.PhaseStep(phase.id(), steps.size() + 1, dates == null ? null : dates.startsOn(),
                    dates == null ? null : dates.endsOn(), phase == campaign.phase(),
                    phase.isBefore(campaign.phase()),
                    dates == null ? 0 : ChronoUnit.DAYS.between(today, dates.endsOn())));
        }
        return steps;
    }

    static List<BoardPage.Group> groups(Framework framework, Ui ui) {
        return framework.tree().roots().stream().filter(node -> !(node instanceof Node.SharedRow))
                .map(node -> new BoardPage.Group(node.head().codeAsPrinted(), node.head().name().in(ui.language())))
                .toList();
    }

    List<BoardPage.Row> rows(Campaign campaign, Framework framework, BoardStore.Filter filter, int offset,
            int limit) {
        List<BoardStore.Counts> counts = store.providers(campaign.id(), filter, limit, offset);
        List<Long> ids = counts.stream().map(BoardStore.Counts::provider).toList();
        Map<Long, Unit> named = units.byIds(ids);
        Map<Long, Map<String, BoardStore.Cell>> cells = store.groups(campaign.id(), ids, groupOf(framework));
        List<String> order = framework.tree().roots().stream().filter(node -> !(node instanceof Node.SharedRow))
                .map(node -> node.code().value()).toList();
        LocalDate today = LocalDate.now(clock);
        Deadlines deadlines = campaigns.deadlines(campaign.id());
        return counts.stream().map(count -> {
            Unit unit = named.get(count.provider());
            Map<String, BoardStore.Cell> mine = cells.getOrDefault(count.provider(), Map.of());
            LocalDate deadline = deadlines.of(count.provider());
            return new BoardPage.Row(count.provider(), unit == null ? "–" : unit.name(),
                    "/ky/" + campaign.id() + "/nop/" + count.provider(), count.answered(), count.all(),
                    count.unproven(), count.faulty(), count.state().name(),
                    deadline != null && deadline.isBefore(today) && count.open() + count.proposed() > 0,
                    count.changedAt(), order.stream().map(group -> mine.getOrDefault(group,
                            new BoardStore.Cell(0, 0))).map(cell -> new BoardPage.Cell(cell.answered(), cell.all()))
                            .toList());
        }).toList();
    }

    private static Map<NodeCode, String> groupOf(Framework framework) {
        Map<NodeCode, String> groups = new HashMap<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            NodeCode top = leaf.code();
            for (NodeCode above = framework.tree().parent(top); above != null; above = framework.tree().parent(top)) {
                top = above;
            }
            groups.put(leaf.code(), top.value());
        }
        return groups;
    }

    private static List<Option> states(Ui ui) {
        List<Option> options = new ArrayList<>();
        for (EntryState state : List.of(EntryState.EMPTY, EntryState.ENTERING, EntryState.PROPOSED,
                EntryState.SUBMITTED, EntryState.RETURNED)) {
            options.add(new Option(state.name(),
                    ui.t("state." + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
        }
        return options;
    }
}
