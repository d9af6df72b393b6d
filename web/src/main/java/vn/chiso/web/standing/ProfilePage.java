package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.standing.chart.Bullet;
import vn.chiso.web.standing.chart.Radar;
import vn.chiso.web.standing.chart.Trend;
import vn.chiso.web.ui.Option;

/**
 * What a table says of one unit, and what else was published about it. Everything is written as people read it.
 *
 * @param listPath    list of tables
 * @param rankingPath the ranking of the table
 * @param name        name of the unit in the table
 * @param kinship     what became of it or what it was formed of: addresses and names; empty for nothing
 * @param states      badges of the table
 * @param notices     what one must know to read it
 * @param years       tables of the series in which the unit stands
 * @param rows        main indices with bars
 * @param published   what was published as a sentence
 */
public record ProfilePage(String listPath, String rankingPath, String rankingName, String name, Facts facts,
        Kinship kinship, List<String> states, List<StandingHead.Notice> notices, List<StandingHead.Link> years,
        List<Figure> figures, @Nullable Shape shape,
        Rows rows, @Nullable Strengths strengths, Development development, List<Said> published,
        List<OtherSeries> others, List<Branch> tree, List<Option> compare, String comparePath) {

    /**
     * Where the figures come from.
     *
     * @param source  where the figures were taken from; empty for our own
     * @param tier    empty for none
     */
    public record Facts(String publisher, String source, String block, String region, String tier) {
    }

    /**
     * Mergers.
     *
     * @param sentence what happened; empty for nothing
     * @param links    addresses and names of those whom it concerns
     */
    public record Kinship(String sentence, List<Option> links) {
    }

    /**
     * A figure with its unit.
     *
     * @param mood {@code up} or {@code down} for the note; empty for neither
     */
    public record Figure(String label, String value, String unit, String note, String mood) {
    }

    /**
     * The shape of the main indices.
     *
     * @param sentence what it shows
     * @param average  whose mean is drawn
     */
    public record Shape(Radar radar, String sentence, String average) {
    }

    /**
     * Rows with bars, by what is missing to the maximum.
     *
     * @param pillars     whether they are pillars: the source tells no main indices
     *
     * @param averageName whose mean the grey tick is; empty when there is none
     * @param inPoints    whether points stand in front
     * @param rescaled    what the rows add up to and how it becomes the sum; empty where they are the same
     */
    public record Rows(boolean pillars, String sentence, String averageName, boolean inPoints, List<Row> rows,
            @Nullable Row sum, String rescaled) {
    }

    /**
     * A main index or pillar.
     *
     * @param path  how the points come about; empty where that is not known
     * @param share share of the maximum, where points stand in front; otherwise empty
     * @param mood  {@code up} or {@code down} against the average
     */
    public record Row(String name, String path, Bullet bullet, String value, String maximum, String share,
            String difference, String mood, String average, String best, String rank, String lost) {
    }

    /**
     * Where the unit is better and worse than the others, and where most is missing.
     *
     * @param averageName whose mean is meant; empty when there is none
     * @param part        which part of all that is missing the listed ones make up; empty when it cannot be said
     */
    public record Strengths(String averageName, List<Strength> strong, List<Strength> weak, List<Strength> lost,
            String part) {
    }

    /** One of them. */
    public record Strength(String name, String path, String amount, String note) {
    }

    /**
     * The development over the years.
     *
     * @param trend    null when there is nothing to draw
     * @param narrow   the same for phones
     * @param sentence what it shows, or why there is nothing
     * @param series   names of the lines with their styles
     * @param breaks   where values stop being comparable, in words
     * @param several  whether the table names units
     */
    public record Development(@Nullable Trend trend, @Nullable Trend narrow, String sentence, List<Option> series,
            List<Break> breaks, boolean several, boolean averages, List<Year> table) {
    }

    /** A table whose values are not to be compared with those before, and why; both as published. */
    public record Break(String table, String reason) {
    }

    /** A line of the table behind the chart. */
    public record Year(String year, String path, String unit, String value, String rank, String average,
            String source) {
    }

    /**
     * Something that was published as a sentence.
     *
     * @param unit whom it is about, where that is a predecessor; otherwise empty
     */
    public record Said(String unit, String series, int year, String label, String value, String source, String note) {
    }

    /**
     * What another series says of the unit.
     *
     * @param unit    whom it is about, where that is a predecessor; otherwise empty
     * @param columns years
     * @param sources where the figures come from, each once
     */
    public record OtherSeries(String name, String unit, List<Option> columns, List<OtherRow> rows,
            List<String> sources) {
    }

    /** A node of another series: one cell for each year. */
    public record OtherRow(String name, int depth, List<String> cells) {
    }

    /** A node of a publication of ours. */
    public record Branch(String code, String name, int depth, boolean indicator, String path, String points, String max,
            String lost, String rank) {
    }
}
