package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Ui;

/** Puts together what the appraisal made of what a unit declared, and why. */
@Component
class AppealResults {

    private final Considerations considerations;
    private final AppraisalRights rights;
    private final Appeals appeals;
    private final AppealSides sides;
    private final Units units;

    AppealResults(Considerations considerations, AppraisalRights rights, Appeals appeals, AppealSides sides,
            Units units) {
        this.considerations = considerations;
        this.rights = rights;
        this.appeals = appeals;
        this.sides = sides;
        this.units = units;
    }

    AppealResultPage page(Person person, Campaign campaign, long unit, Ui ui) {
        Considered considered = considerations.of(campaign, unit);
        if (considered.declared().entries().isEmpty()) {
            throw AppealViews.missing();
        }
        boolean all = person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER);
        List<Entry> mine = considered.declared().entries().values().stream()
                .filter(entry -> all || AppealViews.speaks(person, entry)).toList();
        AppraisalRights.require(!mine.isEmpty());
        boolean open = !campaign.phase().isBefore(Phase.APPEAL);
        boolean late = appeals.late(campaign).isPresent();
        Rows rows = new Rows(person, campaign, considered, open ? mine : List.of(), answers(campaign, unit), late, ui);
        rows.fill();
        boolean whole = all || person.speaksFor(unit);
        boolean council = rows.changed.stream().anyMatch(row -> row.decided() != null);
        boolean mayAnswer = mine.stream().anyMatch(entry -> rights.mayAnswer(person, campaign, entry));
        return new AppealResultPage(campaign.id(), campaign.name(), campaign.illustrative(), open,
                AppealPaths.result(campaign.id(), unit), units.name(unit),
                appeals.deadline(campaign.id()).orElse(null), late, mayAnswer,
                open && whole ? rows.totals() : List.of(), rows.changed, rows.same,
                (int) rows.changed.stream().filter(AppealResultPage.Row::acceptable).count(), council);
    }

    private Map<NodeCode, Appeal> answers(Campaign campaign, long unit) {
        return appeals.ofUnit(campaign.id(), unit).stream()
                .collect(Collectors.toMap(appeal -> appeal.key().leaf(), appeal -> appeal));
    }

    /** The rows of one result. */
    private final class Rows {

        private final Person person;
        private final Campaign campaign;
        private final Considered considered;
        private final List<Entry> entries;
        private final Map<NodeCode, Appeal> answers;
        private final boolean late;
        private final Ui ui;
        private final ScoreSheet declared;
        private final ScoreSheet appraised;
        private final ScoreSheet decided;
        private final List<AppealResultPage.Row> changed = new ArrayList<>();
        private final List<AppealResultPage.Row> same = new ArrayList<>();

        Rows(Person person, Campaign campaign, Considered considered, List<Entry> entries,
                Map<NodeCode, Appeal> answers, boolean late, Ui ui) {
            this.person = person;
            this.campaign = campaign;
            this.considered = considered;
            this.entries = entries;
            this.answers = answers;
            this.late = late;
            this.ui = ui;
            Scoring scoring = new Scoring(considered.declared().framework());
            this.declared = scoring.score(considered.declaredInputs());
            this.appraised = scoring.score(considered.appraised());
            this.decided = scoring.score(considered.until(Stage.COUNCIL));
        }

        void fill() {
            Map<NodeCode, Entry> listed = entries.stream()
                    .collect(Collectors.toMap(entry -> entry.key().leaf(), entry -> entry));
            for (Node.Leaf leaf : considered.declared().framework().tree().leaves()) {
                Entry entry = listed.get(leaf.code());
                if (entry != null && declared.scores().get(leaf.code()) instanceof LeafScore before
                        && appraised.scores().get(leaf.code()) instanceof LeafScore after
                        && decided.scores().get(leaf.code()) instanceof LeafScore end) {
                    boolean moved = differs(before, after) || differs(after, end)
                            || considered.at(leaf.code(), Stage.COUNCIL) != null;
                    (moved ? changed : same).add(row(leaf, entry, before, after, end, moved));
                }
            }
        }

        private static boolean differs(LeafScore one, LeafScore other) {
            return !one.points().equals(other.points())
                    || (one.outcome() == Outcome.NOT_APPLICABLE) != (other.outcome() == Outcome.NOT_APPLICABLE);
        }

        private AppealResultPage.Row row(Node.Leaf leaf, Entry entry, LeafScore before, LeafScore after,
                LeafScore end, boolean moved) {
            Appeal appeal = answers.get(leaf.code());
            Appeal.State shown = appeal != null && (AppealViews.speaks(person, entry) || appeal.sent())
                    ? appeal.state()
                    : null;
            AppealSide.Grounds grounds = sides.grounds(person, considered.at(leaf.code(), Stage.APPRAISAL));
            AppealSide.Grounds council = sides.grounds(person, considered.at(leaf.code(), Stage.COUNCIL));
            boolean plain = end.outcome() == Outcome.SCORED || end.isDecided();
            return new AppealResultPage.Row(leaf.code().value(), leaf.head().codeAsPrinted(),
                    leaf.head().name().in(ui.language()),
                    AppealPaths.appeal(new EntryKey(campaign.id(), considered.declared().unit(), leaf.code())),
                    ui.number(leaf.max()), points(before), points(after), council == null ? "" : points(end),
                    AppealSides.change(before.points(), end.points(), ui),
                    end.points().compareTo(before.points()) < 0,
                    plain ? "" : EngineText.label(end.outcome(), EngineText.messages(ui.language())), grounds, council,
                    moved ? why(leaf, entry, before, after) : "", shown,
                    moved && appeals.mayAccept(person, campaign, entry, appeal),
                    !late && appeals.mayObject(person, campaign, entry, appeal));
        }

        private String points(LeafScore score) {
            return score.outcome() == Outcome.NOT_APPLICABLE ? "–" : ui.points(score.points());
        }

        /** What explains a change that nobody decided at this indicator itself. */
        private String why(Node.Leaf leaf, Entry entry, LeafScore before, LeafScore after) {
            Decision own = considered.counting(leaf.code(), Stage.APPRAISAL);
            if (!differs(before, after) || (own != null && own.verdict() != Verdict.ACCEPTED)) {
                return "";
            }
            if (own == null && !EntryStates.HANDED_IN.contains(entry.state())) {
                return ui.t("appeal.why.not-handed-in");
            }
            if (own == null && before.outcome() == Outcome.NOT_APPLICABLE) {
                return ui.t("appeal.why.claim");
            }
            String homes = leaf.operands().stream()
                    .map(operand -> considered.declared().home(operand.input())).filter(Objects::nonNull)
                    .filter(home -> !home.equals(leaf.code())).map(NodeCode::value).distinct().sorted()
                    .collect(Collectors.joining(", "));
            return homes.isEmpty() ? "" : ui.t("appeal.why.shared", homes);
        }

        List<AppealResultPage.Total> totals() {
            List<AppealResultPage.Total> totals = new ArrayList<>();
            for (Node root : considered.declared().framework().tree().roots()) {
                Score before = declared.scores().get(root.code());
                Score after = appraised.scores().get(root.code());
                Score end = decided.scores().get(root.code());
                if (before != null && after != null && end != null) {
                    totals.add(total(root.head().codeAsPrinted(), root.head().name().in(ui.language()), before,
                            after, end));
                }
            }
            totals.add(total("", ui.t("appeal.total"), declared.total(), appraised.total(), decided.total()));
            return totals;
        }

        private AppealResultPage.Total total(String code, String name, Score before, Score after, Score end) {
            return new AppealResultPage.Total(code, name, ui.number(end.max()), ui.points(before.points()),
                    ui.points(after.points()), ui.points(end.points()),
                    AppealSides.change(before.points(), end.points(), ui));
        }
    }

    /** Keys of the entries that can be accepted, among those that were ticked. */
    static List<EntryKey> keys(Campaign campaign, long unit, @Nullable List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().distinct().map(leaf -> new EntryKey(campaign.id(), unit, new NodeCode(leaf)))
                        .toList();
    }
}
