package vn.chiso.web.plan.choice;

import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.result.RoundFigures.Origin;

/**
 * Who is told which place a unit would take. A place says how many points other units have: before results are published
 * only those who oversee the round are told, afterwards everybody who may look at the plan's figures. How others moved since
 * the round before is told by the same rule for that round.
 */
final class RankSight {

    private RankSight() {
    }

    /** Whether the person may be told of places in a round whose figures come from there. */
    static boolean maySee(Person person, Origin origin) {
        return person.is(Role.COORDINATOR, Role.LEADER) || origin == Origin.PUBLISHED;
    }
}
