package vn.chiso.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

/** Official documents in the menu, for everybody who works with figures. */
@Component
class ReportMenu implements Surroundings {

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        return person.is(Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER,
                Role.COUNCIL_MEMBER)
                        ? List.of(new Item(2, 40, "menu.documents", "file-text", ReportPaths.DOCUMENTS, 0))
                        : List.of();
    }
}
