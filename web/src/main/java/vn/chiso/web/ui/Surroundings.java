package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.account.Person;

/** What other rooms add to the frame of every page. */
public interface Surroundings {

    /** The round in the top bar; null when this room knows of none. */
    default Frame.@Nullable Bar bar(Person person, HttpServletRequest request, Ui ui) {
        return null;
    }

    /** Name of a unit; null when this room does not know it. */
    default @Nullable String unitName(long unit) {
        return null;
    }

    /** Name of a round; null when this room does not know it. */
    default @Nullable String campaignName(long campaign) {
        return null;
    }

    /**
     * Entries of the menu, in the order in which they stand.
     *
     * @param campaign the round in the top bar; null for none
     */
    default List<Item> menu(Person person, @Nullable Long campaign) {
        return List.of();
    }

    /**
     * An entry of the menu.
     *
     * @param group place of its group: 0 first, 1 the round, 2 analysis, 3 set-up
     * @param order place within the group
     * @param count number beside it; 0 for none
     */
    record Item(int group, int order, String textKey, String icon, String path, int count) {
    }
}
