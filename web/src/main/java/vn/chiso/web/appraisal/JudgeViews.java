package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.RemarkText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Comments;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.EvidenceSheet;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.entry.Flagging;
import vn.chiso.web.entry.IndicatorHeads;
import vn.chiso.web.entry.UnitDocuments;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts together the page on which one indicator of one unit is judged. */
@Component
class JudgeViews {

    private final Considerations considerations;
    private final Declarations declarations;
    private final AppraisalRights rights;
    private final QueueViews queue;
    private final IndicatorHeads heads;
    private final Evidences evidences;
    private final Flagging flagging;
    private final EntryStates states;
    private final Histories histories;
    private final PeerViews peers;
    private final TrialViews trials;
    private final Comments comments;
    private final Units units;
    private final People people;
    private final UnitDocuments documents;

    JudgeViews(Considerations considerations, Declarations declarations, AppraisalRights rights, QueueViews queue,
            IndicatorHeads heads, Evidences evidences, Flagging flagging, EntryStates states, Histories histories,
            PeerViews peers, TrialViews trials, Comments comments, Units units, People people,
            UnitDocuments documents) {
        this.considerations = considerations;
        this.declarations = declarations;
        this.rights = rights;
        this.queue = queue;
        this.heads = heads;
        this.evidences = evidences;
        this.flagging = flagging;
        this.states = states;
        this.histories = histories;
        this.peers = peers;
        this.trials = trials;
        this.comments = comments;
        this.units = units;
        this.people = people;
        this.documents = documents;
    }

    /** One unit's indicator with what was decided about it, this round and the round before. */
    private record Case(Campaign campaign, Entry entry, Node.Leaf leaf, Considered considered,
            @Nullable Considered before, @Nullable Decision now, boolean editable) {
    }

    private Case read(Person person, Campaign campaign, EntryKey key) {
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Entry entry = Objects.requireNonNull(considered.declared().entries().get(key.leaf()));
        AppraisalRights.require(rights.mayLook(person, campaign, entry));
        Considered before = declarations.before(campaign, key.unit()).map(considerations::of).orElse(null);
        Decision stored = considered.at(key.leaf(), Stage.APPRAISAL);
        boolean editable = rights.mayAppraise(person, campaign, entry, considered.at(key.leaf(), Stage.COUNCIL));
        // A draft is somebody's work in hand: only those who appraise see it.
        Decision now = stored != null && stored.draft() && !editable ? null : stored;
        return new Case(campaign, entry, leaf, considered, before, now, editable);
    }

