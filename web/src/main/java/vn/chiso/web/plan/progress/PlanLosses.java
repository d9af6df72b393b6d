package vn.chiso.web.plan.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.appraisal.AppraisalRights;
import vn.chiso.web.account.Person;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.result.LockedPoints;

/** Works out, by the engine, what the unit of a plan still loses in the plan's round. */
@Component
class PlanLosses {

    private final Campaigns campaigns;
    private final Considerations considerations;
    private final LockedPoints locked;

    PlanLosses(Campaigns campaigns, Considerations considerations, LockedPoints locked) {
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.locked = locked;
    }

    /** What is lost, or why nobody knows. */
    sealed interface Known {

        /** What is lost. */
        record Lost(Losses losses) implements Known {
        }

        /** Why no points can be told. */
        record Nothing(Refusal reason) implements Known {
        }
    }

    /**
     * What the plan's unit loses in the plan's round, as far as the person may know: a unit's own people are told by what
     * they have declared until the appraisal is over.
     */
    Known of(Person person, PlanHead plan) {
        Long unit = plan.unit();
        Campaign campaign = Optional.ofNullable(plan.campaign()).flatMap(campaigns::byId).orElse(null);
        if (campaign == null || unit == null) {
            return new Known.Nothing(Refusal.of(campaign == null ? "plan.losses.no-round" : "plan.losses.no-unit"));
        }
        Framework framework = campaigns.framework(campaign).framework();
        if (plan.framework() != null && !framework.id().equals(plan.framework())) {
            return new Known.Nothing(Refusal.of("plan.losses.other-framework", plan.framework(), framework.id()));
        }
        Map<NodeCode, LockedPoints.Points> kept = locked.of(campaign, unit).orElse(null);
        if (kept != null) {
            return new Known.Lost(locked(campaign, framework, kept));
        }
        Considered considered = considerations.of(campaign, unit);
        return considered.declared().entries().isEmpty()
                ? new Known.Nothing(Refusal.of("plan.losses.not-assessed", campaign.name()))
                : new Known.Lost(scored(campaign, framework, considered,
                        AppraisalRights.seesDecided(person, campaign) ? campaign.phase() : Phase.SELF_ASSESSMENT));
    }

    private static Losses locked(Campaign campaign, Framework framework, Map<NodeCode, LockedPoints.Points> points) {
        Map<NodeCode, Losses.Loss> leaves = new LinkedHashMap<>();
        for (Node.Leaf leaf : framework.tree().countedLeaves()) {
            LockedPoints.Points its = points.get(leaf.code());
            if (its != null && !its.max().isZero()) {
                leaves.put(leaf.code(),
                        new Losses.Loss(leaf, its.max().minus(its.points()), its.max(), its.missing()));
            }
        }
        return new Losses(Losses.Basis.LOCKED, campaign.name(), framework.tree(), leaves);
    }

    private static Losses scored(Campaign campaign, Framework framework, Considered considered, Phase known) {
        boolean declares = known.isBefore(Phase.APPRAISAL);
        ScoreSheet sheet = new Scoring(framework)
                .score(declares ? considered.declaredInputs() : considered.decided());
        Map<NodeCode, Losses.Loss> leaves = new LinkedHashMap<>();
        for (LeafScore score : sheet.leaves()) {
            if (framework.tree().counts(score.code()) && !score.max().isZero()) {
                leaves.put(score.code(), new Losses.Loss(score.leaf(), score.lost(), score.max(),
                        score.outcome() == Outcome.MISSING));
            }
        }
        return new Losses(declares ? Losses.Basis.DECLARED : Losses.Basis.DECIDED, campaign.name(), framework.tree(),
                leaves);
    }
}
