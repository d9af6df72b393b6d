package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Surroundings;

/** The entry of the menu that leads to public tables; they are there for everybody. */
@Component
class StandingMenu implements Surroundings {

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        return List.of(new Item(2, 10, "menu.standings", "trophy", StandingLinks.SIGNED_IN, 0));
    }
}
