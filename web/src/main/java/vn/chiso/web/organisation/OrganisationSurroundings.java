package vn.chiso.web.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Surroundings;

@Component
class OrganisationSurroundings implements Surroundings {

    private final Units units;

    OrganisationSurroundings(Units units) {
        this.units = units;
    }

    @Override
    public @Nullable String unitName(long unit) {
        return units.byId(unit).map(Unit::label).orElse(null);
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(3, 20, "organisation.menu.units", "sitemap", "/don-vi", 0));
        if (person.is(Role.ADMINISTRATOR)) {
            items.add(new Item(3, 30, "organisation.menu.accounts", "users", "/tai-khoan", 0));
        }
        return items;
    }
}
