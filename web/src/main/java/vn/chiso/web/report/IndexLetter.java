package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Layout;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.standing.OwnSubject;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Ui;

/**
 * The letter that answers another agency about the indices of a unit over years, compared with its region and with all
 * (công văn trả lời về các chỉ số). It tells public tables only, but what a unit writes around them is its own: others
 * open no letter of a unit but those who run the rounds and who lead.
 */
@Component
class IndexLetter implements DocumentKind {

    private static final int MOST = 100;
    /** More years do not fit beside each other. */
    private static final int YEARS = 5;
    private static final int DECIMALS = 4;
    /** Points of a text, in the order of the Vietnamese alphabet. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private final Standings standings;
    private final OwnSubject own;
    private final Units units;
    private final DraftStore drafts;

    IndexLetter(Standings standings, OwnSubject own, Units units, DraftStore drafts) {
        this.standings = standings;
        this.own = own;
        this.units = units;
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "cong-van";
    }

    private List<Subject> subjects(Person person) {
        Map<Long, Subject> found = new LinkedHashMap<>();
        standings.all().forEach(table -> own.of(person, table)
                .ifPresent(subject -> found.putIfAbsent(subject.id(), subject)));
        return List.copyOf(found.values());
    }

    /** A letter that nobody has begun for each subject of the person, then those that were written. */
    @Override
    public List<Offer> offers(Person person, Ui ui) {
        List<Offer> offers = new ArrayList<>();
        Long unit = person.unit();
        List<Subject> subjects = unit == null ? List.of() : subjects(person);
        for (Subject subject : subjects) {
            LetterKey any = new LetterKey(subject.slug(), Objects.requireNonNull(unit), 1);
            List<DraftStore.Saved> saved = drafts.saved(id(), any.beginning());
            if (writes(person)) {
                offers.add(new Offer(any.numbered(last(saved) + 1).toString(),
                        ui.t("document.letter.new", subject.name()),
                        ui.t("document.letter.facts", standings.of(subject).size())));
            }
            saved.forEach(each -> offers.add(offer(each, ui)));
        }
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            drafts.saved(id(), MOST).stream().map(each -> offer(each, ui)).filter(each -> !offers.contains(each))
                    .forEach(offers::add);
        }
        return offers.stream().limit(MOST).toList();
    }

    private Offer offer(DraftStore.Saved saved, Ui ui) {
        String title = LetterKey.of(saved.key()).flatMap(key -> standings.subject(key.subject())
                .map(subject -> title(key, subject, ui))).orElse(saved.key());
        return new Offer(saved.key(), title, ui.t("document.texts.last", saved.by(), ui.moment(saved.at())));
    }

    private String title(LetterKey key, Subject subject, Ui ui) {
        String name = units.name(key.unit());
        return name.equals(subject.name())
                ? ui.t("document.letter.title", name, Integer.toString(key.number()))
                : ui.t("document.letter.title.of", subject.name(), name, Integer.toString(key.number()));
    }

    private static boolean writes(Person person) {
        return person.is(Role.COORDINATOR, Role.UNIT_HEAD, Role.DATA_OFFICER);
    }

    /** The number of the latest letter; 0 for none. */
    private static int last(List<DraftStore.Saved> saved) {
        return saved.stream().flatMap(each -> LetterKey.of(each.key()).stream()).mapToInt(LetterKey::number).max()
                .orElse(0);
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        LetterKey letter = LetterKey.of(key).orElseThrow(IndexLetter::missing);
        Subject subject = standings.subject(letter.subject()).orElseThrow(IndexLetter::missing);
        boolean ours = person.speaksFor(letter.unit())
                && subjects(person).stream().anyMatch(each -> each.id() == subject.id());
        if (!ours && !person.is(Role.COORDINATOR, Role.LEADER)) {
            throw new AccessDeniedException("a letter of another unit");
        }
        boolean edits = ours && writes(person);
        if (letter.number() > last(drafts.saved(id(), letter.beginning())) + (edits ? 1 : 0)) {
            throw missing();
        }
        return new Draft(key, title(letter, subject, ui), Layout.LETTER, "", "",
                ui.t("document.letter.about", subject.name()), letter.unit(), null, edits,
                List.of(Draft.Part.prose("mo-dau", ui.t("document.letter.opening")),
                        Draft.Part.prose("gioi-thieu", ""), Draft.Part.prose("ton-tai", ""),
                        Draft.Part.prose("giai-phap", ""),
                        Draft.Part.prose("ket-thuc", ui.t("document.letter.closing"))),
                letter.number() == 1 ? null : letter.numbered(letter.number() - 1).toString(),
                (words, in) -> compose(subject, words, in), null);
    }

    /** Before the point of a text, counted from 0: {@code đ) }. */
    static String point(int index) {
        return LETTERS.charAt(index % LETTERS.length()) + ") ";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Draft.Body compose(Subject subject, Draft.Words words, Ui ui) {
        List<Block> body = new ArrayList<>(words.blocks("mo-dau"));
        int number = 0;
        if (!words.text("gioi-thieu").isEmpty()) {
            body.add(new Block.Part(2, ++number + ". " + ui.t("document.part.gioi-thieu")));
            body.addAll(words.blocks("gioi-thieu"));
        }
        body.add(new Block.Part(2, ++number + ". " + ui.t("document.letter.results")));
        Map<String, List<Standing>> series = new LinkedHashMap<>();
        standings.of(subject).forEach(table -> series.computeIfAbsent(table.series(), _ -> new ArrayList<>())
                .add(table));
        List<String> sources = new ArrayList<>();
        int point = 0;
        for (List<Standing> tables : series.values()) {
            tables.sort(Comparator.comparingInt(Standing::year).reversed());
            body.add(new Block.Part(3, point(point++) + tables.getFirst().seriesName()));
            told(subject, tables.stream().limit(YEARS).toList(), body, ui);
            tables.stream().limit(YEARS).map(table -> table.source().isBlank()
                    ? table.name()
                    : ui.t("document.letter.source", table.name(), table.source())).distinct().forEach(sources::add);
        }
        standings.statements(subject).stream()
                .filter(each -> series.getOrDefault(each.series(), List.of()).stream()
                        .noneMatch(table -> table.year() == each.year() && table.complete()))
                .forEach(each -> body.add(new Block.Item(ui.t("document.letter.statement",
                        String.valueOf(each.year()), each.label(), each.value(), each.source()))));
        if (series.isEmpty()) {
            body.add(new Block.Paragraph(ui.t("document.letter.none", subject.name())));
        }
        for (String part : List.of("ton-tai", "giai-phap")) {
            if (!words.text(part).isEmpty()) {
                body.add(new Block.Part(2, ++number + ". " + ui.t("document.letter." + part)));
                body.addAll(words.blocks(part));
            }
        }
        body.addAll(words.blocks("ket-thuc"));
        boolean invented = series.values().stream().flatMap(List::stream).anyMatch(Standing::illustrative);
        String source = sources.isEmpty() ? "" : ui.t("document.letter.sources", String.join("; ", sources));
        return new Draft.Body(List.of(), body, List.of(),
                invented ? ui.t("document.source.illustrative", source) : source);
    }

    /** What the tables of one series say: a sentence for each year, and all years beside each other. */
    private void told(Subject subject, List<Standing> tables, List<Block> body, Ui ui) {
        for (Standing table : tables) {
            StandingUnit unit = standings.unit(table, subject).orElse(null);
            StandingValue value = standings.values(table, subject).get(StandingNode.TOTAL);
            if (unit != null && value != null) {
                body.add(new Block.Item(sentence(table, unit, value, ui)));
            }
        }
        body.add(table(subject, tables, ui));
    }

    private String sentence(Standing table, StandingUnit unit, StandingValue value, Ui ui) {
        StringBuilder text = new StringBuilder();
        Integer rank = value.rank();
        Exact share = value.share();
        String year = String.valueOf(table.year());
        if (share == null) {
            text.append(rank == null
                    ? ui.t("document.letter.neither", year, unit.name())
                    : ui.t("document.letter.rank-only", year, unit.name(), rank.toString(), table.ofUnits()));
        } else if (rank == null) {
            text.append(ui.t("document.letter.value-only", year, unit.name(), value(table, value, ui)));
        } else {
            text.append(ui.t("document.letter.year", year, unit.name(), value(table, value, ui), rank.toString(),
                    table.ofUnits()));
        }
        Summary all = standings.summaries(table, "").get(StandingNode.TOTAL);
        if (all != null && share != null) {
            int order = share.compareTo(all.mean());
            String word = order > 0 ? "above" : order < 0 ? "below" : "equal";
            text.append(ui.t("document.letter.mean." + word, ui.percent(share), ui.percent(all.mean())));
        }
        Integer region = value.regionRank();
        if (region != null && !unit.region().isEmpty()) {
            int units = standings.count(table, new RankingQuery(StandingNode.TOTAL, "", unit.region(), "", null,
                    RankingQuery.Order.RANK));
            text.append(ui.t("document.letter.region", region.toString(), units, unit.region()));
        }
        if (!unit.tier().isEmpty()) {
            text.append(ui.t("document.letter.tier", unit.tier()));
        }
        return text.append('.').toString();
    }

    private static String value(Standing table, @Nullable StandingValue value, Ui ui) {
        Exact share = value == null ? null : value.share();
        Exact points = value == null ? null : value.points();
        return switch (table.shown()) {
            case POINTS -> points == null ? "–" : ui.points(points);
            case SHARE -> share == null ? "–" : Numbers.fixed(share, DECIMALS, ui.language());
        };
    }

    private Block.Table table(Subject subject, List<Standing> tables, Ui ui) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(ui.t("document.column.content"), 34, Alignment.LEFT));
        Map<String, String> names = new LinkedHashMap<>();
        List<Map<String, StandingValue>> values = new ArrayList<>();
        for (Standing table : tables) {
            String year = ui.t("document.letter.column.year", String.valueOf(table.year()));
            columns.add(new Column(ui.t("document.column.value"), year, 10, Alignment.RIGHT));
            columns.add(new Column(ui.t("document.column.rank"), year, 8, Alignment.CENTER));
            values.add(standings.values(table, subject));
            names.putIfAbsent(StandingNode.TOTAL, ui.t("document.letter.total"));
            List<StandingNode> nodes = standings.nodes(table);
            nodes.stream().filter(node -> node.isMain() || node.kind() == StandingNode.Kind.PILLAR)
                    .forEach(node -> names.putIfAbsent(node.node(), node.label(Language.VI)));
        }
        List<Row> rows = new ArrayList<>();
        names.forEach((node, name) -> {
            if (values.stream().allMatch(each -> each.get(node) == null)) {
                return;
            }
            List<String> cells = new ArrayList<>(List.of(name));
            for (int index = 0; index < tables.size(); index++) {
                StandingValue value = values.get(index).get(node);
                Integer rank = value == null ? null : value.rank();
                cells.add(value(tables.get(index), value, ui));
                cells.add(rank == null ? "–" : rank.toString());
            }
            rows.add(new Row(cells, node.equals(StandingNode.TOTAL) ? Row.Kind.TOTAL : Row.Kind.NORMAL));
        });
        return new Block.Table(ui.t("document.letter.table", subject.name()), columns, rows,
                ui.t("document.letter.table.note"));
    }
}
