package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Puts together the page of an indicator. */
@Component
class EntryViews {

    private final Declarations declarations;
    private final Flagging flagging;
    private final EntryForms forms;
    private final EntryRights rights;
    private final Submissions submissions;
    private final IndicatorHeads heads;
    private final Comments comments;
    private final Evidences evidences;
    private final Units units;
    private final People people;

    EntryViews(Declarations declarations, Flagging flagging, EntryForms forms, EntryRights rights,
            Submissions submissions, IndicatorHeads heads, Comments comments, Evidences evidences, Units units,
            People people) {
        this.declarations = declarations;
        this.flagging = flagging;
        this.forms = forms;
        this.rights = rights;
        this.submissions = submissions;
        this.heads = heads;
        this.comments = comments;
        this.evidences = evidences;
        this.units = units;
        this.people = people;
    }

    /** The page as it stands, or as it was typed where something could not be read. */
    EntryPage page(Person person, Campaign campaign, EntryKey key, Ui ui, @Nullable Typed typed,
            List<Refusal> refusals, @Nullable ConflictPanel conflict) {
        Declared declared = declarations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(declared, key.leaf()).orElseThrow(EntryPages::notFound);
        Entry entry = Objects.requireNonNull(declared.entries().get(key.leaf()));
        rights.requireLook(person, campaign, entry);
        Flagging.Looked looked = flagging.look(declared);
        EntryForm form = forms.form(person, campaign, looked, leaf, ui, typed, refusals);
        List<Entry> mine = listed(person, campaign, declared, entry);
        Set<NodeCode> listed = mine.stream().map(other -> other.key().leaf()).collect(Collectors.toSet());
        List<NodeCode> order = declared.framework().tree().leaves().stream().map(Node.Leaf::code)
                .filter(listed::contains).toList();
        int at = order.indexOf(key.leaf());
        return new EntryPage(person.id(), campaign.id(), "/ky/" + campaign.id() + "/goi-excel/" + entry.provider(),
                campaign.year(),
                campaign.illustrative(), key.unit(),
                units.name(key.unit()), units.name(entry.provider()), EntryTree.of(declared, mine, key.leaf(), ui),
                (int) mine.stream().filter(Entry::ready).count(), mine.size(),
                heads.of(campaign, declared, leaf, entry, ui), form, conflict,
                evidences.panel(person, campaign, entry, ui.language()), earlier(campaign, key, ui),
                comments.of(key), EntryRights.mayComment(person), at > 0 ? neighbour(key, order.get(at - 1)) : null,
                at >= 0 && at < order.size() - 1 ? neighbour(key, order.get(at + 1)) : null,
                submit(person, campaign, entry));
    }

    private static EntryPage.Neighbour neighbour(EntryKey key, NodeCode code) {
        return new EntryPage.Neighbour(code.value(), new EntryKey(key.campaign(), key.unit(), code).path());
    }

    /**
     * The indicators in the list beside the form: those that the person's unit supplies, otherwise all of the assessed
     * unit that the person may open.
     */
    private List<Entry> listed(Person person, Campaign campaign, Declared declared, Entry shown) {
        Long unit = person.unit();
        boolean own = unit != null && unit == shown.provider();
        return declared.entries().values().stream()
                .filter(own ? entry -> entry.provider() == shown.provider() : rights.mayLook(person, campaign))
                .toList();
    }

    private List<EntryPage.Earlier> earlier(Campaign campaign, EntryKey key, Ui ui) {
        List<EntryPage.Earlier> earlier = new ArrayList<>();
        Campaign at = campaign;
        while (earlier.size() < 3) {
            Declared before = declarations.before(at, key.unit()).orElse(null);
            if (before == null) {
                return earlier;
            }
            Score score = new Scoring(before.framework()).score(before.inputs()).scores().get(key.leaf());
            if (score != null) {
                earlier.add(new EntryPage.Earlier(before.campaign().year(), ui.points(score.points()),
                        ui.number(score.max())));
            }
            at = before.campaign();
        }
        return earlier;
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : people.byId(person).map(Person::name).orElse("");
    }

    EntryPage.SubmitState submit(Person person, Campaign campaign, Entry entry) {
        if (!rights.mayLookAtProvider(person, entry.provider())) {
            return new EntryPage.SubmitState("", 0, 0, 0, false, false, false);
        }
        Submissions.Standing standing = submissions.standing(campaign, entry.provider());
        return new EntryPage.SubmitState("/ky/" + campaign.id() + "/nop/" + entry.provider(),
                standing.unanswered(), standing.unproven(), standing.faulty(), standing.ready(),
                rights.mayPropose(person, campaign, entry.provider()) && standing.toPropose() > 0,
                rights.mayEnter(person, campaign, entry));
    }

    /** What differs between the one who typed and the one who saved first. */
    ConflictPanel conflict(EntryKey key, SaveResult.Conflict conflict, Campaign campaign, Ui ui) {
        Declared declared = declarations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(declared, key.leaf()).orElseThrow(EntryPages::notFound);
        return new ConflictPanel(key.path(), conflict.baseVersion(), conflict.version(), name(conflict.savedBy()),
                conflict.savedAt(), Conflicts.rows(declared, leaf, conflict, ui));
    }

}
