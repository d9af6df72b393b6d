package vn.chiso.document;

import java.util.List;

/** What reading a template gives. */
public sealed interface TemplateResult {

    /**
     * The template can be used.
     *
     * @param remarks what does not follow the decree, or will not be seen in the PDF
     */
    record Ready(Template template, List<TemplateProblem> remarks) implements TemplateResult {
    }

    /** The file cannot be used; everything that is wrong with it. {@link DocumentText#problem} says it. */
    record Refused(List<TemplateProblem> problems) implements TemplateResult {
    }
}
