package vn.chiso.engine.ranking;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.scoring.UnitId;

/** What a ranking needs to know of a unit beside its scores. Block = khối, region = vùng; null when not known. */
public record UnitInfo(UnitId unit, String name, @Nullable String block, @Nullable String region) {
}
