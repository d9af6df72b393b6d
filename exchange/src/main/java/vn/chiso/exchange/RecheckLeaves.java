package vn.chiso.exchange;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.LeafFormula;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.recheck.UnitFormula;

/** How each indicator's outcome and points get into the cells of a workbook to recheck. */
final class RecheckLeaves {

    private final Framework framework;
    private final RecheckLayout layout;
    private final Map<Outcome, String> words = new EnumMap<>(Outcome.class);
    private final Map<NodeCode, Way> ways = new HashMap<>();

    /** Where the cells of an indicator come from. */
    sealed interface Way {
        /** From its rule. */
        record Formulas(UnitFormula outcome, UnitFormula points) implements Way {
        }

        /** From the engine, in the order of the units: spreadsheets do not take so long a rule. */
        record Computed(List<Ended> scores) implements Way {
        }

        /** It has no rule, and no points. */
        record NoRule() implements Way {
        }
    }

    /** How the engine ended scoring an indicator of a unit. */
    record Ended(Outcome outcome, Exact points) {
    }

    RecheckLeaves(Framework framework, RecheckLayout layout, List<UnitInputs> units, Messages engine) {
        this.framework = framework;
        this.layout = layout;
        for (Outcome outcome : Outcome.values()) {
            words.put(outcome, EngineText.label(outcome, engine));
        }
        for (Node.Leaf leaf : framework.tree().leaves()) {
            Rule rule = leaf.rule();
            if (rule == null) {
                ways.put(leaf.code(), new Way.NoRule());
            } else {
                formulas(leaf, rule).ifPresent(way -> ways.put(leaf.code(), way));
            }
        }
        compute(units);
    }

    String word(Outcome outcome) {
        return words.getOrDefault(outcome, outcome.name());
    }

    Way of(Node.Leaf leaf) {
        return ways.getOrDefault(leaf.code(), new Way.NoRule());
    }

    private Optional<Way.Formulas> formulas(Node.Leaf leaf, Rule rule) {
        String prefix = layout.prefix(RecheckLayout.Sheet.POINTS);
        String scored = layout.cell(RecheckLayout.Sheet.OUTCOMES, UnitFormula.UNIT, layout.row(leaf.code())) + "="
                + Terms.quoted(word(Outcome.SCORED));
        return formulas(leaf, prefix).outcome(rule, words).flatMap(outcome -> formulas(leaf, "")
                .points(rule, scored, framework.rounding().leafPoints())
                .map(each -> new Way.Formulas(outcome, each)));
    }

    private LeafFormula formulas(Node.Leaf leaf, String prefix) {
        int row = layout.row(leaf.code());
        return new LeafFormula(leaf, layout, prefix + RecheckLayout.max(row),
                prefix + RecheckLayout.ruleMax(leaf, row));
    }

    /** What the formulas leave out. */
    private void compute(List<UnitInputs> units) {
        List<Node.Leaf> left = framework.tree().leaves().stream().filter(leaf -> !ways.containsKey(leaf.code()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Map<NodeCode, Ended[]> ended = new HashMap<>();
        left.forEach(leaf -> ended.put(leaf.code(), new Ended[units.size()]));
        Scoring scoring = new Scoring(framework);
        for (int i = 0; i < units.size(); i++) {
            ScoreSheet sheet = scoring.score(units.get(i));
            for (LeafScore score : sheet.leaves()) {
                Ended[] scores = ended.get(score.code());
                if (scores != null) {
                    scores[i] = new Ended(score.outcome(), score.points());
                }
            }
        }
        ended.forEach((code, scores) -> ways.put(code, new Way.Computed(List.of(scores))));
    }
}
