package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

/** The library and the dossiers in the menu. */
@Component
class EvidenceMenu implements Surroundings {

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        List<Item> items = new ArrayList<>();
        if (person.unit() != null && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            items.add(new Item(1, 30, "menu.library", "books", "/kho-tai-lieu", 0));
        }
        if (campaign != null && person.is(Role.COORDINATOR, Role.LEADER)) {
            items.add(new Item(1, 40, "menu.dossier", "archive", "/ky/" + campaign + "/ho-so", 0));
        }
        return items;
    }
}
