package vn.chiso.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanText;

/**
 * The words of a plan's workbook: what people choose from, in the language of the workbook, and what both languages mean.
 *
 * @param shown what each value is called, in order
 * @param known word in lower case, of any language, to its value
 */
record PlanWords<T>(Map<T, String> shown, Map<String, T> known) {

    private static <T> PlanWords<T> of(List<T> values, Language language, BiFunction<T, Messages, String> label) {
        Map<T, String> shown = new LinkedHashMap<>();
        Map<String, T> known = new HashMap<>();
        for (T value : values) {
            shown.put(value, label.apply(value, EngineText.messages(language)));
            for (Language each : Language.values()) {
                known.put(label.apply(value, EngineText.messages(each)).toLowerCase(Locale.ROOT), value);
            }
        }
        return new PlanWords<>(shown, known);
    }

    static PlanWords<UnitLevel> levels(Language language) {
        return of(Arrays.asList(UnitLevel.values()), language, PlanText::label);
    }

    static PlanWords<Comparison> comparisons(Language language) {
        return of(Arrays.asList(Comparison.values()), language, PlanText::label);
    }

    static PlanWords<DashReason> reasons(Language language) {
        return of(Arrays.asList(DashReason.values()), language, PlanText::label);
    }

    static PlanWords<DocumentToIssue.Kind> kinds(Language language) {
        return of(Arrays.asList(DocumentToIssue.Kind.values()), language, PlanText::label);
    }

    static PlanWords<Rhythm> rhythms(Language language) {
        return of(Arrays.asList(Rhythm.values()), language, PlanText::label);
    }

    static PlanWords<Part> parts(Language language) {
        return of(Arrays.asList(Part.values()), language, PlanText::label);
    }

    /** The kinds of the sheet of notes: a note or a doubt. */
    static PlanWords<NoteKind> notes(Language language) {
        return of(Arrays.asList(NoteKind.values()), language, (kind, messages) -> TableText
                .messages(messages.language()).say("plan.note." + kind.name().toLowerCase(Locale.ROOT)));
    }

    /** What a row of the sheet of notes is. */
    enum NoteKind {
        NOTE, DOUBT
    }

    String shown(T value) {
        return shown.getOrDefault(value, "");
    }

    List<String> choices() {
        return List.copyOf(shown.values());
    }
}
