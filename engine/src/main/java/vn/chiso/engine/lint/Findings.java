package vn.chiso.engine.lint;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.NodeCode;

/** Collects findings. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Finding.Code code, Finding.Level level, NodeCode node, int line, Object... facts) {
        add(code, level, node, line, Finding.Variant.PLAIN, facts);
    }

    void add(Finding.Code code, Finding.Level level, NodeCode node, int line, Finding.Variant variant,
            Object... facts) {
        found.add(new Finding(code, level, node, line, variant, List.of(facts)));
    }

    List<Finding> all() {
        return found;
    }
}
