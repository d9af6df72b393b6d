package vn.chiso.web.plan.choice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Entries;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.SaveResult;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.entry.Typed;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.SearchKey;

/**
 * An issued plan of the first unit of a round in self-assessment with the four indicators of the small framework: 1.1 is
 * b/a / 60% × 4, 1.2 a share of 4 points, 2.1 a yes or no for 2, 2.10 one point for each of {@code ho-so}, cut at 4.
 */
public record PlannedRound(Round round, long plan) {

    /** Address of the plan. */
    public String path() {
        return "/ke-hoach/" + plan;
    }

    /** Makes them. */
    @Component
    public static class Maker {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final Signed signed;
        private final Round.Maker rounds;
        private final Entries entries;
        private final EntryStates states;
        private final Plans plans;
        private final TaskStore tasks;
        private final JdbcClient jdbc;

        Maker(Signed signed, Round.Maker rounds, Entries entries, EntryStates states, Plans plans, TaskStore tasks,
                JdbcClient jdbc) {
            this.signed = signed;
            this.rounds = rounds;
            this.entries = entries;
            this.states = states;
            this.plans = plans;
            this.tasks = tasks;
            this.jdbc = jdbc;
        }

        /** A round of the small framework that is being filled in, with some figures of each unit, and a plan without tasks. */
        public PlannedRound begin(int units) {
            Round round = signed.empty(units);
            int nth = 0;
            for (long unit : round.units()) {
                fill(round, unit, Map.of("ho-so", "1.000", "ho-so-mang", Integer.toString(300 - 20 * nth), "hai-long",
                        Integer.toString(50 + nth % 3), "ke-hoach", "0"));
                nth++;
            }
            return plan(round);
        }

        /** An issued plan of the first unit of a round, without tasks. */
        public PlannedRound plan(Round round) {
            int number = NUMBER.incrementAndGet();
            long plan = jdbc
                    .sql("""
                            insert into plan (slug, title, issuer, level, unit_name, unit_id, first_year, last_year, campaign_id,
                                              state, created_at, changed_at, changed_by)
                            values (?, ?, 'UBND xã', 'COMMUNE', 'Xã Thử', ?, 2026, 2027, ?, 'ISSUED', now(), now(), 'Thử')
                            returning id""")
                    .param("thu-lua-chon-" + number).param("Kế hoạch thử " + number).param(round.unit())
                    .param(round.id()).query(Long.class).single();
            jdbc.sql("""
                    insert into plan_source (plan_id, position, code, name) values (?, 1, 'ns', 'Ngân sách'),
                           (?, 2, 'dn', 'Doanh nghiệp')""").param(plan).param(plan).update();
            return new PlannedRound(round, plan);
        }

        /** Adds a task. */
        long task(PlannedRound planned, String code, LocalDate due, List<TaskEffect> effects, List<TaskMoney> money) {
            long row = jdbc
                    .sql("""
                            insert into plan_row (plan_id, part, position, code, name, indicators, due_on, deadline, state, percent,
                                                  search_key, changed_at, changed_by)
                            values (?, 'TASK', ?, ?, ?, ?, ?, 'theo ngày', 'RUNNING', 40, ?, now(), 'Thử') returning id""")
                    .param(planned.plan()).param(NUMBER.incrementAndGet()).param(code).param("Việc " + code)
                    .param(new String[]{"1"}).param(due).param(SearchKey.of("Việc " + code)).query(Long.class).single();
            jdbc.sql("insert into plan_row_unit (row_id, role, position, name) values (?, 'LEAD', 1, 'Phòng Văn hóa')")
                    .param(row).update();
            tasks.replace(row, effects, money, Set.of(), Set.of());
            return row;
        }

        /** Three tasks: online files, satisfaction, the plan of the year. */
        public PlannedRound withTasks(int units) {
            PlannedRound planned = begin(units);
            tasks(planned);
            return planned;
        }

        /** The same three tasks in another plan. */
        public void tasks(PlannedRound planned) {
            task(planned, "1", LocalDate.of(2026, 9, 30),
                    List.of(new TaskEffect("ho-so-mang", EffectKind.AT_LEAST, "450")),
                    List.of(new TaskMoney("ns", 900_000_000L), new TaskMoney("dn", null)));
            task(planned, "2", LocalDate.of(2026, 12, 31), List.of(new TaskEffect("hai-long", EffectKind.ADD, "0.1")),
                    List.of(new TaskMoney("ns", 400_000_000L), new TaskMoney("dn", 100_000_000L)));
            task(planned, "3", LocalDate.of(2027, 3, 31), List.of(new TaskEffect("ke-hoach", EffectKind.SET_TO, "1")),
                    List.of());
        }

        /** The plan as it stands. */
        PlanHead head(PlannedRound planned) {
            return plans.find(planned.plan()).orElseThrow();
        }

        /** The tasks by their codes. */
        Map<String, Task> byCode(PlannedRound planned) {
            Map<String, Task> byCode = new HashMap<>();
            tasks.of(planned.plan()).forEach(task -> byCode.put(task.code(), task));
            return byCode;
        }

        /** The unit's officer enters figures as people type them; each stands where the framework wants it. */
        public void fill(Round round, long unit, Map<String, String> figures) {
            Map<String, String> homes = Map.of("ho-so", "1.1", "ho-so-mang", "1.1", "hai-long", "1.2", "ke-hoach",
                    "2.1");
            Map<String, Map<String, String>> byLeaf = new HashMap<>();
            figures.forEach((input, value) -> byLeaf
                    .computeIfAbsent(homes.getOrDefault(input, ""), _ -> new HashMap<>()).put(input, value));
            byLeaf.forEach((leaf, values) -> fill(round, unit, leaf, values));
        }

        /** The unit's officer enters the figures of an indicator. */
        public void fill(Round round, long unit, String leaf, Map<String, String> values) {
            EntryKey key = round.entry(unit, leaf);
            SaveResult saved = entries.save(rounds.person(unit, Role.DATA_OFFICER), rounds.fresh(round), key,
                    new Typed(states.find(key).orElseThrow().version(), values, Map.of(), "Để thử", Claim.NONE));
            if (!(saved instanceof SaveResult.Saved(_, var refusals)) || !refusals.isEmpty()) {
                throw new AssertionError(key + " " + values + ": " + saved);
            }
        }
    }
}
