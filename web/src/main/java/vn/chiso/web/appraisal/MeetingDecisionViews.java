package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Comments;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EvidenceLine;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts together the page on which the council decides about a dispute. */
@Component
class MeetingDecisionViews {

    private static final List<Verdict> VERDICTS = List.of(Verdict.UPHELD, Verdict.ACCEPTED, Verdict.CORRECTED,
            Verdict.REJECTED, Verdict.SET_BY_HAND);

    private final Considerations considerations;
    private final AppraisalRights rights;
    private final Appeals appeals;
    private final Meetings meetings;
    private final AppealSides sides;
    private final AppealDocuments documents;
    private final Comments comments;
    private final Units units;

    MeetingDecisionViews(Considerations considerations, AppraisalRights rights, Appeals appeals, Meetings meetings,
            AppealSides sides, AppealDocuments documents, Comments comments, Units units) {
        this.considerations = considerations;
        this.rights = rights;
        this.appeals = appeals;
        this.meetings = meetings;
        this.sides = sides;
        this.documents = documents;
        this.comments = comments;
        this.units = units;
    }

    /** The page as it stands, or as it was typed. */
    MeetingDecisionPage page(Person person, Campaign campaign, Meeting meeting, EntryKey key,
            @Nullable Judgement typed, List<Refusal> refusals, Ui ui) {
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf()).orElseThrow(AppealViews::missing);
        Entry entry = Objects.requireNonNull(considered.declared().entries().get(key.leaf()));
        AppraisalRights.require(rights.maySee(person, campaign, entry));
        Appeal appeal = appeals.find(key).filter(Appeal::sent).orElseThrow(AppealViews::missing);
        List<EntryKey> agenda = meetings.items(meeting.id());
        if (typed == null && !agenda.contains(key)) { // who has typed something keeps it before the eyes
            throw AppealViews.missing();
        }
        Decision appraisal = AppealSides.concluded(considered.at(key.leaf(), Stage.APPRAISAL));
        List<String> hindrances = hindrances(person, campaign, meeting.open() && agenda.contains(key), entry, ui);
        List<EvidenceLine> ofAppeal = documents.of(person, appeal.documents());
        List<EvidenceLine> ofEntry = documents.at(person, key);
        List<Option> proof = Stream.concat(ofAppeal.stream(), ofEntry.stream()).distinct()
                .map(line -> new Option(Long.toString(line.id()), line.number() + " – " + line.excerpt())).toList();
        return new MeetingDecisionPage(campaign.id(), campaign.name(), campaign.illustrative(),
                AppealPaths.item(meeting.id(), key), AppealPaths.meeting(campaign.id(), meeting.id()),
                meeting.title(), AppealPaths.appeal(key),
                sides.of(considered, leaf, entry, typed == null ? Map.of() : typed.figures(), ui),
                entry.state().name(), sides.grounds(person, appraisal),
                sides.grounds(person, considered.at(key.leaf(), Stage.COUNCIL)), units.name(appeal.byUnit()),
                appeal.argument(), ofAppeal, ofEntry, remarks(key),
                hindrances.isEmpty()
                        ? form(entry, considered.at(key.leaf(), Stage.COUNCIL), typed, proof, ui)
                        : null,
                hindrances, hindrances.isEmpty() || typed == null ? List.of() : unsaved(typed, leaf, proof, ui),
                meetings.next(meeting, key).map(other -> AppealPaths.item(meeting.id(), other)).orElse(""), refusals);
    }

    /** Everything that keeps the person from deciding now, as sentences. */
    private List<String> hindrances(Person person, Campaign campaign, boolean onAgenda, Entry entry, Ui ui) {
        List<String> hindrances = new ArrayList<>();
        if (!person.is(Role.COUNCIL_MEMBER)) {
            hindrances.add(ui.t("meeting.hindrance.role"));
        } else {
            if (!AppraisalRights.foreign(person, entry)) {
                hindrances.add(ui.t("meeting.hindrance.own-unit"));
            }
            if (rights.hadHand(person, entry)) {
                hindrances.add(ui.t("meeting.hindrance.own-appraisal"));
            }
        }
        if (campaign.phase() != Phase.APPEAL) {
            hindrances.add(ui.t("meeting.hindrance.phase"));
        } else if (entry.state() != EntryState.APPEALED) {
            hindrances.add(ui.t("meeting.hindrance.decided"));
        } else if (!onAgenda) {
            hindrances.add(ui.t("meeting.hindrance.closed"));
        }
        return hindrances;
    }

    private static MeetingDecisionPage.Form form(Entry entry, @Nullable Decision now, @Nullable Judgement typed,
            List<Option> evidences, Ui ui) {
        List<Option> verdicts = VERDICTS.stream().map(verdict -> new Option(verdict.id(),
                ui.t("appraisal.verdict." + verdict.id()), ui.t("meeting.verdict." + verdict.id()))).toList();
        List<Option> codes = Arrays.stream(ReasonCode.values()).map(code -> new Option(code.name(),
                code.name() + " – " + ui.t("appraisal.code." + code.id()))).toList();
        int version = now == null ? 0 : now.version();
        if (typed == null) {
            return new MeetingDecisionPage.Form(version, entry.stamp(), verdicts, "", "", codes, "", "", evidences,
                    "");
        }
        Verdict verdict = typed.verdict();
        return new MeetingDecisionPage.Form(version, entry.stamp(), verdicts, verdict == null ? "" : verdict.id(),
                typed.points(), codes, typed.code(), typed.reason(), evidences, typed.evidence());
    }

    private static List<TypedLine> unsaved(Judgement typed, Node.Leaf leaf, List<Option> proof, Ui ui) {
        Verdict verdict = typed.verdict();
        return TypedLines.of(verdict == null ? "" : ui.t("meeting.verdict." + verdict.id()), typed, leaf, proof, "",
                ui);
    }

    private List<AppealPage.Remark> remarks(EntryKey key) {
        return comments.of(key).stream()
                .map(comment -> new AppealPage.Remark(comment.name(), comment.at(), comment.text())).toList();
    }
}
