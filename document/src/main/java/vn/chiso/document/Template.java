package vn.chiso.document;

import java.util.List;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.part.Xml;

/** A Word file with marked places, checked. May be used by several at once. */
public final class Template {

    private final WordPackage file;
    private final Layout layout;

    Template(WordPackage file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** What documents it is for. */
    public Layout layout() {
        return layout;
    }

    WordPackage file() {
        return file;
    }

    /**
     * Reads and checks a file that people brought; it may be anything. All problems that can be seen are told, and
     * remarks about what the decree or the PDF does not allow.
     */
    public static TemplateResult read(byte[] file, Layout layout) {
        try {
            WordPackage opened = WordPackage.open(file, WordPackage.Limits.BROUGHT);
            return TemplateCheck.check(opened, layout);
        } catch (Flaw flaw) {
            return new TemplateResult.Refused(List.of(TemplateCheck.problem(flaw)));
        }
    }

    /** The template that the product brings, read. */
    public static Template standard(Layout layout) {
        return switch (read(StandardTemplate.of(layout), layout)) {
            case TemplateResult.Ready ready -> ready.template();
            case TemplateResult.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Properties of the last section, which stand at the end of the text. */
    static Element end(Element root) throws Flaw {
        Element body = Xml.child(root, "body");
        Element end = body == null ? null : Xml.child(body, "sectPr");
        if (end == null) {
            throw new Flaw(Flaw.Kind.BROKEN, "");
        }
        return end;
    }
}
