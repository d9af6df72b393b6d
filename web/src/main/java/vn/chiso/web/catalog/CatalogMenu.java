package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Surroundings;

/** The catalog's entry in the menu. */
@Component
class CatalogMenu implements Surroundings {

    static final String PATH = "/khung-chi-so";

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        return List.of(new Item(3, 10, "catalog.menu", "list-tree", PATH, 0));
    }
}
