package vn.chiso.web.plan.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.NewPlan;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.PlanWriting;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.Time;

/**
 * An issued plan of the first unit of a round, for tests. Task 1 serves 1.1, is measured by a number and late by ten days;
 * 2 serves 2.1 and is due in two years; 3 serves nothing and recurs; 4 serves 1.1 and names no deadline.
 *
 * @param first  leads 1, 3 and 4
 * @param second leads 2 and, with the first, 4
 */
public record CarriedPlan(long id, String title, long first, long second, Person officer, Person head,
        Person otherOfficer, Person otherHead, Person coordinator) {

    /** The quarter that is reported on today. */
    static Quarter quarter() {
        return Quarter.of(LocalDate.now(Time.ZONE)).previous();
    }

    /** Address of the report of the first unit for the last quarter. */
    public String report() {
        return ProgressPaths.report(id, first, quarter());
    }

    /** Makes such plans. */
    @Component
    public static class Maker {

        private static final AtomicInteger NUMBER = new AtomicInteger();
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

        private final Round.Maker rounds;
        private final HandedIn handedIn;
        private final Units units;
        private final PlanWriting writing;
        private final Plans plans;
        private final JdbcClient jdbc;

        Maker(Round.Maker rounds, HandedIn handedIn, Units units, PlanWriting writing, Plans plans, JdbcClient jdbc) {
            this.rounds = rounds;
            this.handedIn = handedIn;
            this.units = units;
            this.writing = writing;
            this.plans = plans;
            this.jdbc = jdbc;
        }

        /** A plan of the first unit of a round, carried out now. */
        public CarriedPlan of(@Nullable Round round) {
            return on(round, LocalDate.now(Time.ZONE));
        }

        /** The same as if it were another day. */
        CarriedPlan on(@Nullable Round round, LocalDate today) {
            int number = NUMBER.incrementAndGet();
            long first = department("Sở Kế Hoạch " + number);
            long second = department("Sở Thực Hiện " + number);
            String title = "Kế hoạch thử tiến độ " + number;
            long id = writing.add(Actor.SYSTEM, read(number, title, today), new NewPlan(PlanState.ISSUED, false, true,
                    round == null ? null : (Long) round.unit(), round == null ? null : (Long) round.id()));
            jdbc.sql("insert into plan_unit (plan_id, name, unit_id) values (?, 'Sở Một', ?), (?, 'Sở Hai', ?)")
                    .param(id).param(first).param(id).param(second).update();
            // It has been carried out for long.
            jdbc.sql("update plan set created_at = ? where id = ?")
                    .param(java.sql.Timestamp.from(today.minusYears(1).atStartOfDay(Time.ZONE).toInstant())).param(id)
                    .update();
            return new CarriedPlan(id, title, first, second, rounds.person(first, Role.DATA_OFFICER),
                    rounds.person(first, Role.UNIT_HEAD), rounds.person(second, Role.DATA_OFFICER),
                    rounds.person(second, Role.UNIT_HEAD), rounds.person(null, Role.COORDINATOR));
        }

        private long department(String name) {
            return units.add(Actor.SYSTEM, NewUnit.named(name, Level.DEPARTMENT, null));
        }

        private static vn.chiso.engine.planning.plan.Plan read(int number, String title, LocalDate today) {
            String file = """
                    id: ke-hoach-thu-tien-do-%d
                    title: %s
                    issuer: UBND xã Thử
                    level: commune
                    unit: Xã Thử
                    period: %d-%d
                    framework: bo-bon-chi-so
                    reporting: {to: Sở Khoa học và Công nghệ, every: quarter}
                    headings: {tasks: [{code: I, name: Nhiệm vụ}]}
                    tasks:
                      - code: "1"
                        heading: I
                        indicators: ["1.1"]
                        name: Nâng tỷ lệ hồ sơ trực tuyến
                        measures: [{content: Tỷ lệ hồ sơ trực tuyến, unit: "%%", goal: {value: 60}}]
                        lead: [Sở Một]
                        deadline: ngày %s
                      - {code: "2", heading: I, indicators: ["2.1"], name: Ban hành kế hoạch hằng năm, lead: [Sở Hai],
                         deadline: ngày %s}
                      - {code: "3", heading: I, name: Tuyên truyền trên cổng thông tin, lead: [Sở Một], deadline: Thường xuyên}
                      - {code: "4", heading: I, indicators: ["1.1"], name: Tập huấn cán bộ một cửa, lead: [Sở Một, Sở Hai]}
                    """
                    .formatted(number, title, today.getYear() - 1, today.getYear() + 1,
                            DAY.format(today.minusDays(10)), DAY.format(today.plusYears(2)));
            return switch (PlanReader.read(file.getBytes(StandardCharsets.UTF_8))) {
                case PlanResult.Read read -> read.plan();
                case PlanResult.Refused(var problems) -> throw new AssertionError(problems);
            };
        }

        /** By route, an address of every page about progress for a coordinator, with points to tell. */
        public Map<String, String> looks() {
            CarriedPlan plan = of(handedIn.round(1));
            String base = "/ke-hoach/" + plan.id();
            nobodyLeads(plan, "4");
            return Map.of("/ke-hoach/{plan}/{part}/{row} that nobody reports on",
                    base + "/nhiem-vu/" + row(plan, "4"), "/ke-hoach/{plan}/tien-do", base + "/tien-do",
                    "/ke-hoach/{plan}/tien-do/tong-hop",
                    base + "/tien-do/tong-hop", "/ke-hoach/{plan}/do-phu", base + "/do-phu?muc=thoi-han",
                    "/ke-hoach/{plan}/tien-do/{unit}/{quarter}", plan.report());
        }

        /** The plan's head as it is now. */
        PlanHead head(CarriedPlan plan) {
            return plans.find(plan.id()).orElseThrow();
        }

        /** The row with this code. */
        public long row(CarriedPlan plan, String code) {
            return jdbc.sql("select id from plan_row where plan_id = ? and code = ?").param(plan.id()).param(code)
                    .query(Long.class).single();
        }

        /** The row with this code names a unit now that is none here. */
        void nobodyLeads(CarriedPlan plan, String code) {
            jdbc.sql("delete from plan_row_unit where row_id = ?").param(row(plan, code)).update();
            jdbc.sql(
                    "insert into plan_row_unit (row_id, role, position, name) values (?, 'LEAD', 0, 'Tổ chuyển đổi số')")
                    .param(row(plan, code)).update();
        }

        /** State and percent of a row. */
        String state(CarriedPlan plan, String code) {
            return jdbc.sql("select state || ' ' || coalesce(percent::text, '-') from plan_row where id = ?")
                    .param(row(plan, code)).query(String.class).single();
        }
    }
}
