package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
 * (công văn trả lời về các chỉ số). It tells public tables only.
 */
@Component
class IndexLetter implements DocumentKind {

    private static final int MOST = 100;
    /** More years do not fit beside each other. */
    private static final int YEARS = 5;
    private static final int DECIMALS = 4;

    private final Standings standings;
    private final OwnSubject own;

    IndexLetter(Standings standings, OwnSubject own) {
        this.standings = standings;
        this.own = own;
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

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        return subjects(person).stream().limit(MOST).map(subject -> new Offer(subject.slug(), subject.name(),
                ui.t("document.letter.facts", standings.of(subject).size()))).toList();
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        Subject subject = standings.subject(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean edits = person.is(Role.COORDINATOR, Role.UNIT_HEAD, Role.DATA_OFFICER)
                && subjects(person).stream().anyMatch(each -> each.id() == subject.id());
        return new Draft(key, subject.name(), Layout.LETTER, "", "", ui.t("document.letter.about", subject.name()),
                null, null, edits,
                List.of(Draft.Part.prose("mo-dau", ui.t("document.letter.opening")),
                        Draft.Part.prose("gioi-thieu", ""), Draft.Part.prose("ton-tai", ""),
                        Draft.Part.prose("giai-phap", ""),
                        Draft.Part.prose("ket-thuc", ui.t("document.letter.closing"))),
                null, (words, in) -> compose(subject, words, in), null);
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
        char letter = 'a';
        for (List<Standing> tables : series.values()) {
            tables.sort(Comparator.comparingInt(Standing::year).reversed());
            body.add(new Block.Part(3, letter++ + ") " + tables.getFirst().seriesName()));
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
            text.append(ui.t("document.letter.rank-only", year, unit.name(), rank == null ? "–" : rank.toString(),
                    table.ofUnits()));
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
