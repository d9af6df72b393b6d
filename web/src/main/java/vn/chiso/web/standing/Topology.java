package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Areas of a TopoJSON file: borders are lines (arcs) that neighbours share, each point told as the step from the one
 * before. An area names its lines by number; one that runs the other way is named by the complement of its number.
 *
 * @param arcs points of each line, longitude and latitude projected by the caller's rule
 */
record Topology(List<List<Point>> arcs, List<Area> areas) {

    /** A place, in whatever the projection gives. */
    record Point(double x, double y) {
    }

    /** Turns degrees into a place on the drawing. */
    interface Projection {
        Point of(double longitude, double latitude);
    }

    /** A named area: rings, each a list of numbers of lines. */
    record Area(String code, String name, List<List<Integer>> rings) {
    }

    static Topology of(JsonNode file, Projection projection) {
        JsonNode scale = file.at("/transform/scale");
        JsonNode translate = file.at("/transform/translate");
        List<List<Point>> arcs = new ArrayList<>();
        for (JsonNode arc : file.path("arcs")) {
            List<Point> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(projection.of(x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                        y * scale.get(1).asDouble() + translate.get(1).asDouble()));
            }
            arcs.add(points);
        }
        List<Area> areas = new ArrayList<>();
        for (JsonNode object : file.path("objects")) {
            for (JsonNode geometry : object.path("geometries")) {
                areas.add(area(geometry));
            }
        }
        return new Topology(arcs, areas);
    }

    private static Area area(JsonNode geometry) {
        List<List<Integer>> rings = new ArrayList<>();
        JsonNode arcs = geometry.path("arcs");
        switch (geometry.path("type").asString()) {
            case "Polygon" -> rings(arcs, rings);
            case "MultiPolygon" -> arcs.forEach(polygon -> rings(polygon, rings));
            default -> throw new IllegalArgumentException("not an area: " + geometry.path("type"));
        }
        JsonNode properties = geometry.path("properties");
        return new Area(properties.path("code").asString(), properties.path("name").asString(), rings);
    }

    private static void rings(JsonNode polygon, List<List<Integer>> rings) {
        for (JsonNode ring : polygon) {
            List<Integer> lines = new ArrayList<>();
            ring.forEach(line -> lines.add(line.asInt()));
            rings.add(lines);
        }
    }

    /** The same areas with lines of fewer points: none is further from the former line than the tolerance. */
    Topology simplified(double tolerance) {
        return new Topology(arcs.stream().map(arc -> simplified(arc, tolerance)).toList(), areas);
    }

    /** Keeps the ends and, between them, the point that is furthest away as long as it is too far (Douglas and Peucker). */
    private static List<Point> simplified(List<Point> line, double tolerance) {
        if (line.size() < 3) {
            return line;
        }
        int furthest = 0;
        double most = 0;
        for (int i = 1; i < line.size() - 1; i++) {
            double distance = distance(line.get(i), line.getFirst(), line.getLast());
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        if (most <= tolerance) {
            return List.of(line.getFirst(), line.getLast());
        }
        List<Point> kept = new ArrayList<>(simplified(line.subList(0, furthest + 1), tolerance));
        kept.removeLast();
        kept.addAll(simplified(line.subList(furthest, line.size()), tolerance));
        return kept;
    }

    private static double distance(Point point, Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return length == 0
                ? Math.hypot(point.x() - from.x(), point.y() - from.y())
                : Math.abs((point.x() - from.x()) * (to.y() - from.y()) - (point.y() - from.y()) * (to.x() - from.x()))
                        / length;
    }

    /** The points of a ring, without the one that closes it. */
    List<Point> points(List<Integer> ring) {
        List<Point> points = new ArrayList<>();
        for (int number : ring) {
            List<Point> line = number >= 0 ? arcs.get(number) : arcs.get(~number).reversed();
            points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
        }
        if (points.size() > 1) {
            points.removeLast();
        }
        return points;
    }
}
