package vn.chiso.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Everything from which the scores and the ranking of a publication follow. Texts are brought to one line, units and
 * their inputs stand in the order of their identifiers.
 *
 * @param framework   the framework file, as installed, in UTF-8
 * @param resolutions those that the campaign applied
 * @param units       the published units
 * @param inputs      their inputs, with the constants of the campaign and its decisions; a unit may have none
 */
public record PublicationBundle(PublicationFacts facts, String framework, List<AppliedResolution> resolutions,
        List<UnitInfo> units, List<UnitInputs> inputs) {

    /** A bundle with its texts in one line and its units in order. */
    public PublicationBundle {
        facts = new PublicationFacts(OneLine.of(facts.number()), facts.version(), OneLine.of(facts.campaign()),
                facts.year(), facts.illustrative(), facts.publishedAt(), OneLine.of(facts.publisher()),
                OneLine.of(facts.licence()));
        resolutions = resolutions.stream()
                .map(each -> new AppliedResolution(each.resolution(), OneLine.of(each.basis())))
                .sorted(Comparator.comparing(AppliedResolution::resolution, Comparator.comparing(Resolution::node)
                        .thenComparing(Resolution::text)))
                .toList();
        units = units.stream().map(PublicationBundle::inOneLine)
                .sorted(Comparator.comparing(unit -> unit.unit().value())).toList();
        inputs = inputs.stream().map(PublicationBundle::inOneLine)
                .sorted(Comparator.comparing(unit -> unit.unit().value())).toList();
    }

    private static UnitInfo inOneLine(UnitInfo unit) {
        String name = OneLine.of(unit.name());
        return new UnitInfo(unit.unit(), name.isEmpty() ? unit.unit().value() : name, optional(unit.block()),
                optional(unit.region()));
    }

    private static @Nullable String optional(@Nullable String text) {
        String line = text == null ? "" : OneLine.of(text);
        return line.isEmpty() ? null : line;
    }

    private static UnitInputs inOneLine(UnitInputs unit) {
        if (unit.decisions().isEmpty()) {
            return unit;
        }
        Map<NodeCode, PointsDecision> decisions = new HashMap<>();
        unit.decisions().forEach((code, decision) -> decisions.put(code, new PointsDecision(decision.points(),
                decision.basis(), OneLine.of(decision.by()), OneLine.of(decision.reason()))));
        return unit.withDecisions(decisions);
    }
}
