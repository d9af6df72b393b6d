package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Surroundings;

/** The page of the person's own unit in the menu, once it stands in a table. */
@Component
class ProfileMenu implements Surroundings {

    private final Standings standings;

    ProfileMenu(Standings standings) {
        this.standings = standings;
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        Long unit = person.unit();
        return unit == null
                ? List.of()
                : standings.ofUnit(unit).flatMap(subject -> standings.of(subject).stream().findFirst()
                        .map(table -> new Item(2, 20, "menu.profile", "building-community",
                                new StandingLinks(StandingLinks.SIGNED_IN).subject(table.slug(), subject.slug()), 0)))
                        .stream().toList();
    }
}
