package vn.chiso.web.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Comments;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Puts together the page of an objection. */
@Component
class AppealViews {

    private final Considerations considerations;
    private final AppraisalRights rights;
    private final Appeals appeals;
    private final Meetings meetings;
    private final AppealSides sides;
    private final AppealDocuments documents;
    private final Comments comments;
    private final Units units;
    private final People people;

    AppealViews(Considerations considerations, AppraisalRights rights, Appeals appeals, Meetings meetings,
            AppealSides sides, AppealDocuments documents, Comments comments, Units units, People people) {
        this.considerations = considerations;
        this.rights = rights;
        this.appeals = appeals;
        this.meetings = meetings;
        this.sides = sides;
        this.documents = documents;
        this.comments = comments;
        this.units = units;
        this.people = people;
    }

    /** What somebody typed into the form; the version is the one that the form was made from. */
    record Typed(int version, String argument, Set<Long> documents, String query) {
    }

    /** The page as it stands, or as it was typed. */
    AppealPage page(Person person, Campaign campaign, EntryKey key, Ui ui, @Nullable Typed typed,
            List<Refusal> refusals) {
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf()).orElseThrow(AppealViews::missing);
        Entry entry = Objects.requireNonNull(considered.declared().entries().get(key.leaf()));
        AppraisalRights.require(rights.maySee(person, campaign, entry));
        Appeal appeal = appeals.find(key).orElse(null);
        boolean own = speaks(person, entry);
        boolean shown = appeal != null && (own || appeal.sent());
        Meeting meeting = appeal == null || !appeal.sent()
                ? null
                : meetings.of(key).flatMap(id -> meetings.find(campaign.id(), id)).orElse(null);
        boolean late = appeals.late(campaign).isPresent();
        AppealPage.Form form = !late && appeals.mayObject(person, campaign, entry, appeal)
                ? form(person, campaign, entry, appeal, typed)
                : null;
        boolean council = person.is(Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER);
        return new AppealPage(campaign.id(), AppealPaths.appeal(key),
                own || council ? AppealPaths.result(campaign.id(), key.unit()) : "", campaign.name(),
                campaign.illustrative(), sides.of(considered, leaf, entry, Map.of(), ui), entry.state().name(),
                !EntryStates.HANDED_IN.contains(entry.state()),
                sides.grounds(person, considered.at(key.leaf(), Stage.APPRAISAL)),
                sides.grounds(person, considered.at(key.leaf(), Stage.COUNCIL)), documents.at(person, key),
                appeals.deadline(campaign.id()).orElse(null),
                own && campaign.phase() == Phase.APPEAL && late,
                shown ? given(person, appeal) : null,
                form, form == null && typed != null ? typed.argument() : "",
                meeting == null || !council ? "" : AppealPaths.item(meeting.id(), key),
                meeting == null ? "" : meeting.title(), remarks(key),
                person.is(Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.APPRAISER), refusals);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Whether the person answers for a unit that the entry concerns. */
    static boolean speaks(Person person, Entry entry) {
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && !AppraisalRights.foreign(person, entry);
    }

    private AppealPage.@Nullable Given given(Person person, @Nullable Appeal appeal) {
        return appeal == null
                ? null
                : new AppealPage.Given(appeal.state(), units.name(appeal.byUnit()), appeal.argument(),
                        documents.of(person, appeal.documents()), appeal.changedAt(), appeal.sentAt());
    }

    private AppealPage.Form form(Person person, Campaign campaign, Entry entry, @Nullable Appeal appeal,
            @Nullable Typed typed) {
        int version = appeal == null ? 0 : appeal.version();
        String argument = typed != null ? typed.argument() : appeal == null ? "" : appeal.argument();
        Set<Long> stored = appeal == null ? Set.of() : appeal.documents();
        Set<Long> chosen = typed == null ? stored : documents.choosable(person, typed.documents(), stored);
        AppealPage.Saved meanwhile = typed == null || appeal == null || typed.version() == version
                ? null
                : new AppealPage.Saved(name(appeal.changedBy()), appeal.changedAt(), appeal.argument());
        return new AppealPage.Form(version, argument,
                documents.offered(person, chosen, typed == null ? "" : typed.query()),
                typed == null ? "" : typed.query(), rights.maySend(person, campaign, entry),
                person.is(Role.DATA_OFFICER),
                meanwhile);
    }

    private List<AppealPage.Remark> remarks(EntryKey key) {
        return comments.of(key).stream()
                .map(comment -> new AppealPage.Remark(comment.name(), comment.at(), comment.text())).toList();
    }

    private String name(long person) {
        return people.byId(person).map(Person::name).orElse("–");
    }
}
