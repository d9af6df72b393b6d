package vn.chiso.web.appraisal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.platform.Refusal;

/**
 * What a page of judging is made from besides what is stored.
 *
 * @param form     what was typed; null where nobody typed
 * @param refusals what stands against it
 * @param changed  whether somebody stored something else in between
 * @param leafOnly whether the list beside it is that of one indicator
 * @param document the document that is open; null for the first
 */
record Judging(@Nullable Map<String, String> form, List<Refusal> refusals, boolean changed, boolean leafOnly,
        @Nullable Long document) {

    /** A page that shows what is stored. */
    static Judging look(boolean leafOnly, @Nullable Long document) {
        return new Judging(null, List.of(), false, leafOnly, document);
    }

    /** A page that shows what was typed. */
    static Judging typed(Map<String, String> form, List<Refusal> refusals, boolean changed) {
        return new Judging(form, refusals, changed, "chi-so".equals(form.get("pham-vi")), null);
    }

    /** The typed form, or what is stored as a form would say it. */
    Map<String, String> fields(@Nullable Decision now) {
        if (form != null) {
            return form;
        }
        if (now == null) {
            return Map.of();
        }
        Exact points = now.points();
        Map<String, String> fields = new HashMap<>(Map.of("verdict", now.verdict().id(), "reason", now.reason()));
        if (points != null) {
            fields.put("points", Numbers.shortest(points, 4, Language.VI));
        }
        ReasonCode code = now.code();
        fields.put("code", code == null ? "" : code.name());
        Long evidence = now.evidence();
        fields.put("evidence", evidence == null ? "" : evidence.toString());
        return fields;
    }
}
