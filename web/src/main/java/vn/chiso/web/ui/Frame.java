package vn.chiso.web.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param bar           the round that the page is about; null where there is none
 * @param menu          groups of entries that the person may use
 * @param unitName      unit that the person speaks for; empty for none
 * @param unreadNotices number at the bell
 * @param demonstration whether accounts and figures are those of the demonstration
 * @param menuWidth     how wide the person wants the menu; null for what fits the page
 */
public record Frame(@Nullable Bar bar, List<MenuGroup> menu, String unitName, int unreadNotices,
        boolean demonstration, @Nullable MenuWidth menuWidth) {

    /** How wide the menu is. */
    public enum MenuWidth {
        /** With words. */
        WORDS,
        /** Icons only. */
        RAIL
    }

    /**
     * Whether the menu shows icons only.
     *
     * @param work whether people work on this page rather than read it
     */
    public boolean rail(boolean work) {
        return menuWidth == null ? work : menuWidth == MenuWidth.RAIL;
    }

    /**
     * The round in the top bar.
     *
     * @param world     which world the page is in: {@code Kỳ 2026}
     * @param phase     name of the phase in people's words
     * @param phaseEnds last day of the phase
     * @param daysLeft  days until then, negative when it is over; null without a calendar
     * @param others    rounds to switch to
     */
    public record Bar(long campaign, String world, String name, String phase, @Nullable LocalDate phaseEnds,
            @Nullable Long daysLeft, boolean illustrative, List<Choice> others) {
    }

    /** A round to switch to. */
    public record Choice(String name, String note, String path) {
    }

    /** Entries under one heading. */
    public record MenuGroup(String headingKey, List<MenuEntry> entries) {
    }

    /** An entry of the menu. */
    public record MenuEntry(String textKey, String icon, String path, boolean current, int count) {
    }
}
