package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

/** Plans in the menu, for everybody who may read one. */
@Component
class PlanMenu implements Surroundings {

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        return person.is(Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER,
                Role.COUNCIL_MEMBER)
                        ? List.of(new Item(2, 30, "menu.plans", "target", PlanPaths.PLANS, 0))
                        : List.of();
    }
}
