package vn.chiso.web.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Puts together a grid. */
@Component
class GridViews {

    private static final int ROWS = 50;
    private static final int NAME_IN_LIST = 90;

    private final GridStore store;
    private final Declarations declarations;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Units units;
    private final People people;

    GridViews(GridStore store, Declarations declarations, EntryRights rights, Campaigns campaigns, Units units,
            People people) {
        this.store = store;
        this.declarations = declarations;
        this.rights = rights;
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
    }

    /**
     * Which part of which grid.
     *
     * @param code indicator; empty for the first one
     * @param text part of the names of units; empty for all
     */
    record Wanted(String code, String text, int page) {
    }

    static String path(Campaign campaign, long provider) {
        return "/ky/" + campaign.id() + "/bang/" + provider;
    }

    /** @param saved how saving ended, where not everything typed could be stored */
    GridPage page(Person person, Campaign campaign, long provider, Wanted wanted, Grids.@Nullable Saved saved, Ui ui) {
        RoundFramework round = campaigns.framework(campaign);
        Map<NodeCode, GridStore.Count> counts = store.counts(campaign.id(), provider);
        List<Node.Leaf> leaves = round.framework().tree().leaves().stream()
                .filter(leaf -> counts.containsKey(leaf.code()) && !round.homes().enteredAt(leaf).isEmpty()).toList();
        Node.Leaf leaf = leaves.stream()
                .filter(each -> wanted.code().isEmpty() || each.code().value().equals(wanted.code())).findFirst()
                .orElseThrow(EntryPages::notFound);
        String query = "?chi-so=" + leaf.code().value()
                + (wanted.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
        Paging paging = new Paging(wanted.page(), ROWS,
                store.count(campaign.id(), provider, leaf.code(), wanted.text()),
                path(campaign, provider) + query + "&trang=");
        List<Long> shown = store.units(campaign.id(), provider, leaf.code(), wanted.text(), ROWS, paging.offset());
        Map<Long, Declared> declared = declarations.of(campaign, shown);
        Map<Long, Unit> names = units.byIds(shown);
        List<Operand> columns = columns(leaf, declared);
        Rows rows = new Rows(person, campaign, leaf, columns, saved, ui);
        List<GridPage.Row> all = shown.stream()
                .map(unit -> rows.row(Objects.requireNonNull(declared.get(unit)), names.get(unit))).toList();
        Messages messages = EngineText.messages(ui.language());
        return new GridPage(path(campaign, provider), path(campaign, provider) + query + "&trang=" + paging.page(),
                campaign.name(), campaign.illustrative(), units.byId(provider).map(Unit::name).orElse("–"),
                options(leaves, counts, ui), leaf.code().value(), leaf.head().name().in(ui.language()),
                ui.number(leaf.max()), leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), messages),
                columns.stream().map(operand -> column(operand, ui)).toList(), all, paging, wanted.text(),
                all.stream().anyMatch(row -> row.cells().stream().anyMatch(GridPage.Cell::editable)),
                PacketViews.path(campaign, provider), saved == null ? List.of() : refusals(saved, names, ui),
                saved == null ? 0 : saved.saved(), saved == null ? 0 : saved.conflicts().size());
    }

    private static List<Operand> columns(Node.Leaf leaf, Map<Long, Declared> declared) {
        Set<InputId> here = new HashSet<>();
        declared.values().forEach(unit -> unit.enteredAt(leaf).forEach(operand -> here.add(operand.input().id())));
        return leaf.operands().stream().filter(operand -> here.remove(operand.input().id())).toList();
    }

    private static GridPage.Column column(Operand operand, Ui ui) {
        Input input = operand.input();
        return new GridPage.Column(input.id().value(), operand.letter(), input.name(), InputFields.unit(input),
                InputFields.options(input, ui));
    }

    private static List<Option> options(List<Node.Leaf> leaves, Map<NodeCode, GridStore.Count> counts, Ui ui) {
        List<Option> options = new ArrayList<>();
        for (Node.Leaf leaf : leaves) {
            GridStore.Count count = Objects.requireNonNull(counts.get(leaf.code()));
            String name = leaf.head().name().in(ui.language());
            String shortened = name.length() > NAME_IN_LIST ? name.substring(0, NAME_IN_LIST).strip() + "…" : name;
            options.add(new Option(leaf.code().value(), ui.t("entry.grid.indicator", leaf.code().value(), shortened,
                    ui.number(count.answered()), ui.number(count.units()))));
        }
        return options;
    }

    private static List<Refusal> refusals(Grids.Saved saved, Map<Long, Unit> names, Ui ui) {
        List<Refusal> refusals = new ArrayList<>();
        for (Grids.Unsaved cell : saved.unsaved()) {
            refusals.add(Refusal.at("value-" + cell.unit() + "-" + cell.input(), "entry.grid.at",
                    name(names, cell.unit()), ui.t(cell.refusal())));
        }
        saved.conflicts().keySet().stream().sorted().forEach(unit -> refusals
                .add(Refusal.at("row-" + unit, "entry.grid.at", name(names, unit), ui.t("entry.grid.conflict"))));
        saved.shut().forEach((unit, why) -> refusals
                .add(Refusal.at("row-" + unit, "entry.grid.at", name(names, unit), ui.t(why))));
        return refusals;
    }

    private static String name(Map<Long, Unit> names, long unit) {
        Unit named = names.get(unit);
        return named == null ? "–" : named.label();
    }

    /** The rows of one grid. */
    private final class Rows {

        private final Person person;
        private final Campaign campaign;
        private final Node.Leaf leaf;
        private final List<Operand> columns;
        private final Grids.@Nullable Saved saved;
        private final Ui ui;
        private final Messages messages;

        Rows(Person person, Campaign campaign, Node.Leaf leaf, List<Operand> columns, Grids.@Nullable Saved saved,
                Ui ui) {
            this.person = person;
            this.campaign = campaign;
            this.leaf = leaf;
            this.columns = columns;
            this.saved = saved;
            this.ui = ui;
            this.messages = EngineText.messages(ui.language());
        }

        GridPage.Row row(Declared declared, @Nullable Unit unit) {
            Entry entry = Objects.requireNonNull(declared.entries().get(leaf.code()));
            long id = entry.key().unit();
            boolean open = rights.mayEnter(person, campaign, entry);
            GridTyped typed = saved == null ? null : saved.rows().get(id);
            SaveResult.Conflict conflict = saved == null ? null : saved.conflicts().get(id);
            String shut = saved == null ? null : saved.shut().get(id);
            boolean unsaved = saved != null && saved.unsaved().stream().anyMatch(cell -> cell.unit() == id);
            boolean kept = typed != null && (conflict != null || shut != null || unsaved);
            List<GridPage.Cell> cells = columns.stream()
                    .map(operand -> cell(declared, operand, open, kept ? typed : null, conflict)).toList();
            return new GridPage.Row(id, unit == null ? "–" : unit.label(), entry.key().path(),
                    conflict == null ? entry.version() : conflict.baseVersion(),
                    conflict == null ? 0 : conflict.version(), conflict == null ? "" : who(conflict),
                    shut == null ? "" : ui.t(shut), kept, entry.state().name(), entry.errors() > 0,
                    points(new Scoring(declared.framework()).score(leaf, declared.inputs())), cells);
        }

        /** No points are not zero points. */
        private String points(LeafScore score) {
            return score.outcome() == Outcome.MISSING ? "–" : ui.points(score.points());
        }

        private String who(SaveResult.Conflict conflict) {
            Long by = conflict.savedBy();
            return ui.t("entry.grid.conflict.who", by == null ? "" : people.byId(by).map(Person::name).orElse(""),
                    ui.moment(conflict.savedAt()));
        }

        private GridPage.Cell cell(Declared declared, Operand operand, boolean open, @Nullable GridTyped typed,
                SaveResult.@Nullable Conflict conflict) {
            Input input = operand.input();
            String id = input.id().value();
            StoredValue stored = declared.values().get(id);
            String now = stored == null ? "" : TypedValue.shown(input, stored.value());
            String text = typed == null ? now : typed.values().getOrDefault(id, now);
            boolean differs = conflict != null && !text.strip().equals(now);
            InputValue value = stored == null ? null : Declared.value(input, stored.value());
            String shown = value == null ? "" : EngineText.value(input, value, messages);
            return new GridPage.Cell("value-" + declared.unit() + "-" + id, text, shown,
                    open && leaf.code().equals(declared.home(input)), refusal(declared.unit(), operand),
                    differs ? shown.isEmpty() ? ui.t("entry.nothing") : shown : "");
        }

        private String refusal(long unit, Operand operand) {
            return saved == null
                    ? ""
                    : saved.unsaved().stream()
                            .filter(cell -> cell.unit() == unit && cell.input().equals(operand.input().id().value()))
                            .findFirst().map(cell -> ui.t(cell.refusal())).orElse("");
        }
    }
}
