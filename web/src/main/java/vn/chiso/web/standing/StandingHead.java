package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page about a table.
 *
 * @param list    the list of tables
 * @param title   name of the table, as published
 * @param facts   units, year, publisher and so on, each a part of one line
 * @param states  badges: {@code PUBLISHED}, {@code DERIVED}, {@code INCOMPLETE}, {@code ILLUSTRATIVE}
 * @param years   tables of the series to switch to
 * @param views   ways to look at this table
 * @param notices what one must know to read it
 */
public record StandingHead(String list, String title, List<Fact> facts, List<String> states, List<Link> years,
        List<Link> views, List<Notice> notices) {

    /** Somewhere to go. */
    public record Link(String label, String path, boolean current) {
    }

    /**
     * A part of the line.
     *
     * @param text       in the language of the page
     * @param vietnamese goes on in Vietnamese, whatever the language of the page; empty for nothing
     */
    public record Fact(String text, String vietnamese) {

        static Fact of(String text) {
            return new Fact(text, "");
        }
    }

    /**
     * A sentence above the page.
     *
     * @param mood       {@code warning} or {@code information}
     * @param text       in the language of the page
     * @param vietnamese goes on in Vietnamese, whatever the language of the page; empty for nothing
     * @param link       where more stands; null for nowhere
     */
    public record Notice(String mood, String text, String vietnamese, @Nullable Link link) {
    }
}
