package vn.chiso.web.appraisal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody typed it.
 *
 * @param version  version of the decision that the form was made from; 0 for none
 * @param declared stamp of the entry that the form was made from: see {@link vn.chiso.web.entry.Entry#stamp}
 * @param draft    whether it is only put aside
 * @param verdict  null when none was chosen
 * @param figures  input to what was typed into its field
 * @param points   as typed
 * @param code     identifier of a {@link ReasonCode}, or empty
 * @param evidence identifier of a document, or empty
 * @param meeting  meeting of the council; 0 outside it
 */
public record Judgement(int version, String declared, boolean draft, @Nullable Verdict verdict,
        Map<String, String> figures, String points, String code, String reason, String evidence, long meeting) {

    /** Reads the fields of a form: {@code verdict}, {@code value-<input>}, {@code points}, {@code code} and so on. */
    public static Judgement read(Map<String, String> form) {
        Map<String, String> figures = new HashMap<>();
        form.forEach((name, text) -> {
            if (name.startsWith("value-")) {
                figures.put(name.substring("value-".length()), text);
            }
        });
        Verdict verdict = null;
        for (Verdict each : Verdict.values()) {
            if (each.id().equals(form.get("verdict"))) {
                verdict = each;
            }
        }
        return new Judgement(number(form.get("version")), form.getOrDefault("declared", ""), form.containsKey("draft"),
                verdict, figures, form.getOrDefault("points", ""), form.getOrDefault("code", ""),
                form.getOrDefault("reason", ""), form.getOrDefault("evidence", ""), number(form.get("meeting")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
