package vn.chiso.web.standing;

import vn.chiso.web.standing.Standing.Origin;
import vn.chiso.web.ui.Ui;

/** Says who published a table. Nobody published a derived one: it says from whose figures it was computed. */
public final class PublisherWords {

    private PublisherWords() {
    }

    /** The name of who published, or from whose figures the table was computed; empty when it is not known. */
    public static String name(Standing table, Ui ui) {
        return table.origin() == Origin.DERIVED
                ? ui.t("standing.derived-from", table.publisher())
                : table.publisher();
    }

    /** The same as a sentence: {@code Công bố: Bộ Khoa học và Công nghệ}; empty when it is not known. */
    public static String sentence(Standing table, Ui ui) {
        return table.publisher().isEmpty() || table.origin() == Origin.DERIVED
                ? name(table, ui)
                : ui.t("profile.publisher", table.publisher());
    }
}
