package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.standing.StandingNode.Kind;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** What else is known of a unit: other years, other series, published statements; of its predecessors too. */
@Component
class ProfileHistories {

    /** More nodes than this make no table beside others: then only the whole and its main parts are shown. */
    private static final int MOST_NODES = 30;

    private final Standings standings;
    private final ProfileStore store;

    ProfileHistories(Standings standings, ProfileStore store) {
        this.standings = standings;
        this.store = store;
    }

    /** The tables of the series in which the unit stands, the earliest first. */
    List<StandingHead.Link> years(StandingLinks links, Standing standing, Subject subject) {
        List<Standing> known = standings.of(subject).stream().filter(each -> each.series().equals(standing.series()))
                .toList().reversed();
        return known.stream().map(each -> new StandingHead.Link(Integer.toString(each.year()),
                links.subject(each.slug(), subject.slug()), each.year() == standing.year())).toList();
    }

    ProfilePage.Development development(StandingLinks links, Standing standing, Subject subject, StandingUnit unit,
            List<Subject> formers, Ui ui) {
        List<Subject> all = new ArrayList<>(List.of(subject));
        all.addAll(formers);
        List<Standing> series = standings.series(standing.series());
        List<Long> ids = series.stream().map(Standing::id).toList();
        Map<Long, Map<Long, RankedRow>> rows = store.atNode(ids, all.stream().map(Subject::id).toList(),
                StandingNode.TOTAL);
        Map<Long, Summary> means = store.summaries(ids, unit.block(), StandingNode.TOTAL);
        return new ProfileDevelopment(links, series, all, rows, means, ProfileViews.averageName(standing, unit, ui), ui).build();
    }

    /** What was published as a sentence about the unit or its predecessors. */
    List<ProfilePage.Said> said(Subject subject, List<Subject> formers) {
        Map<String, String> names = new HashMap<>();
        List<ProfilePage.Said> said = new ArrayList<>();
        List<Subject> all = new ArrayList<>(List.of(subject));
        all.addAll(formers);
        for (Subject each : all) {
            for (Statement statement : standings.statements(each)) {
                String series = names.computeIfAbsent(statement.series(), this::seriesName);
                said.add(new ProfilePage.Said(each.id() == subject.id() ? "" : each.name(), series, statement.year(),
                        statement.label(), statement.value(), statement.source(), statement.note()));
            }
        }
        return said;
    }

    private String seriesName(String series) {
        return standings.series(series).stream().findFirst().map(Standing::seriesName).orElse(series);
    }

    /** What other series say of the unit and its predecessors. */
    List<ProfilePage.OtherSeries> others(StandingLinks links, Standing standing, Subject subject, List<Subject> formers,
            Ui ui) {
        List<ProfilePage.OtherSeries> others = new ArrayList<>();
        List<Subject> all = new ArrayList<>(List.of(subject));
        all.addAll(formers);
        for (Subject each : all) {
            Map<String, List<Standing>> series = new LinkedHashMap<>();
            standings.of(each).stream().filter(table -> !table.series().equals(standing.series()))
                    .forEach(table -> series.computeIfAbsent(table.series(), _ -> new ArrayList<>()).add(table));
            series.values().forEach(tables -> others.add(other(links, each, subject, tables.reversed(), ui)));
        }
        return others;
    }

    private ProfilePage.OtherSeries other(StandingLinks links, Subject about, Subject subject, List<Standing> tables,
            Ui ui) {
        Map<String, StandingNode> nodes = new LinkedHashMap<>();
        Map<Long, Map<String, StandingValue>> values = new HashMap<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Standing table : tables) {
            List<StandingNode> all = standings.nodes(table);
            boolean few = all.size() <= MOST_NODES;
            all.stream().filter(node -> few || node.kind() == Kind.TOTAL || node.isMain())
                    .forEach(node -> nodes.putIfAbsent(node.node(), node));
            values.put(table.id(), standings.values(table, about));
            String source = standings.unit(table, about).map(StandingUnit::source).orElse("");
            sources.add(source.isEmpty() && !table.source().isEmpty() ? table.source() : source);
        }
        sources.remove("");
        List<ProfilePage.OtherRow> rows = new ArrayList<>();
        for (StandingNode node : nodes.values()) {
            if (tables.stream().anyMatch(table -> known(values, table, node) != null)) {
                rows.add(new ProfilePage.OtherRow(new ProfileWords(tables.getFirst(), ui).name(node),
                        node.kind() == Kind.TOTAL ? 0 : node.parent() == null ? 1 : 2,
                        tables.stream().map(table -> cell(table, known(values, table, node), ui)).toList()));
            }
        }
        return new ProfilePage.OtherSeries(tables.getFirst().seriesName(),
                about.id() == subject.id() ? "" : about.name(),
                tables.stream().map(table -> new Option(links.subject(table.slug(), about.slug()),
                        Integer.toString(table.year()))).toList(),
                rows, List.copyOf(sources));
    }

    private static @Nullable StandingValue known(Map<Long, Map<String, StandingValue>> values,
            Standing table, StandingNode node) {
        return values.getOrDefault(table.id(), Map.of()).get(node.node());
    }

    /** {@code 0,8654 · hạng 1}, or what of it is known. */
    private static String cell(Standing table, @Nullable StandingValue value, Ui ui) {
        if (value == null) {
            return ProfileWords.NONE;
        }
        ProfileWords words = new ProfileWords(table, ui);
        List<String> parts = new ArrayList<>();
        if (value.points() != null) {
            parts.add(words.inPoints() ? words.value(value) + " " + words.maximum(value) : words.value(value));
        }
        if (value.rank() != null) {
            parts.add(ui.t("profile.rank.short", Integer.toString(value.rank())));
        }
        return parts.isEmpty() ? ProfileWords.NONE : String.join(" · ", parts);
    }
}
