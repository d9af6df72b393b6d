package vn.chiso.web.campaign;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Homes;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstalledFramework;

/** The frameworks by which rounds score: as installed, with the decisions of the round about contradictions. */
@Component
class RoundFrameworks {

    private final Catalog catalog;
    /** By digest: framework and decisions, neither of which ever changes. */
    private final Map<String, RoundFramework> known = new ConcurrentHashMap<>();

    RoundFrameworks(Catalog catalog) {
        this.catalog = catalog;
    }

    RoundFramework of(Campaign campaign, List<Resolved> resolved) {
        InstalledFramework installed = catalog.get(campaign.frameworkVersion());
        List<Resolution> decided = parsed(resolved);
        String digest = Resolutions.digest(installed.digest(), decided);
        return known.computeIfAbsent(digest, _ -> {
            Framework framework = switch (Resolutions.apply(installed.framework(), decided)) {
                case Resolving.Applied applied -> applied.framework();
                case Resolving.Refused refused -> throw new IllegalStateException(
                        "recorded decisions contradict each other: " + refused.reasons());
            };
            return new RoundFramework(framework, digest, new Homes(framework));
        });
    }

    static List<Resolution> parsed(List<Resolved> resolved) {
        return resolved.stream().map(decision -> Resolution.parse(decision.choice()).orElseThrow(
                () -> new IllegalStateException("not a decision: " + decision.choice()))).toList();
    }
}
