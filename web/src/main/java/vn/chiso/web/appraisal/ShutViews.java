package vn.chiso.web.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/**
 * Says why an indicator cannot be judged just now; shows none of its figures, which are the unit's business then, but
 * all that the person has typed.
 */
@Component
class ShutViews {

    private final Campaigns campaigns;
    private final Units units;
    private final Evidences evidences;

    ShutViews(Campaigns campaigns, Units units, Evidences evidences) {
        this.campaigns = campaigns;
        this.units = units;
        this.evidences = evidences;
    }

    /** @param form what was typed and could not be stored; empty where nobody typed */
    ShutPage page(Campaign campaign, Entry entry, Map<String, String> form, Ui ui) {
        Node.Leaf leaf = campaigns.framework(campaign).framework().tree()
                .node(entry.key().leaf()) instanceof Node.Leaf known ? known : null;
        boolean back = campaign.phase() == Phase.APPRAISAL && back(entry);
        return new ShutPage(AppraisalPaths.queue(campaign.id()), entry.key().leaf().value(),
                leaf == null ? "" : leaf.head().name().in(ui.language()), units.name(entry.key().unit()),
                entry.state().name(), sentence(campaign, entry, ui),
                back ? Objects.requireNonNullElse(entry.returnReason(), "") : "", back ? entry.returnUntil() : null,
                leaf == null || form.isEmpty() ? List.of() : typed(form, entry, leaf, ui));
    }

    private List<TypedLine> typed(Map<String, String> form, Entry entry, Node.Leaf leaf, Ui ui) {
        String verdict = form.getOrDefault("verdict", "");
        boolean known = List.of("accepted", "corrected", "rejected", "set-by-hand", "returned").contains(verdict);
        List<Option> documents = evidences.of(entry.key()).stream()
                .map(document -> new Option(Long.toString(document.id()), document.number())).toList();
        return TypedLines.of(known ? ui.t("appraisal.verdict." + verdict) : "", Judgement.read(form), leaf, documents,
                verdict.equals("returned") ? form.getOrDefault("until", "") : "", ui);
    }

    private static boolean back(Entry entry) {
        return entry.state() == EntryState.RETURNED || entry.state() == EntryState.PROPOSED;
    }

    /** Why an appraiser of the indicator cannot conclude about an entry now. */
    static String sentence(Campaign campaign, Entry entry, Ui ui) {
        if (campaign.phase() != Phase.APPRAISAL) {
            return ui.t("appraisal.shut.phase", ui.t("phase." + campaign.phase().id()));
        }
        return ui.t(switch (entry.state()) {
            case RETURNED, PROPOSED -> "appraisal.shut.returned";
            case EMPTY, ENTERING -> "appraisal.shut.open";
            case APPEALED -> "appraisal.shut.appealed";
            case SUBMITTED, IN_APPRAISAL, APPRAISED, LOCKED, PUBLISHED -> "appraisal.shut.council";
        });
    }
}
