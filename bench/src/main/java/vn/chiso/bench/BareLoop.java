package vn.chiso.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A framework's rules as flat arrays of primitives, and the loop that a programmer would write who needs points and
 * nothing else: doubles, no trace, no check of the values, nothing allocated.
 */
final class BareLoop {

    /** A row that pays {@code base} and its terms. */
    static final int PAY = 0;
    /** A row that pays by an option. */
    static final int CHOOSE = 1;
    /** A row that goes on to another one, by where its term lies. */
    static final int TEST = 2;

    /** A sum, or a sum divided by a sum. Each from and to is a range of operands; no lower side is no division. */
    record Term(int upperFrom, int upperTo, int lowerFrom, int lowerTo, double weight, double cap) {
    }

    /**
     * What a leaf, or a branch of it, does.
     *
     * @param from first term (PAY), column (CHOOSE), the term (TEST)
     * @param to   end of the terms (PAY), place in the table of options' points (CHOOSE)
     */
    record Row(int kind, int from, int to, double base, double low, double high, int then, int otherwise) {
    }

    /**
     * A node of the tree; the whole comes first, parents come before children.
     *
     * @param row    -1 for a group
     * @param parent -1 where the points do not count
     */
    record Spot(int row, int parent, double max) {
    }

    private final int[] operands;
    private final double[] table;
    private final int[] upperFrom;
    private final int[] upperTo;
    private final int[] lowerFrom;
    private final int[] lowerTo;
    private final double[] weight;
    private final double[] cap;
    private final int[] kind;
    private final int[] from;
    private final int[] to;
    private final double[] base;
    private final double[] low;
    private final double[] high;
    private final int[] then;
    private final int[] otherwise;
    private final int[] row;
    private final int[] parent;
    private final double[] max;
    private final int[] amounts;
    private final int[] ratios;
    private final int[] others;

    BareLoop(List<Integer> operands, List<Term> terms, List<Row> rows, List<Spot> spots, List<Double> table) {
        this.operands = ints(operands, Integer::intValue);
        this.table = doubles(table, Double::doubleValue);
        upperFrom = ints(terms, Term::upperFrom);
        upperTo = ints(terms, Term::upperTo);
        lowerFrom = ints(terms, Term::lowerFrom);
        lowerTo = ints(terms, Term::lowerTo);
        weight = doubles(terms, Term::weight);
        cap = doubles(terms, Term::cap);
        kind = ints(rows, Row::kind);
        from = ints(rows, Row::from);
        to = ints(rows, Row::to);
        base = doubles(rows, Row::base);
        low = doubles(rows, Row::low);
        high = doubles(rows, Row::high);
        then = ints(rows, Row::then);
        otherwise = ints(rows, Row::otherwise);
        row = ints(spots, Spot::row);
        parent = ints(spots, Spot::parent);
        max = doubles(spots, Spot::max);
        List<Integer> leaves = IntStream.range(0, row.length).filter(node -> row[node] >= 0).boxed().toList();
        Map<Integer, List<Integer>> byLower = leaves.stream().filter(this::oneTerm)
                .collect(Collectors.groupingBy(node -> lowerTo[from[row[node]]] - lowerFrom[from[row[node]]]));
        amounts = ints(byLower.getOrDefault(0, List.of()), Integer::intValue);
        ratios = ints(byLower.getOrDefault(1, List.of()), Integer::intValue);
        others = leaves.stream().mapToInt(Integer::intValue)
                .filter(node -> !contains(amounts, node) && !contains(ratios, node)).toArray();
    }

    /** Most leaves are one input, or one input divided by another: those need no branches. */
    private boolean oneTerm(int node) {
        int at = row[node];
        int term = from[at];
        return kind[at] == PAY && base[at] == 0 && to[at] == term + 1 && upperTo[term] == upperFrom[term] + 1;
    }

    private static boolean contains(int[] nodes, int node) {
        return IntStream.of(nodes).anyMatch(each -> each == node);
    }

    private static <T> int[] ints(List<T> list, ToIntFunction<T> field) {
        return list.stream().mapToInt(field).toArray();
    }

    private static <T> double[] doubles(List<T> list, ToDoubleFunction<T> field) {
        return list.stream().mapToDouble(field).toArray();
    }

    /** Works out the points of all nodes from one unit's values. */
    void points(double[] values, double[] points) {
        Arrays.fill(points, 0);
        for (int node : amounts) {
            int term = from[row[node]];
            points[node] = Math.min(max[node], Math.min(cap[term], values[operands[upperFrom[term]]] * weight[term]));
        }
        for (int node : ratios) {
            int term = from[row[node]];
            double ratio = values[operands[upperFrom[term]]] / values[operands[lowerFrom[term]]];
            points[node] = Math.min(max[node], ratio * weight[term]);
        }
        for (int node : others) {
            points[node] = leaf(row[node], max[node], values);
        }
        for (int node = row.length - 1; node > 0; node--) {
            if (parent[node] >= 0) {
                points[parent[node]] += points[node];
            }
        }
    }

    private double leaf(int first, double most, double[] values) {
        int at = first;
        while (kind[at] == TEST) {
            double value = term(from[at], values);
            at = value >= low[at] && value <= high[at] ? then[at] : otherwise[at];
        }
        if (kind[at] == CHOOSE) {
            return table[to[at] + (int) values[from[at]]];
        }
        double sum = base[at];
        for (int term = from[at]; term < to[at]; term++) {
            sum += term(term, values);
        }
        return Math.max(0, Math.min(most, sum));
    }

    private double term(int term, double[] values) {
        double value = sum(upperFrom[term], upperTo[term], values);
        if (lowerFrom[term] < lowerTo[term]) {
            value /= sum(lowerFrom[term], lowerTo[term], values);
        }
        return Math.min(cap[term], value * weight[term]);
    }

    private double sum(int first, int end, double[] values) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += values[operands[i]];
        }
        return sum;
    }
}
