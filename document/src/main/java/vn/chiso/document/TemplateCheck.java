package vn.chiso.document;

import java.util.List;
import org.w3c.dom.Element;
import vn.chiso.document.Findings.Spot;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.TemplateProblem.Where;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.part.Xml;

/** Looks at everything in a template that could spoil a document, and tells it all at once. */
final class TemplateCheck {

    /** Parts that go into documents as they are. */
    private static final List<String> COPIED = List.of("/styles", "/numbering", "/footnotes", "/endnotes");

    private TemplateCheck() {
    }

    static TemplateProblem problem(Flaw flaw) {
        return new TemplateProblem(Where.FILE, 0, "", Code.valueOf(flaw.kind().name()),
                flaw.fact().isEmpty() ? List.of() : List.of(flaw.fact()));
    }

    static TemplateResult check(WordPackage file, Layout layout) throws Flaw {
        Findings findings = new Findings();
        new PackageCheck(file, findings).check();
        if (!findings.problems().isEmpty()) {
            return new TemplateResult.Refused(findings.problems());
        }
        Element text = file.tree(file.main());
        if (!Xml.W.equals(text.getNamespaceURI())) {
            throw new Flaw(Flaw.Kind.NOT_WORD, "");
        }
        Template.end(text);
        Styles styles = Styles.of(file);
        new MarkCheck(styles, layout, findings).check(text);
        new MeasureCheck(styles, findings).check(text);
        ShownCheck shown = new ShownCheck(findings);
        shown.check(text, Where.BODY);
        shown.checkSections(text);
        margins(file, styles, findings);
        return findings.problems().isEmpty()
                ? new TemplateResult.Ready(new Template(file, layout), findings.remarks())
                : new TemplateResult.Refused(findings.problems());
    }

    private static void margins(WordPackage file, Styles styles, Findings findings) throws Flaw {
        boolean numbered = false;
        for (WordPackage.Link link : file.links(file.main())) {
            boolean header = link.type().endsWith("/header");
            if (header || link.type().endsWith("/footer")) {
                Element part = file.tree(link.target());
                Where where = header ? Where.HEADER : Where.FOOTER;
                new ShownCheck(findings).check(part, where);
                MarkCheck.checkMargin(part, where, findings);
                numbered |= header && MeasureCheck.isNumbered(part, styles);
            } else if (COPIED.stream().anyMatch(link.type()::endsWith) && file.part(link.target()) != null) {
                MarkCheck.checkCopied(file.tree(link.target()), findings);
            }
        }
        if (!numbered) {
            findings.remark(Spot.FILE, Code.PAGE_NUMBER);
        }
    }
}
