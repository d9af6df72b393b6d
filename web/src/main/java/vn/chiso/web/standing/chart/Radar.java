package vn.chiso.web.standing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.engine.number.Exact;

/**
 * Which shape: shares of the maximum, 0 in the middle to 1 at the rim, on 5 to 9 axes, at most three series.
 *
 * @param rings  corners of the rings at a quarter, a half, three quarters and the whole
 * @param scale  what stands at rings, on the axis that points upwards
 * @param shapes in the order in which they are drawn
 */
public record Radar(int width, int height, List<String> rings, List<Mark> scale, List<Axis> axes,
        List<Shape> shapes) {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 300;
    private static final int RADIUS = 98;
    private static final int MOST = 3;
    private static final int LETTERS = 14;
    private static final int LINES = 3;
    private static final int LINE_HEIGHT = 14;
    private static final int FEWEST_AXES = 5;
    private static final int MOST_AXES = 9;

    /** A number at a ring. */
    public record Mark(String text, double x, double y) {
    }

    /**
     * An axis with its name.
     *
     * @param x      end of the axis
     * @param textY  first line of the name
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    public record Axis(List<String> lines, double x, double y, double textX, double textY, String anchor) {

        /** How far the lines of a name stand from each other. */
        public int lineHeight() {
            return LINE_HEIGHT;
        }
    }

    /**
     * A series as a polygon.
     *
     * @param style class that gives it colour and stroke: {@code own}, {@code average}, {@code best}
     */
    public record Shape(String style, String corners, List<Dot> dots) {
    }

    /** A corner. */
    public record Dot(double x, double y) {
    }

    /** Values of a series, one for each axis. */
    public record Series(String style, List<Exact> shares) {
    }

    /** Whether so many axes make a shape that can be read. */
    public static boolean fits(int axes) {
        return axes >= FEWEST_AXES && axes <= MOST_AXES;
    }

    /**
     * Draws it.
     *
     * @param names  name of each axis, clockwise from the top
     * @param half   how people write one half
     * @param series each with as many values as there are names
     */
    public static Radar of(List<String> names, String half, List<Series> series) {
        if (!fits(names.size()) || series.size() > MOST
                || series.stream().anyMatch(each -> each.shares().size() != names.size())) {
            throw new IllegalArgumentException(names.size() + " axes, " + series.size() + " series");
        }
        int axes = names.size();
        List<String> rings = IntStream.rangeClosed(1, 4).mapToObj(quarter -> IntStream.range(0, axes)
                .mapToObj(axis -> Drawn.point(x(axis, axes, quarter / 4.0), y(axis, axes, quarter / 4.0)))
                .collect(Collectors.joining(" "))).toList();
        List<Axis> drawn = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            drawn.add(axis(names.get(axis), axis, axes));
        }
        return new Radar(WIDTH, HEIGHT, rings,
                List.of(new Mark(half, Drawn.at(WIDTH / 2.0 + 3), Drawn.at(HEIGHT / 2.0 - RADIUS / 2.0 + 4)),
                        new Mark("1", Drawn.at(WIDTH / 2.0 + 3), Drawn.at(HEIGHT / 2.0 - RADIUS + 12))),
                drawn, series.stream().map(each -> shape(each, axes)).toList());
    }

    private static double angle(int axis, int axes) {
        return 2 * Math.PI * axis / axes;
    }

    private static double x(int axis, int axes, double share) {
        return WIDTH / 2.0 + RADIUS * share * Math.sin(angle(axis, axes));
    }

    private static double y(int axis, int axes, double share) {
        return HEIGHT / 2.0 - RADIUS * share * Math.cos(angle(axis, axes));
    }

    private static Axis axis(String name, int axis, int axes) {
        List<String> lines = Drawn.lines(name, LETTERS, LINES);
        double out = 1 + 10.0 / RADIUS;
        double side = Math.sin(angle(axis, axes));
        double up = Math.cos(angle(axis, axes));
        // Names above grow upwards, names below downwards, names at the side both ways.
        double first = y(axis, axes, out) + 4 - (lines.size() - 1) * LINE_HEIGHT * (1 + up) / 2;
        return new Axis(lines, Drawn.at(x(axis, axes, 1)), Drawn.at(y(axis, axes, 1)), Drawn.at(x(axis, axes, out)),
                Drawn.at(first), Math.abs(side) < 0.2 ? "middle" : side > 0 ? "start" : "end");
    }

    private static Shape shape(Series series, int axes) {
        List<Dot> dots = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            double share = Math.clamp(series.shares().get(axis).toDouble(), 0, 1);
            dots.add(new Dot(Drawn.at(x(axis, axes, share)), Drawn.at(y(axis, axes, share))));
        }
        return new Shape(series.style(),
                dots.stream().map(dot -> Drawn.point(dot.x(), dot.y())).collect(Collectors.joining(" ")), dots);
    }
}
