package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.standing.Standing.Boundaries;
import vn.chiso.web.standing.chart.Trend;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** How a unit, and those of whom it was formed, developed over the years of a series. */
final class ProfileDevelopment {

    /** A second table of a year, on other boundaries, stands half a year after the first. */
    private static final double HALF_YEAR = 0.5;
    /** Styles of predecessors; more than these are told in the table only. */
    private static final List<String> FORMER = List.of("former-1", "former-2", "former-3");

    private final StandingLinks links;
    /** All tables of the series. */
    private final List<Standing> series;
    /** Those in which the unit or a predecessor stands. */
    private final List<Standing> tables;
    private final List<Subject> subjects;
    private final Map<Long, Map<Long, RankedRow>> rows;
    private final Map<Long, Summary> means;
    private final String averageName;
    private final Ui ui;

    /**
     * What is needed.
     *
     * @param subjects the unit, then those of whom it was formed
     * @param rows     table, then subject
     */
    ProfileDevelopment(StandingLinks links, List<Standing> series, List<Subject> subjects,
            Map<Long, Map<Long, RankedRow>> rows, Map<Long, Summary> means, String averageName, Ui ui) {
        this.links = links;
        this.series = series.stream().sorted(Comparator.comparingInt(Standing::year)
                .thenComparing(table -> table.boundaries() == Boundaries.SINCE_2025).thenComparing(Standing::slug))
                .toList();
        this.tables = this.series.stream().filter(table -> rows.containsKey(table.id())).toList();
        this.subjects = subjects;
        this.rows = rows;
        this.means = means;
        this.averageName = averageName;
        this.ui = ui;
    }

    ProfilePage.Development build() {
        boolean several = subjects.size() > 1;
        long values = tables.stream().flatMap(table -> rows.getOrDefault(table.id(), Map.of()).values().stream())
                .filter(row -> row.value().share() != null).count();
        long own = tables.stream().filter(table -> row(table, subjects.getFirst()) != null).count();
        boolean drawn = values > 1;
        return new ProfilePage.Development(drawn ? trend(Trend.Size.WIDE, several) : null,
                drawn ? trend(Trend.Size.NARROW, several) : null, sentence(drawn, own, several),
                drawn ? legend(several) : List.of(), breaks(), several,
                tables.stream().anyMatch(table -> means.containsKey(table.id())), table());
    }

    private @Nullable RankedRow row(Standing table, Subject subject) {
        return rows.getOrDefault(table.id(), Map.of()).get(subject.id());
    }

    private String sentence(boolean drawn, long own, boolean several) {
        if (tables.size() == 1) {
            return ui.t("profile.trend.one");
        }
        if (!drawn) {
            return ui.t("profile.trend.ranks");
        }
        String years = tables.getFirst().year() + "–" + tables.getLast().year();
        return several ? ui.t("profile.trend.formers", years) : ui.t("profile.trend.sentence", years, (int) own);
    }

    private Trend trend(Trend.Size size, boolean several) {
        List<Trend.Moment> moments = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            Standing table = tables.get(index);
            Standing before = index == 0 ? null : tables.get(index - 1);
            boolean second = before != null && before.year() == table.year();
            List<String> words = second && table.boundaries() != null
                    ? List.of("", ui.t("profile.trend.boundaries", table.boundaries().id()))
                    : List.of(Integer.toString(table.year()));
            moments.add(new Trend.Moment(second ? table.year() + HALF_YEAR : table.year(), words,
                    !breaking(before, table).isEmpty()));
        }
        List<Trend.Line> lines = new ArrayList<>();
        lines.add(line(subjects.getFirst(), "own", several ? ui.t("profile.trend.now") : "", true));
        for (int index = 1; index < subjects.size() && index <= FORMER.size(); index++) {
            lines.add(line(subjects.get(index), FORMER.get(index - 1), subjects.get(index).name(),
                    subjects.size() == 2));
        }
        if (!several) {
            lines.add(average());
        }
        ProfileWords words = new ProfileWords(tables.getLast(), ui);
        return Trend.of(size, moments, lines.stream().filter(line -> !line.stops().isEmpty()).toList(),
                words.inPoints() ? words::share : share -> ui.number(share));
    }

    private Trend.Line line(Subject subject, String style, String name, boolean words) {
        List<Trend.Stop> stops = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            RankedRow row = row(tables.get(index), subject);
            if (row != null) {
                Exact share = row.value().share();
                stops.add(new Trend.Stop(index, share, words ? words(tables.get(index), row) : List.of()));
            }
        }
        return new Trend.Line(style, name, stops);
    }

    private List<String> words(Standing table, RankedRow row) {
        List<String> words = new ArrayList<>();
        if (row.value().points() != null) {
            words.add(new ProfileWords(table, ui).value(row.value()));
        }
        if (row.value().rank() != null) {
            words.add(ui.t("profile.rank.short", Integer.toString(row.value().rank())));
        }
        return words;
    }

    private Trend.Line average() {
        List<Trend.Stop> stops = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            Summary summary = means.get(tables.get(index).id());
            if (summary != null) {
                stops.add(new Trend.Stop(index, summary.mean(), List.of()));
            }
        }
        return new Trend.Line("average", "", stops);
    }

    private List<Option> legend(boolean several) {
        List<Option> legend = new ArrayList<>();
        if (!several) {
            legend.add(new Option("own", subjects.getFirst().name()));
            if (!means.isEmpty()) {
                legend.add(new Option("average", averageName.isEmpty() ? ui.t("profile.average") : averageName));
            }
        }
        return legend;
    }

    /** The tables after one up to another, which is of them, with which something changed; none before the first. */
    private List<Standing> breaking(@Nullable Standing after, Standing until) {
        return after == null
                ? List.of()
                : series.subList(series.indexOf(after) + 1, series.indexOf(until) + 1).stream()
                        .filter(table -> !table.breakReason().isEmpty()).toList();
    }

    /** Why values are not to be compared with those before. */
    private List<ProfilePage.Break> breaks() {
        return breaking(tables.getFirst(), tables.getLast()).stream()
                .map(table -> new ProfilePage.Break(table.name(), table.breakReason())).toList();
    }

    private List<ProfilePage.Year> table() {
        List<ProfilePage.Year> years = new ArrayList<>();
        for (Standing table : tables) {
            Summary summary = means.get(table.id());
            ProfileWords words = new ProfileWords(table, ui);
            for (Subject subject : subjects) {
                RankedRow row = row(table, subject);
                if (row != null) {
                    String source = row.unit().source().isEmpty() ? table.source() : row.unit().source();
                    String name = Objects.requireNonNullElse(table.boundaries(),
                            Boundaries.BEFORE_2025) == Boundaries.SINCE_2025 && subjects.size() > 1
                                    ? table.year() + " · " + ui.t("profile.trend.boundaries", "34")
                                    : Integer.toString(table.year());
                    years.add(new ProfilePage.Year(name, links.subject(table.slug(), subject.slug()),
                            row.unit().name(),
                            row.value().points() == null
                                    ? ui.t("profile.no-value")
                                    : words.inPoints()
                                            ? words.value(row.value()) + " " + words.maximum(row.value())
                                            : words.value(row.value()),
                            words.rank(row.value().rank()), words.share(summary == null ? null : summary.mean()),
                            Stream.of(source, table.publisher(), ProfileWords.NONE).filter(each -> !each.isEmpty())
                                    .findFirst().orElseThrow()));
                }
            }
        }
        return years;
    }
}
