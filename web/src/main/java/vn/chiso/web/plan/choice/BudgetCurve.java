package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Curve;

/**
 * What points money would bring: a line of steps over money, the limit as a dashed line, the choice as a dot. Doubles are
 * for drawing; every number that people read comes written from elsewhere.
 *
 * @param levels points at the axis that goes up
 * @param ticks  money at the axis that goes to the right
 * @param line   corners of the steps
 * @param area   what lies below them
 * @param limit  where the limit stands; null for none, or for one beyond the drawing
 * @param choice where the choice stands
 */
public record BudgetCurve(int width, int height, int left, int right, int top, int bottom, List<Mark> levels,
        List<Mark> ticks, String line, String area, @Nullable Double limit, Dot choice) {

    private static final int HEIGHT = 260;
    private static final int LEFT = 58;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 44;
    private static final double TENTHS = 10;
    private static final double ROOM = 1.06;
    /** From 1 to 2, to 5, to 10, and so on. */
    private static final List<Exact> GROWTH = List.of(Exact.of(2), Exact.of(5, 2), Exact.of(2));

    /** A number at an axis. */
    public record Mark(String text, double at) {
    }

    /** A point. */
    public record Dot(double x, double y) {
    }

    /** For which place it is drawn: letters keep their size, so that a phone gets a narrower drawing. */
    public enum Size {
        /** A phone. */
        NARROW(330, 3),
        /** A card of a desktop. */
        WIDE(620, 6);

        private final int width;
        private final int ticks;

        Size(int width, int ticks) {
            this.width = width;
            this.ticks = ticks;
        }
    }

    /** What is drawn besides the curve. */
    public record Content(Curve curve, @Nullable Long limit, long money, Exact points) {
    }

    /**
     * Draws it.
     *
     * @param points writes a number of points
     * @param money  writes đồng in the unit of the axis
     */
    static BudgetCurve of(Size size, Content content, java.util.function.Function<Exact, String> points,
            LongFunction<String> money) {
        return new Drawing(size, content).draw(points, money);
    }

    private static final class Drawing {

        private final Size size;
        private final Content content;
        private final double most;
        private final Range range;

        Drawing(Size size, Content content) {
            this.size = size;
            this.content = content;
            Long limit = content.limit();
            double last = Math.max(content.curve().steps().getLast().money(), content.money());
            double wanted = limit == null || (limit > 3 * last && last > 0) ? last : Math.max(last, limit);
            this.most = Math.max(1, wanted * ROOM);
            this.range = new Range(content.curve().steps().getFirst().points(),
                    content.curve().steps().getLast().points());
        }

        BudgetCurve draw(java.util.function.Function<Exact, String> points, LongFunction<String> money) {
            StringBuilder line = new StringBuilder();
            double before = y(range.low);
            for (Curve.Step step : content.curve().steps()) {
                double x = x(step.money());
                double y = y(step.points().toDouble());
                line.append(line.isEmpty() ? "" : point(x, before) + " ").append(point(x, y)).append(' ');
                before = y;
            }
            line.append(point(size.width - RIGHT, before));
            String area = point(LEFT, HEIGHT - BOTTOM) + " " + line + " " + point(size.width - RIGHT, HEIGHT - BOTTOM);
            Long limit = content.limit();
            return new BudgetCurve(size.width, HEIGHT, LEFT, size.width - RIGHT, TOP, HEIGHT - BOTTOM, levels(points),
                    ticks(money), line.toString(), area, limit == null || limit > most ? null : (Double) x(limit),
                    new Dot(x(content.money()), y(content.points().toDouble())));
        }

        private double x(long money) {
            return at(LEFT + money / most * (size.width - LEFT - RIGHT));
        }

        private double y(double points) {
            return at(HEIGHT - BOTTOM - (points - range.low) / (range.high - range.low) * (HEIGHT - TOP - BOTTOM));
        }

        private List<Mark> levels(java.util.function.Function<Exact, String> points) {
            List<Mark> levels = new ArrayList<>();
            for (Exact level = range.first; level.toDouble() <= range.high
                    + range.step.toDouble() / TENTHS; level = level
                            .plus(range.step)) {
                levels.add(new Mark(points.apply(level), y(level.toDouble())));
            }
            return levels;
        }

        private List<Mark> ticks(LongFunction<String> money) {
            long step = step(most / size.ticks);
            List<Mark> ticks = new ArrayList<>();
            for (long tick = 0; tick <= most; tick += step) {
                ticks.add(new Mark(money.apply(tick), x(tick)));
            }
            return ticks;
        }

        /** The next of 1, 2, 5, 10, 20 ... million đồng. */
        private static long step(double least) {
            Exact step = Exact.of(1_000_000);
            for (int at = 0; step.toDouble() < least; at++) {
                step = step.times(GROWTH.get(at % GROWTH.size()));
            }
            return step.numerator().longValueExact();
        }
    }

    /** Between which round numbers of points the curve lies. */
    private static final class Range {

        private static final int STEPS = 4;

        private final double low;
        private final double high;
        private final Exact first;
        private final Exact step;

        Range(Exact least, Exact most) {
            double span = Math.max(most.toDouble() - least.toDouble(), 0.01);
            Exact chosen = Exact.of(1, 1000);
            for (int at = 0; chosen.toDouble() * STEPS < span; at++) {
                chosen = chosen.times(GROWTH.get(at % GROWTH.size()));
            }
            this.step = chosen;
            this.first = floor(least, chosen);
            this.low = first.toDouble();
            this.high = Math.max(low + chosen.toDouble(),
                    Math.ceil(most.toDouble() / chosen.toDouble()) * chosen.toDouble());
        }

        private static Exact floor(Exact value, Exact step) {
            Exact up = value.dividedBy(step).ceiling();
            Exact down = up.times(step).compareTo(value) > 0 ? up.minus(Exact.ONE) : up;
            return down.times(step);
        }
    }

    private static double at(double place) {
        double rounded = Math.round(place * TENTHS) / TENTHS;
        return rounded == 0 ? 0 : rounded; // never a negative zero
    }

    private static String point(double x, double y) {
        return at(x) + "," + at(y);
    }
}
