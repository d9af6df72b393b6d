package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

/** The entries of the menu that lead to figures. */
@Component
class EntryMenu implements Surroundings {

    private final List<OtherWork> others;

    EntryMenu(List<OtherWork> others) {
        this.others = others;
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        List<Item> items = new ArrayList<>();
        if (campaign != null && person.is(Role.COORDINATOR, Role.LEADER)) {
            items.add(new Item(0, 10, "menu.overview", "layout-dashboard", "/ky/" + campaign + "/tong-quan", 0));
        }
        if (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            items.add(new Item(0, 20, "menu.work", "checklist", "/viec-cua-toi",
                    others.stream().mapToInt(room -> room.count(person)).sum()));
        }
        if (campaign != null && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            items.add(new Item(1, 10, "menu.entry", "forms", "/ky/" + campaign + "/nhap-so-lieu", 0));
        }
        return items;
    }
}
