package vn.chiso.web.standing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.standing.Standing.Boundaries;
import vn.chiso.web.standing.Topology.Point;

/**
 * Provinces as shapes to draw, read once from {@code data/geo}. The projection is the plainest: degrees of longitude are
 * as long as they are at 16° north, halfway between both ends of the country.
 */
@Component
class ProvinceShapes {

    /** Width and height of a drawing; a unit is about a pixel where the map stands beside a table. */
    static final int WIDTH = 400;
    static final int HEIGHT = 437;

    private static final Logger LOG = LoggerFactory.getLogger(ProvinceShapes.class);
    private static final double WEST = 101.9;
    private static final double NORTH = 23.6;
    private static final double EAST = 118.0;
    private static final double SHORTER = Math.cos(Math.toRadians(16));
    private static final double SCALE = WIDTH / ((EAST - WEST) * SHORTER);
    private static final double TOLERANCE = 0.35;
    /** What is smaller than this is drawn as a dot, or nobody would see it. */
    private static final double DOT = 1.6;
    /** Only Hoàng Sa and Trường Sa lie east of this. */
    private static final double OPEN_SEA = x(110.5);

    private static final Map<Boundaries, String> FILES = Map.of(Boundaries.BEFORE_2025,
            "vn_63_provinces_pre2025.topojson", Boundaries.SINCE_2025, "vn_34_provinces_2025.topojson");

    private final Map<Boundaries, List<Shape>> shapes = new EnumMap<>(Boundaries.class);

    /**
     * A province.
     *
     * @param path   its land as the {@code d} of an SVG path
     * @param dots   islands too small to be drawn, as a path of dots; empty for none
     * @param centre of its largest part
     * @param far    the islands in the open sea that belong to it, as a box; null for none
     */
    record Shape(String code, String name, String path, String dots, Point centre, @Nullable Box far) {
    }

    /** The box around something. */
    record Box(double left, double top, double right, double bottom) {

        static Box of(List<Point> points) {
            Box box = new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);
            for (Point point : points) {
                box = box.with(new Box(point.x(), point.y(), point.x(), point.y()));
            }
            return box;
        }

        Box with(@Nullable Box other) {
            return other == null
                    ? this
                    : new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                            Math.max(bottom, other.bottom));
        }

        double size() {
            return Math.max(right - left, bottom - top);
        }

        Point centre() {
            return new Point((left + right) / 2, (top + bottom) / 2);
        }
    }

    ProvinceShapes(Installation installation, ObjectMapper json) {
        FILES.forEach((boundaries, name) -> {
            Path file = installation.home().resolve("data").resolve("geo").resolve(name);
            if (!Files.isRegularFile(file)) {
                LOG.warn("No boundaries of provinces come with the program: {}", name);
                return;
            }
            try (InputStream content = Files.newInputStream(file)) {
                Topology topology = Topology.of(json.readTree(content), ProvinceShapes::project)
                        .simplified(TOLERANCE);
                shapes.put(boundaries, topology.areas().stream().map(area -> shape(topology, area)).toList());
            } catch (IOException | RuntimeException exception) {
                // Tables stand without maps; nothing else needs the shapes.
                LOG.error("The boundaries of provinces that come with the program cannot be read: {}", name, exception);
            }
        });
    }

    /** The provinces within some boundaries; empty when the program came without their shapes, or with wrong ones. */
    List<Shape> of(Boundaries boundaries) {
        return Optional.ofNullable(shapes.get(boundaries)).orElse(List.of());
    }

    private static double x(double longitude) {
        return (longitude - WEST) * SHORTER * SCALE;
    }

    private static Point project(double longitude, double latitude) {
        return new Point(x(longitude), (NORTH - latitude) * SCALE);
    }

    private static Shape shape(Topology topology, Topology.Area area) {
        StringBuilder path = new StringBuilder();
        Set<String> dots = new LinkedHashSet<>();
        Box largest = null;
        Box far = null;
        for (List<Integer> ring : area.rings()) {
            List<Point> points = topology.points(ring);
            Box box = Box.of(points);
            if (box.left() > OPEN_SEA) {
                far = box.with(far);
            } else if (largest == null || box.size() > largest.size()) {
                largest = box;
            }
            if (box.size() < DOT) {
                dots.add("M" + number(Math.rint(box.centre().x())) + "," + number(Math.rint(box.centre().y())) + "h0");
            } else {
                draw(path, points);
            }
        }
        if (largest == null) {
            throw new IllegalArgumentException("nothing to draw of " + area.name());
        }
        return new Shape(area.code(), area.name(), path.toString(), String.join("", dots), largest.centre(), far);
    }

    /** Steps between points rounded to a tenth; a step of nothing is left out. */
    private static void draw(StringBuilder path, List<Point> points) {
        long x = 0;
        long y = 0;
        List<String> steps = new ArrayList<>();
        for (Point point : points) {
            long nextX = Math.round(point.x() * 10);
            long nextY = Math.round(point.y() * 10);
            if (steps.isEmpty() || nextX != x || nextY != y) {
                steps.add((steps.isEmpty() ? "M" : "l") + number((nextX - x) / 10.0) + ","
                        + number((nextY - y) / 10.0));
            }
            x = nextX;
            y = nextY;
        }
        path.append(String.join("", steps)).append('z');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
