package vn.chiso.engine.framework.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolving.Code;
import vn.chiso.engine.framework.resolution.Resolving.Reason;
import vn.chiso.engine.number.Exact;

/** Whether resolutions fit the framework and each other. */
final class Fitness {

    private final Framework framework;

    Fitness(Framework framework) {
        this.framework = framework;
    }

    List<Reason> reasons(List<Resolution> resolutions) {
        List<Reason> reasons = new ArrayList<>();
        Map<NodeCode, Resolution> settled = new HashMap<>();
        Set<Resolution> seen = new HashSet<>();
        for (Resolution resolution : resolutions) {
            if (!seen.add(resolution)) {
                reasons.add(new Reason(Code.TWICE, resolution, resolution.node()));
                continue;
            }
            if (resolution.node().equals(resolution.target())) {
                reasons.add(new Reason(Code.SAME_ROW, resolution, resolution.node()));
                continue;
            }
            List<Reason> alone = alone(resolution);
            reasons.addAll(alone);
            for (NodeCode node : resolution.settles()) {
                Resolution other = settled.putIfAbsent(node, resolution);
                if (alone.isEmpty() && other != null) {
                    reasons.add(new Reason(Code.CONTRADICTS, resolution, node));
                }
            }
        }
        return reasons;
    }

    /** What is wrong with the resolution whatever the others say. */
    private List<Reason> alone(Resolution resolution) {
        List<Reason> reasons = new ArrayList<>();
        for (NodeCode node : resolution.settles()) {
            Code code = unfit(node);
            if (code != null) {
                reasons.add(new Reason(code, resolution, node));
            }
        }
        Code code = reasons.isEmpty() ? unfit(resolution) : null;
        if (code != null) {
            NodeCode target = resolution.target();
            boolean onTarget = code == Code.TARGET_PRINTS || code == Code.NOTHING_TO_RESCALE;
            reasons.add(new Reason(code, resolution, onTarget && target != null ? target : resolution.node()));
        }
        return reasons;
    }

    private @Nullable Code unfit(NodeCode code) {
        if (code.equals(NodeCode.TOTAL)) {
            return null;
        }
        return switch (framework.tree().node(code)) {
            case null -> Code.NODE_UNKNOWN;
            case Node.Leaf _,Node.SharedRow _ -> Code.NOT_A_GROUP;
            case Node.Group _ -> framework.tree().counts(code) ? null : Code.NOT_COUNTED;
        };
    }

    private @Nullable Code unfit(Resolution resolution) {
        NodeCode target = resolution.target();
        NodeCode rescaled = resolution.rescaled();
        Exact printed = framework.printedMax(resolution.node());
        if (printed == null && (target != null || rescaled != null)) {
            return Code.NOTHING_PRINTED;
        }
        if (target != null && framework.printedMax(target) != null) {
            return Code.TARGET_PRINTS;
        }
        boolean nothing = rescaled != null && printed != null
                && (printed.isZero() || framework.tree().max(rescaled).isZero());
        return nothing ? Code.NOTHING_TO_RESCALE : null;
    }
}
