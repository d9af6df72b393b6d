package vn.chiso.document;

import java.util.List;

/**
 * An appendix: a section of its own, with pages counted from 1. It is numbered when the document is written.
 *
 * @param title written in capitals
 */
public record Appendix(String title, Orientation orientation, List<Block> body) {

    public Appendix {
        body = List.copyOf(body);
    }
}
