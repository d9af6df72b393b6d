package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Ui;

/** Tells those whose business it is what lies behind a published point. */
@Component
public class Readings {

    private final Considerations considerations;
    private final Declarations declarations;
    private final AppraisalRights rights;
    private final AppealDocuments documents;
    private final EntryStates states;
    private final Units units;

    Readings(Considerations considerations, Declarations declarations, AppraisalRights rights,
            AppealDocuments documents, EntryStates states, Units units) {
        this.considerations = considerations;
        this.declarations = declarations;
        this.rights = rights;
        this.documents = documents;
        this.states = states;
        this.units = units;
    }

    /**
     * What was declared and decided about an indicator.
     *
     * @param published what the published points rest on
     * @param until     when the results were locked: what was decided later does not belong to them
     * @return empty when it is not the person's business
     */
    public Optional<Reading> of(Person person, Campaign campaign, EntryKey key, UnitInputs published, Instant until,
            Ui ui) {
        Entry entry = states.find(key).filter(each -> rights.maySee(person, campaign, each)).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf()).orElse(null);
        if (leaf == null) {
            return Optional.empty();
        }
        Considered before = declarations.before(campaign, key.unit()).map(considerations::of).orElse(null);
        FourValues values = new FourValuesView(considered, before, leaf, published, ui).table(null,
                who(considered, leaf, entry, ui), false, List.of());
        boolean oversees = rights.mayLook(person, campaign, entry)
                && person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.APPRAISER);
        return Optional.of(new Reading(values, claim(entry), entry.explanation(),
                rulings(person, considered, leaf, until, ui), documents.at(person, key),
                oversees ? AppraisalPaths.entry(key) : ""));
    }

    private static String claim(Entry entry) {
        return entry.claim() == Claim.NONE
                ? ""
                : entry.claim() == Claim.NO_DATA ? "appraisal.claim.no-data" : "appraisal.claim.not-applicable";
    }

    private FourValues.Column<FourValues.Who> who(Considered considered, Node.Leaf leaf, Entry entry, Ui ui) {
        FourValues.Who declared = new FourValues.Who(units.name(entry.provider()),
                states.signature(entry.key()).map(signature -> ui.date(signature.at())).orElse(""));
        return new FourValues.Column<>(FourValues.Who.NOBODY, declared, office(considered, leaf, Stage.APPRAISAL, ui),
                office(considered, leaf, Stage.COUNCIL, ui), FourValues.Who.NOBODY);
    }

    private static FourValues.Who office(Considered considered, Node.Leaf leaf, Stage stage, Ui ui) {
        Decision decision = AppealSides.concluded(considered.at(leaf.code(), stage));
        return decision == null
                ? FourValues.Who.NOBODY
                : new FourValues.Who(ui.t("appeal.office." + stage.id()), ui.date(decision.at()));
    }

    private List<Reading.Ruling> rulings(Person person, Considered considered, Node.Leaf leaf, Instant until, Ui ui) {
        List<Reading.Ruling> rulings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Decision decision = AppealSides.concluded(considered.at(leaf.code(), stage));
            if (decision != null && !decision.at().isAfter(until)) {
                rulings.add(new Reading.Ruling("appeal.office." + stage.id(), decision.verdict(), decision.code(),
                        decision.reason(), ui.points(decision.before()), ui.points(decision.after()), decision.at(),
                        documents.one(person, decision.evidence())));
            }
        }
        return rulings;
    }
}
