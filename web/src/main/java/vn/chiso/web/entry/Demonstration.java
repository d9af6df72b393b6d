package vn.chiso.web.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.NewCampaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.platform.Installation;

/**
 * Fills the first start of a demonstration: an upward and a downward round, each with a closed earlier year and a running
 * one. Which indicator concerns whom is our assumption; all figures are invented and the rounds say so.
 */
@Component
@Order(0)
class Demonstration implements ApplicationRunner {

    private static final String FRAMEWORK = "thua-thien-hue-chinh-quyen-so-2020";
    private static final String REASON = "Dữ liệu minh họa, lập khi khởi động lần đầu";

    private final Installation installation;
    private final People people;
    private final Catalog catalog;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final DemonstrationPlace place;
    private final DemonstrationFigures figures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(Installation installation, People people, Catalog catalog, Campaigns campaigns,
            Assignments assignments, DemonstrationPlace place, DemonstrationFigures figures,
            TransactionTemplate transaction, Clock clock) {
        this.installation = installation;
        this.people = people;
        this.catalog = catalog;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.place = place;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demonstration() && !people.anybody()) {
            // All of it or nothing: a start that was killed half-way begins again.
            transaction.executeWithoutResult(status -> catalog.find(FRAMEWORK, "1").ifPresent(this::fill));
        }
    }

    private void fill(InstalledFramework installed) {
        try {
            DemonstrationPlace.Made made = place.make();
            Map<String, Map<InputId, InputValue>> examples = figures.examples(installed.framework());
            int year = LocalDate.now(clock).getYear();
            Campaign upwardBefore = upward(installed, made, year - 1, null);
            finish(upwardBefore, List.of(made.province()), examples, "trung-binh", "trung-binh");
            run(installed.framework(), upward(installed, made, year, upwardBefore.id()), made, List.of(made.province()),
                    examples);
            Campaign downwardBefore = downward(installed, made, year - 1, null);
            finish(downwardBefore, made.assessed(), examples, "trung-binh", "gan-du");
            run(installed.framework(), downward(installed, made, year, downwardBefore.id()), made, made.assessed(),
                    examples);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private Campaign upward(InstalledFramework installed, DemonstrationPlace.Made made, int year,
            @Nullable Long previous) {
        Campaign round = create(installed, "Tự đánh giá của tỉnh năm " + year, year, previous);
        assignments.addUnits(Actor.SYSTEM, round, List.of(new AssessedUnit(made.province(), "Tỉnh")));
        assign(round, installed.framework(), made, true);
        return round;
    }

    private Campaign downward(InstalledFramework installed, DemonstrationPlace.Made made, int year,
            @Nullable Long previous) {
        Campaign round = create(installed, "Đánh giá sở, ngành và huyện năm " + year, year, previous);
        List<AssessedUnit> assessed = new ArrayList<>();
        made.departments().values().forEach(unit -> assessed.add(new AssessedUnit(unit,
                DemonstrationPlace.DEPARTMENTS)));
        made.districts().values().forEach(unit -> assessed.add(new AssessedUnit(unit, DemonstrationPlace.DISTRICTS)));
        assignments.addUnits(Actor.SYSTEM, round, assessed);
        assign(round, installed.framework(), made, false);
        return round;
    }

    private Campaign create(InstalledFramework installed, String name, int year, @Nullable Long previous) {
        return campaigns.get(campaigns.create(Actor.SYSTEM,
                new NewCampaign(installed.id(), name, year, true, previous)));
    }

    /** Who usually holds the figures supplies them; what the assessed unit holds comes upward from all departments. */
    private void assign(Campaign round, Framework framework, DemonstrationPlace.Made made, boolean upward) {
        List<Long> departments = List.copyOf(made.departments().values());
        int turn = 0;
        Map<NodeCode, vn.chiso.web.campaign.Assignment> known = assignments.of(round.id());
        List<Assignments.Change> changes = new ArrayList<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            var assignment = known.get(leaf.code());
            if (assignment != null) {
                Long holder = holder(leaf, made);
                Long own = upward ? departments.get(turn++ % departments.size()) : (Long) Assignments.Change.SELF;
                changes.add(new Assignments.Change(leaf.code(), assignment.version(), holder == null ? own : holder,
                        Set.of(), new HashSet<>(made.appraisers()), upward ? Set.of() : excluded(leaf), REASON));
            }
        }
        assignments.change(Actor.SYSTEM, round, changes);
    }

    private static @Nullable Long holder(Node.Leaf leaf, DemonstrationPlace.Made made) {
        return leaf.operands().stream().map(operand -> operand.input().heldBy())
                .map(holder -> holder == null ? null : made.departments().get(holder))
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** An indicator about one level of the administration does not concern the units of the other. */
    private static Set<String> excluded(Node.Leaf leaf) {
        String name = leaf.head().name().vi();
        if (name.contains("cấp huyện") || name.contains("cấp xã")) {
            return Set.of(DemonstrationPlace.DEPARTMENTS);
        }
        return name.contains("cấp tỉnh") ? Set.of(DemonstrationPlace.DISTRICTS) : Set.of();
    }

    private void plan(Campaign round, LocalDate selfAssessment) {
        LocalDate day = selfAssessment;
        campaigns.plan(Actor.SYSTEM, round, List.of(dates(Phase.PREPARATION, day.minusDays(7), 6),
                dates(Phase.SELF_ASSESSMENT, day, 20), dates(Phase.APPRAISAL, day.plusDays(21), 11),
                dates(Phase.APPEAL, day.plusDays(33), 6), dates(Phase.LOCK, day.plusDays(40), 1),
                dates(Phase.PUBLICATION, day.plusDays(42), 2)));
    }

    private static PhaseDates dates(Phase phase, LocalDate from, int days) {
        return new PhaseDates(phase, from, from.plusDays(days));
    }

    private void move(Campaign round, Phase to) {
        Person coordinator = people.byLogin("dieuphoi").orElseThrow();
        Campaign now = campaigns.get(round.id());
        while (now.phase() != to) {
            Phase next = java.util.Objects.requireNonNull(now.phase().next());
            var refusals = campaigns.move(coordinator, now, next, REASON);
            if (!refusals.isEmpty()) {
                throw new IllegalStateException("refused: " + refusals);
            }
            now = campaigns.get(round.id());
        }
    }

    private void finish(Campaign round, List<Long> assessed, Map<String, Map<InputId, InputValue>> examples,
            String one, String other) {
        plan(round, LocalDate.now(clock).minusYears(1).minusDays(7));
        move(round, Phase.SELF_ASSESSMENT);
        Campaign open = campaigns.get(round.id());
        for (Long unit : assessed) {
            figures.enter(open, unit, examples.getOrDefault(unit % 2 == 0 ? one : other, Map.of()), entry -> true,
                    EntryState.SUBMITTED, clock.instant().minus(java.time.Duration.ofDays(350)));
        }
        move(round, Phase.LOCK); // the room of results locks and publishes it
    }

    private void run(Framework installed, Campaign round, DemonstrationPlace.Made made, List<Long> assessed,
            Map<String, Map<InputId, InputValue>> examples) {
        plan(round, LocalDate.now(clock).minusDays(7));
        move(round, Phase.SELF_ASSESSMENT);
        Campaign open = campaigns.get(round.id());
        long office = made.departments().getOrDefault(DemonstrationPlace.OFFICE, 0L);
        for (Long unit : assessed) {
            Map<InputId, InputValue> values = figures.mixed(installed, examples, unit);
            figures.enter(open, unit, values, entry -> entry.provider() % 5 == 1 && entry.provider() != office,
                    EntryState.SUBMITTED, clock.instant().minus(java.time.Duration.ofDays(2)));
            figures.enter(open, unit, values,
                    entry -> entry.state() == EntryState.EMPTY && Math.floorMod(entry.key().hashCode(), 4) != 0
                            && (entry.provider() % 5 != 3 || entry.provider() == office),
                    EntryState.ENTERING, clock.instant().minus(java.time.Duration.ofDays(1)));
        }
    }
}
