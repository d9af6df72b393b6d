package vn.chiso.web.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.web.platform.Refusal;

/**
 * The situation of a main index, as typed: each paragraph on its own line.
 *
 * @param id    0 for a new one
 * @param saved what somebody else has saved while this was typed; null when nobody has
 */
public record SituationPage(PlanFrame.Above above, long id, int version, String index, String results,
        String shortcomings, String causes, @Nullable Situation saved, List<Refusal> refusals) {

    static SituationPage of(PlanFrame.Above above, TextStore.Stored<Situation> stored) {
        Situation situation = stored.text();
        return new SituationPage(above, stored.id(), stored.version(), situation.index(),
                String.join("\n", situation.results()), String.join("\n", situation.shortcomings()),
                String.join("\n", situation.causes()), null, List.of());
    }

    static SituationPage of(PlanFrame.Above above, long id, int version, Map<String, String> sent) {
        return new SituationPage(above, id, version, RowTyped.tidy(sent.getOrDefault("chi-so", "")),
                sent.getOrDefault("ket-qua", ""), sent.getOrDefault("ton-tai", ""),
                sent.getOrDefault("nguyen-nhan", ""), null, List.of());
    }

    SituationPage with(List<Refusal> other) {
        return new SituationPage(above, id, version, index, results, shortcomings, causes, saved, other);
    }

    /** What was typed stays, beside what somebody else has saved, and is now based on that. */
    SituationPage after(TextStore.Stored<Situation> now) {
        return new SituationPage(above, id, now.version(), index, results, shortcomings, causes, now.text(),
                List.of());
    }

    Situation situation() {
        return new Situation(index, lines(results), lines(shortcomings), lines(causes));
    }

    private static List<String> lines(String typed) {
        return RowTyped.tidy(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
