package vn.chiso.web.plan.choice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.NewPlan;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.PlanWriting;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Time;
import vn.chiso.web.result.RoundFigures;

/**
 * Gives the demonstration an issued plan of a unit whose round has rivals and an earlier year, so that what-if and the
 * choice of tasks have something to show. It says of itself that it is made up.
 */
@Component
@Order(2)
class DemonstrationPlans implements ApplicationRunner {

    static final String SLUG = "ke-hoach-minh-hoa";
    private static final List<Funding.Source> SOURCES = List.of(
            new Funding.Source("ngan-sach", "Ngân sách nhà nước", null),
            new Funding.Source("xa-hoi-hoa", "Doanh nghiệp, xã hội hóa", null));
    private static final String ILLUSTRATIVE = "Dữ liệu minh họa";
    private static final String PERSON = "huyen";
    private static final int HELPERS = 3;

    private final Installation installation;
    private final People people;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Units units;
    private final RoundFigures figures;
    private final PlanWriting writing;
    private final TaskStore tasks;
    private final ScenarioStore scenarios;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationPlans(Installation installation, People people, Campaigns campaigns, Assignments assignments,
            Units units, RoundFigures figures, PlanWriting writing, TaskStore tasks, ScenarioStore scenarios,
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.installation = installation;
        this.people = people;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.units = units;
        this.figures = figures;
        this.writing = writing;
        this.tasks = tasks;
        this.scenarios = scenarios;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demonstration() && !known()) {
            people.byLogin(PERSON).map(Person::unit).ifPresent(unit -> round(unit)
                    .ifPresent(round -> transaction.executeWithoutResult(_ -> make(round, unit))));
        }
    }

    private boolean known() {
        return jdbc.sql("select exists (select 1 from plan where slug = ?)").param(SLUG).query(Boolean.class).single();
    }

    /** A running round of invented figures that assesses the unit beside others, with an earlier one. */
    private Optional<Campaign> round(long unit) {
        return campaigns.all().stream()
                .filter(round -> round.illustrative() && round.phase() == Phase.SELF_ASSESSMENT
                        && round.previous() != null)
                .filter(round -> assignments.units(round.id()).stream().anyMatch(each -> each.unit() == unit))
                .findFirst();
    }

    /** Makes the plan of a unit in a round. */
    long make(Campaign round, long unit) {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        Unit own = units.byId(unit).orElseThrow();
        Map<String, Long> leads = leads(round, own);
        List<DemonstrationTasks.Made> made = new DemonstrationTasks(campaigns.framework(round).framework(),
                figures.of(round, unit), round.year(), today).make(List.copyOf(leads.keySet()),
                        SOURCES.stream().map(Funding.Source::id).toList());
        int last = made.stream().mapToInt(each -> each.due().getYear()).max().orElse(today.getYear());
        Head head = new Head(SLUG, "Kế hoạch duy trì và nâng cao kết quả chuyển đổi số năm " + today.getYear(), null,
                null, own.name(), null, level(own.level()), own.name(), new Years(today.getYear(), last),
                campaigns.framework(round).framework().id(), null, null);
        Plan plan = new Plan(head, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                made.stream().map(DemonstrationTasks.Made::task).toList(), List.of(), new Funding(SOURCES, null),
                List.of(), new Reporting(Rhythm.QUARTERLY, own.name(), null), List.of(),
                List.of(ILLUSTRATIVE
                        + ": kế hoạch này do phần mềm lập khi khởi động lần đầu, không phải kế hoạch thật."));
        long id = writing.add(Actor.SYSTEM, plan, new NewPlan(PlanState.ISSUED, false, true, unit, round.id()));
        leads.forEach((name, meaning) -> jdbc.sql("insert into plan_unit (plan_id, name, unit_id) values (?, ?, ?)")
                .param(id).param(name).param(meaning).update());
        List<Long> rows = tasks.of(id).stream().map(Task::id).toList();
        for (int at = 0; at < rows.size(); at++) {
            DemonstrationTasks.Made task = made.get(at);
            tasks.replace(rows.get(at), List.of(task.effect()), task.money(),
                    at == 6 ? Set.of(rows.get(5)) : Set.of(), at == 8 ? Set.of(rows.get(4)) : Set.of());
            progress(rows.get(at), at);
        }
        keep(id, "Toàn bộ nhiệm vụ", rows);
        keep(id, "Sáu nhiệm vụ nhiều điểm nhất", rows.subList(0, Math.min(6, rows.size())));
        return id;
    }

    /** The unit itself and some departments, by name. */
    private Map<String, Long> leads(Campaign round, Unit own) {
        Map<String, Long> leads = new LinkedHashMap<>();
        leads.put(own.name(), own.id());
        List<Long> others = assignments.units(round.id()).stream().map(AssessedUnit::unit).sorted().toList();
        Map<Long, Unit> named = units.byIds(others);
        List<Unit> departments = new ArrayList<>();
        others.forEach(id -> Optional.ofNullable(named.get(id)).filter(unit -> unit.level() == Level.DEPARTMENT)
                .ifPresent(departments::add));
        departments.stream().limit(HELPERS).forEach(unit -> leads.put(unit.name(), unit.id()));
        return leads;
    }

    private static UnitLevel level(Level level) {
        return switch (level) {
            case PROVINCE -> UnitLevel.PROVINCE;
            case DISTRICT -> UnitLevel.DISTRICT;
            case COMMUNE -> UnitLevel.COMMUNE;
            case DEPARTMENT, OTHER -> UnitLevel.DEPARTMENT;
        };
    }

    private void progress(long row, int at) {
        RowState state = at % 4 == 1 ? RowState.NOT_STARTED : RowState.RUNNING;
        jdbc.sql("update plan_row set state = ?, percent = ?, state_at = ?, state_by = ? where id = ?")
                .param(state.name()).param(state == RowState.NOT_STARTED ? 0 : 15 + at * 23 % 70)
                .param(Timestamp.from(clock.instant())).param(ILLUSTRATIVE).param(row).update();
    }

    private void keep(long plan, String name, List<Long> rows) {
        scenarios.add(plan, name, RivalsMove.TREND, clock.instant(), ILLUSTRATIVE)
                .ifPresent(id -> scenarios.replace(id, Set.copyOf(rows), Map.of()));
    }
}
