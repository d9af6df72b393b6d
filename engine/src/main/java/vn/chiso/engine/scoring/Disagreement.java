package vn.chiso.engine.scoring;

import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.number.Exact;

/** Inputs that ought to agree by the framework and do not. */
public record Disagreement(Comparison comparison, Exact left, Exact right) {
}
