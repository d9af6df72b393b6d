package vn.chiso.engine.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * A sum over nodes beside the tree; pillars may overlap (QĐ 922/QĐ-BTTTT: foundation indices count in all three).
 *
 * @param publishedMax nominal maximum printed somewhere; never enters the arithmetic
 */
public record Pillar(NodeCode code, Text name, List<NodeCode> nodes, @Nullable Exact publishedMax,
        @Nullable String note) {
}
