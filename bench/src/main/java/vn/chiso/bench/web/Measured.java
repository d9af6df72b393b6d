package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of many requests, by kind, and what went wrong. */
final class Measured {

    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    void took(String kind, Reply reply) {
        times.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add(reply.nanos());
        if (reply.status() != 200) {
            error(kind + " was answered with " + reply.status());
        }
    }

    void error(String sentence) {
        errors.add(sentence);
    }

    Collection<String> errors() {
        return errors;
    }

    /** All requests, whatever their kind. */
    Durations all() {
        List<Long> all = new ArrayList<>();
        times.values().forEach(all::addAll);
        return new Durations(all);
    }

    /** One line for each kind and one for all. */
    String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-14s %8s %8s %8s %8s %8s%n", "ms", "count", "p50", "p95", "p99", "max"));
        new TreeMap<>(times).forEach((kind, nanos) -> table.append(line(kind, new Durations(nanos))));
        return table.append(line("all", all())).toString();
    }

    private static String line(String kind, Durations durations) {
        return String.format(Locale.ROOT, "%-14s %8d %8.0f %8.0f %8.0f %8.0f%n", kind, durations.count(),
                durations.quantile(0.5), durations.quantile(0.95), durations.quantile(0.99), durations.quantile(1));
    }
}