    JudgePage page(Person person, Campaign campaign, EntryKey key, Judging judging, Ui ui) {
        Case what = read(person, campaign, key);
        Map<String, String> fields = judging.fields(what.now());
        Map<String, String> figures = new HashMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith("value-")) {
                figures.put(name.substring("value-".length()), text);
            }
        });
        FourValuesView values = new FourValuesView(what.considered(), what.before(), what.leaf(), ui);
        Entry entry = what.entry();
        QueueViews.Around around = queue.around(person, campaign, key, judging.leafOnly(), ui);
        Trial trial = Trial.of(what.considered(), what.leaf(), Stage.APPRAISAL, judgement(fields, what));
        return new JudgePage(campaign.id(), campaign.name(), campaign.year(), campaign.illustrative(),
                AppraisalPaths.entry(key), around.progress() == null ? "" : AppraisalPaths.queue(campaign.id()),
                around.progress() == null ? "" : AppraisalPaths.leaf(campaign.id(), key.leaf()),
                units.name(key.unit()), units.name(entry.provider()), around.progress(), around.neighbours(),
                heads.of(campaign, what.considered().declared(), what.leaf(), entry, ui), entry.state().name(),
                what.editable(), barred(person, what, ui),
                values.table(judging.form() == null ? null : figures, who(person, what, ui), what.editable(),
                        judging.refusals()),
                trials.panel(trial, fields.getOrDefault("verdict", ""), ui), form(what, fields, judging),
                codes(ui), entry.explanation(),
                entry.claim() == Claim.NONE
                        ? ""
                        : ui.t("appraisal.claim." + entry.claim().name().toLowerCase(
                                java.util.Locale.ROOT).replace('_', '-')),
                remarks(what, ui), judging.changed() ? changed(what, judging, ui) : null,
                viewer(campaign, key, judging.document(), ui), peers.of(campaign, what.leaf(), key.unit(), trial, ui),
                histories.of(key, what.leaf(), what.now(), what.editable(), ui), comments.of(key),
                key.path() + "/trao-doi", documents.of(person, campaign, key.unit()));
    }

    /** Why an appraiser of the indicator cannot conclude in the phase of appraisal; empty for others, and otherwise. */
    private String barred(Person person, Case what, Ui ui) {
        return what.editable() || what.campaign().phase() != Phase.APPRAISAL
                || !rights.appraises(person, what.campaign(), what.entry())
                        ? ""
                        : ShutViews.sentence(what.campaign(), what.entry(), ui);
    }

    /** The stored conclusion's figures stand in the fields; a form that was typed brings its own. */
    private static Judgement judgement(Map<String, String> fields, Case what) {
        Map<String, String> all = new HashMap<>(fields);
        Decision now = what.now();
        if (now != null && fields.keySet().stream().noneMatch(name -> name.startsWith("value-"))) {
            what.considered().declared().enteredAt(what.leaf()).forEach(operand -> {
                String figure = now.figures().get(operand.input().id().value());
                if (figure != null) {
                    all.put("value-" + operand.input().id().value(), figure.isEmpty()
                            ? ""
                            : vn.chiso.web.ui.TypedValue.shown(operand.input(), figure));
                }
            });
        }
        return Judgement.read(all);
    }

    private FourValues.Column<FourValues.Who> who(Person person, Case what, Ui ui) {
        FourValues.Who nobody = FourValues.Who.NOBODY;
        Decision now = what.now();
        Decision council = what.considered().at(what.leaf().code(), Stage.COUNCIL);
        FourValues.Who declared = states.signature(what.entry().key())
                .map(signature -> new FourValues.Who(name(signature.person()), ui.date(signature.at())))
                .orElse(nobody);
        FourValues.Who appraised = now == null
                ? nobody
                : new FourValues.Who(name(now.by()),
                        now.draft() ? ui.t("appraisal.draft.at", ui.moment(now.at())) : ui.date(now.at()));
        if (what.editable() && now == null) {
            appraised = new FourValues.Who(person.name(), ui.t("appraisal.editing"));
        }
        return new FourValues.Column<>(nobody, declared, appraised,
                council == null || council.draft()
                        ? nobody
                        : new FourValues.Who(ui.t("appraisal.stage." + Stage.COUNCIL.id()), ui.date(council.at())),
                nobody);
    }

    private String name(long person) {
        return people.byId(person).map(Person::name).orElse("");
    }

    private JudgePage.Form form(Case what, Map<String, String> fields, Judging judging) {
        Decision now = what.now();
        return new JudgePage.Form(now == null ? 0 : now.version(), what.entry().stamp(),
                fields.getOrDefault("verdict", ""), fields.getOrDefault("points", ""),
                fields.getOrDefault("code", ""), fields.getOrDefault("evidence", ""),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("until", queue.supplementDay(what.campaign()).toString()),
                now != null && now.draft(), judging.refusals());
    }

    private static List<Option> codes(Ui ui) {
        List<Option> codes = new ArrayList<>();
        for (ReasonCode code : ReasonCode.values()) {
            codes.add(new Option(code.name(), code.name() + " – " + ui.t("appraisal.code." + code.id())));
        }
        return codes;
    }

    private List<String> remarks(Case what, Ui ui) {
        return what.entry().claim() == Claim.NONE
                ? flagging.look(what.considered().declared()).at(what.leaf().code()).stream()
                        .map(remark -> RemarkText.sentence(remark, EngineText.messages(ui.language()))).toList()
                : List.of();
    }

    private JudgePage.Changed changed(Case what, Judging judging, Ui ui) {
        Decision now = what.now();
        String seen = judging.form() == null ? "" : judging.form().getOrDefault("version", "");
        if (now != null && !Integer.toString(now.version()).equals(seen)) {
            return new JudgePage.Changed(ui.t(now.draft() ? "appraisal.changed.draft" : "appraisal.changed.concluded",
                    name(now.by()), ui.moment(now.at()), ui.t("appraisal.verdict." + now.verdict().id()),
                    ui.points(now.after())), now.reason());
        }
        return new JudgePage.Changed(ui.t("appraisal.changed.declared"), "");
    }

    private JudgePage.Viewer viewer(Campaign campaign, EntryKey key, @Nullable Long document, Ui ui) {
        List<EvidenceSheet> sheets = evidences.sheets(key, campaign.year(), ui.language());
        if (sheets.isEmpty()) {
            return new JudgePage.Viewer(sheets, null, 0, true);
        }
        int at = 0;
        for (int i = 0; i < sheets.size(); i++) {
            if (document != null && sheets.get(i).id() == document) {
                at = i;
            }
        }
        EvidenceSheet shown = sheets.get(at);
        return new JudgePage.Viewer(sheets, shown, at + 1, evidences.intact(shown.id()));
    }
}
