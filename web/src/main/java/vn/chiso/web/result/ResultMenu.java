package vn.chiso.web.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

/** The entry of the menu that leads to results. */
@Component
class ResultMenu implements Surroundings {

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        boolean looks = person.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
        return campaign == null || !looks
                ? List.of()
                : List.of(new Item(1, 40, "menu.results", "lock", "/ky/" + campaign + "/ket-qua", 0));
    }
}
