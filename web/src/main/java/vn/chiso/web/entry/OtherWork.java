package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.List;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Ui;

/** What people owe besides figures. Rooms above this one implement it; it stands in everybody's list of work. */
public interface OtherWork {

    /** What a person owes now, the nearest deadline first. */
    List<Item> owed(Person person, Ui ui);

    /** How much that is. */
    int count(Person person);

    /**
     * One thing that is owed.
     *
     * @param name  what it is
     * @param state how far it is, in words
     * @param path  where it is done
     */
    record Item(String name, String state, String path, LocalDate due) {
    }
}
