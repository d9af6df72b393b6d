package vn.chiso.web.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a public page.
 *
 * @param publisher name of the agency; empty when the settings name none
 * @param base      where the pages of this language begin
 * @param section   which entry of the navigation the page belongs to
 * @param other     the same page in the other language
 * @param updated   when something was published last; null when nothing was
 */
public record OpenFrame(String publisher, String base, Section section, String other, @Nullable Instant updated) {

    /** Entries of the navigation. */
    public enum Section {
        RESULTS, METHOD, DATA, NONE
    }
}
