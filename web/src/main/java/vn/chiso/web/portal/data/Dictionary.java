package vn.chiso.web.portal.data;

import java.util.Arrays;
import java.util.List;
import vn.chiso.web.ui.Ui;

/** The data dictionary for pages. */
public final class Dictionary {

    private Dictionary() {
    }

    /** A column of the CSV file: its name there, what it is in a few words, and in a sentence. */
    public record Entry(String name, String title, String text) {
    }

    /** All columns, in their order. */
    public static List<Entry> entries(Ui ui) {
        return Arrays.stream(Field.values())
                .map(field -> new Entry(field.id(), ui.t(field.key()), ui.t(field.key() + ".text"))).toList();
    }
}
