package vn.chiso.web.report;

import java.util.List;

/**
 * The documents that a person may make.
 *
 * @param sets      whether the person may set what stands above and below them
 * @param templates whether the person may change the templates
 */
public record DocumentListPage(List<Kind> kinds, boolean sets, boolean templates) {

    /** A kind of document. */
    public record Kind(String id, List<Line> lines) {
    }

    /** A document. */
    public record Line(String path, String title, String facts) {
    }
}
