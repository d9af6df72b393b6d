package vn.chiso.web.report;

import java.time.Instant;
import java.util.List;

/**
 * The documents that a person may make, and those that the person had made.
 *
 * @param made      in the last hour, the latest first
 * @param sets      whether the person may set what stands above and below them
 * @param templates whether the person may change the templates
 */
public record DocumentListPage(List<Own> made, List<Kind> kinds, boolean sets, boolean templates) {

    /**
     * A document that was made or is being made.
     *
     * @param state   waiting, running, done or failed
     * @param percent how far it is
     */
    public record Own(String path, String kind, String title, Instant at, String state, int percent) {
    }

    /**
     * A kind of document.
     *
     * @param more where all others can be searched; empty when these are all
     */
    public record Kind(String id, List<Line> lines, String more) {
    }

    /** A document. */
    public record Line(String path, String title, String facts) {
    }
}
