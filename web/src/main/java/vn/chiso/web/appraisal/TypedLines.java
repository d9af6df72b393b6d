package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** A decision that was typed and can no longer be stored, field by field, to be read and copied. */
final class TypedLines {

    private final List<TypedLine> lines = new ArrayList<>();
    private final Ui ui;

    private TypedLines(Ui ui) {
        this.ui = ui;
    }

    /**
     * What was typed; fields that were left empty are left out.
     *
     * @param verdict   what was chosen, as people read it
     * @param documents from which the one on which it rests was chosen
     * @param until     day by which a supplement was wanted
     */
    static List<TypedLine> of(String verdict, Judgement typed, Node.Leaf leaf, List<Option> documents, String until,
            Ui ui) {
        TypedLines all = new TypedLines(ui);
        all.add("appraisal.conclusion", verdict);
        Set<InputId> seen = new HashSet<>();
        for (Operand operand : leaf.operands()) {
            Input input = operand.input();
            if (seen.add(input.id())) {
                String text = typed.figures().getOrDefault(input.id().value(), "");
                all.said((operand.letter().isEmpty() ? "" : operand.letter() + " – ") + input.name(),
                        label(InputFields.options(input, ui), text, text));
            }
        }
        all.add("appraisal.points.hand", typed.points());
        ReasonCode code = Weighing.code(typed);
        all.add("appraisal.code.label",
                code == null ? "" : code.name() + " – " + ui.t("appraisal.code." + code.id()));
        all.add("appraisal.evidence.label", label(documents, typed.evidence(), ""));
        all.add("appraisal.return.until", until);
        all.add("appraisal.reason.label", typed.reason());
        return all.lines;
    }

    private static String label(List<Option> options, String value, String otherwise) {
        return options.stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst()
                .orElse(otherwise);
    }

    private void add(String label, String text) {
        said(ui.t(label), text);
    }

    private void said(String label, String text) {
        if (!text.isBlank()) {
            lines.add(new TypedLine(label, text));
        }
    }
}
