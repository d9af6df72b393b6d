package vn.chiso.web.standing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.engine.framework.Ties;

/**
 * A table that is to be kept.
 *
 * @param facts  its facts; identifier and moment are given when it is kept
 * @param nodes  in the order in which they stand
 * @param units  at least one
 * @param values what is known at a node, by subject. Ranks that are given are kept as they are; where there are none and the
 *               table is complete, the engine ranks
 */
public record StandingDraft(Standing facts, List<StandingNode> nodes, List<StandingUnit> units, Ties.Style ties,
        Function<String, Map<Long, StandingValue>> values) {
}
