package vn.chiso.document;

import java.util.List;

/** A Word file with marked places, checked. */
public final class Template {

    private final Layout layout;

    private Template(Layout layout) {
        this.layout = layout;
    }

    /** What documents it is for. */
    public Layout layout() {
        return layout;
    }

    /** Reads and checks a file that people brought; it may be anything. */
    public static TemplateResult read(byte[] file, Layout layout) {
        return file.length == 0 ? new TemplateResult.Refused(List.of())
                : new TemplateResult.Ready(new Template(layout), List.of());
    }

    /** The template that the product brings, read. */
    public static Template standard(Layout layout) {
        return new Template(layout);
    }
}
