package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;

/** What tests of plans have in common. */
abstract class PlanTest extends WebTest {

    static final Actor SOMEBODY = new Actor(null, "Người Thử Kế Hoạch");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    PlanWriting writing;

    @Autowired
    PlanReading reading;

    @Autowired
    RowStore rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Units units;

    @Autowired
    private Round.Maker people;

    long unit() {
        return units.add(Actor.SYSTEM,
                NewUnit.named("Huyện Kế Hoạch " + NUMBER.incrementAndGet(), Level.DISTRICT, null));
    }

    Person person(@Nullable Long unit, Role... roles) {
        return people.person(unit, roles);
    }

    Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    /** A draft with the rows of a plan that comes with the program. */
    long draft(String sample, @Nullable Long unit) {
        return draft(Samples.plan(sample), unit);
    }

    long draft(Plan plan, @Nullable Long unit) {
        return writing.add(SOMEBODY, plan, NewPlan.draft(unit, null));
    }

    PlanRow row(long plan, PlanPart part, String code) {
        return rows.of(plan, part).stream().filter(row -> row.content().code().equals(code)).findFirst()
                .orElseThrow();
    }

    static String base(long plan, PlanPart part) {
        return PlanPaths.table(plan, part);
    }
}
