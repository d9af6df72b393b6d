package vn.chiso.web.ui;

import java.util.List;
import vn.chiso.web.account.Person;

/** A room whose things can be found by name or code. Each room that has such things contributes a bean. */
public interface Searchable {

    /** Key of the heading above what was found: {@code organisation.search.heading}. */
    String headingKey();

    /**
     * What a person may see and what fits what was typed, best first.
     *
     * @param typed as it was typed, not empty; diacritics and đ do not matter, see
     *              {@link vn.chiso.web.platform.SearchKey}
     * @param limit most hits to return
     */
    List<Hit> find(Person person, String typed, int limit);

    /**
     * Something found.
     *
     * @param label its name, with its code before it
     * @param note  what tells it from others of the same name; empty for none
     * @param path  its page
     */
    record Hit(String label, String note, String path) {
    }
}
