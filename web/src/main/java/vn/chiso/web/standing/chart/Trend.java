package vn.chiso.web.standing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * How something developed: lines over a true time axis. A line is broken where values are not to be compared and where a
 * year is missing; the first point after a change of framework or boundaries is hollow.
 *
 * @param levels  numbers at the axis of values
 * @param years   words below the axis of time
 * @param breaks  where values stop being comparable, across
 * @param notes   what is known without a value
 * @param names   of the lines, where there are several that need one
 */
public record Trend(int width, int height, int left, int right, int top, int bottom, List<Level> levels,
        List<Words> years, List<Path> paths, List<Point> points, List<Double> breaks, List<Words> notes,
        List<Words> names) {

    /** A number at the axis of values. */
    public record Level(String text, double y) {
    }

    /** Words in lines. */
    public record Words(String style, List<String> lines, double x, double y) {
    }

    /** A piece of a line without a break. */
    public record Path(String style, String points) {
    }

    /**
     * A value.
     *
     * @param hollow whether it is the first after a break
     * @param words  what is written at it; empty for nothing
     * @param wordsY first line of the words
     */
    public record Point(String style, boolean hollow, double x, double y, List<String> words, double wordsY) {
    }

    /**
     * A place on the time axis.
     *
     * @param at     year; between two years for a second table of the same year
     * @param words  below the axis
     * @param broken whether its values are not to be compared with those before
     */
    public record Moment(double at, List<String> words, boolean broken) {
    }

    /**
     * What is known at a moment.
     *
     * @param share 0 to 1; null when only words are known
     * @param words written at it
     */
    public record Stop(int moment, @Nullable Exact share, List<String> words) {
    }

    /**
     * A line.
     *
     * @param name written at its end; empty for no name
     */
    public record Line(String style, String name, List<Stop> stops) {
    }

    private static final int HEIGHT = 250;
    private static final int LEFT = 44;
    private static final int TOP = 40;
    private static final int BOTTOM = 36;
    private static final int PLAIN_RIGHT = 26;
    private static final int NAMES_RIGHT = 88;
    private static final int INSET = 24;
    private static final int LINE_HEIGHT = 14;
    private static final double ROUNDED_OFF = 1e-9;

    /** For which place it is drawn: letters keep their size, so that a phone gets a narrower drawing. */
    public enum Size {
        /** A phone; with many moments it is scrolled. */
        NARROW(250, 50),
        /** A card of a desktop. */
        WIDE(520, 74);

        private final int least;
        private final int slot;

        Size(int least, int slot) {
            this.least = least;
            this.slot = slot;
        }
    }

    /** Writes a share at the axis of values. */
    @FunctionalInterface
    public interface Scale {

        /** As people read it. */
        String text(Exact share);
    }

    /**
     * Draws it; the first line is the one that the page is about.
     *
     * @param moments the earliest first
     */
    public static Trend of(Size size, List<Moment> moments, List<Line> lines, Scale scale) {
        boolean named = lines.stream().anyMatch(line -> !line.name().isEmpty());
        int right = named ? NAMES_RIGHT : PLAIN_RIGHT;
        int width = LEFT + Math.max(size.least, size.slot * (moments.size() - 1)) + right;
        return new Drawing(moments, lines, new Range(lines), width, right).draw(scale);
    }

    /** Between which tenths the values lie. */
    private static final class Range {

        private final int low;
        private final int high;

        Range(List<Line> lines) {
            List<Double> shares = new ArrayList<>();
            lines.forEach(line -> line.stops().forEach(stop -> {
                if (stop.share() != null) {
                    shares.add(stop.share().toDouble());
                }
            }));
            if (shares.isEmpty()) {
                throw new IllegalArgumentException("no value to draw");
            }
            double least = shares.stream().min(Comparator.naturalOrder()).orElseThrow();
            double most = shares.stream().max(Comparator.naturalOrder()).orElseThrow();
            int lower = (int) Math.floor(least * 10 + ROUNDED_OFF) - 1;
            int upper = Math.max((int) Math.ceil(most * 10 - ROUNDED_OFF), lower + 2);
            this.high = Math.clamp(upper, 2, 10);
            this.low = Math.clamp(lower, 0, high - 2);
        }

        double y(double share) {
            return TOP + (high / 10.0 - share) / ((high - low) / 10.0) * (HEIGHT - TOP - BOTTOM);
        }

        List<Level> levels(Scale scale) {
            int step = high - low > 5 ? 2 : 1;
            List<Level> levels = new ArrayList<>();
            for (int tenths = low; tenths <= high; tenths += step) {
                levels.add(new Level(scale.text(Exact.of(tenths, 10)), Drawn.at(y(tenths / 10.0))));
            }
            return levels;
        }
    }

    private static final class Drawing {

        private final List<Moment> moments;
        private final List<Line> lines;
        private final Range range;
        private final int width;
        private final int right;
        private final List<Path> paths = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private final List<Words> notes = new ArrayList<>();
        private final List<Words> names = new ArrayList<>();

        Drawing(List<Moment> moments, List<Line> lines, Range range, int width, int right) {
            this.moments = moments;
            this.lines = lines;
            this.range = range;
            this.width = width;
            this.right = right;
        }

        Trend draw(Scale scale) {
            for (int index = lines.size() - 1; index >= 0; index--) {
                line(lines.get(index)); // the first line lies upon the others
            }
            List<Words> years = new ArrayList<>();
            List<Double> breaks = new ArrayList<>();
            for (int index = 0; index < moments.size(); index++) {
                Moment moment = moments.get(index);
                years.add(new Words("", moment.words(), Drawn.at(x(index)), HEIGHT - BOTTOM + 17));
                if (index > 0 && moment.broken()) {
                    breaks.add(Drawn.at((x(index - 1) + x(index)) / 2));
                }
            }
            return new Trend(width, HEIGHT, LEFT, width - right, TOP, HEIGHT - BOTTOM, range.levels(scale), years,
                    paths, points, breaks, notes, apart(names));
        }

        private double x(int moment) {
            double first = moments.getFirst().at();
            double last = moments.getLast().at();
            double inner = width - LEFT - right - 2.0 * INSET;
            return LEFT + INSET + (last == first ? inner / 2 : (moments.get(moment).at() - first) / (last - first) * inner);
        }

        private void line(Line line) {
            StringBuilder path = new StringBuilder();
            Stop before = null;
            double lastY = Double.NaN;
            for (Stop stop : line.stops()) {
                Exact share = stop.share();
                if (share == null) {
                    if (!stop.words().isEmpty()) {
                        notes.add(new Words(line.style(), stop.words(), Drawn.at(x(stop.moment())),
                                HEIGHT - BOTTOM - 8.0 - (stop.words().size() - 1) * LINE_HEIGHT));
                    }
                    continue;
                }
                if (before != null && !connected(before, stop)) {
                    end(line, path);
                }
                double y = range.y(share.toDouble());
                path.append(path.isEmpty() ? "" : " ").append(Drawn.point(x(stop.moment()), y));
                points.add(point(line, stop, share, y));
                before = stop;
                lastY = y;
            }
            end(line, path);
            if (!line.name().isEmpty() && before != null) {
                names.add(new Words(line.style(), List.of(line.name()), width - right + 6.0, Drawn.at(lastY + 4)));
            }
        }

        private void end(Line line, StringBuilder path) {
            if (path.indexOf(" ") > 0) {
                paths.add(new Path(line.style(), path.toString()));
            }
            path.setLength(0);
        }

        /** Whether a line may run from one stop to the next: no break and no missing year between them. */
        private boolean connected(Stop from, Stop to) {
            boolean broken = moments.subList(from.moment() + 1, to.moment() + 1).stream().anyMatch(Moment::broken);
            return !broken && moments.get(to.moment()).at() - moments.get(from.moment()).at() <= 1;
        }

        private Point point(Line line, Stop stop, Exact share, double y) {
            boolean below = lines.stream().filter(other -> !other.equals(line)).flatMap(other -> other.stops().stream())
                    .anyMatch(other -> other.moment() == stop.moment() && other.share() != null
                            && other.share().compareTo(share) > 0);
            double words = below ? y + 18 : y - 8 - (stop.words().size() - 1) * LINE_HEIGHT;
            return new Point(line.style(), moments.get(stop.moment()).broken() && stop.moment() > 0,
                    Drawn.at(x(stop.moment())), Drawn.at(y), stop.words(), Drawn.at(words));
        }

        /** Names that would lie upon each other are moved down. */
        private static List<Words> apart(List<Words> names) {
            List<Words> sorted = names.stream().sorted(Comparator.comparingDouble(Words::y)).toList();
            List<Words> apart = new ArrayList<>();
            double free = Double.NEGATIVE_INFINITY;
            for (Words name : sorted) {
                double y = Math.max(name.y(), free);
                apart.add(new Words(name.style(), name.lines(), name.x(), Drawn.at(y)));
                free = y + LINE_HEIGHT;
            }
            return apart;
        }
    }
}
