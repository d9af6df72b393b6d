package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least sum that parts and tables can come to, found by eliminating one part after the other: what depends on a part is
 * minimised over its options and becomes a table over the parts that remain. Where that table would be too large, what
 * depends on the part is split and each share minimised by itself, which gives a sum that is nowhere too large (mini-buckets;
 * R. Dechter, I. Rish, Mini-buckets, 2003).
 *
 * <p>Decided in the opposite order, each part's options show by how much they miss that sum ({@link Messages#losses}).
 */
final class Elimination {

    /** Of what is not allowed; what is allowed stays far below. */
    static final long FORBIDDEN = 1L << 58;

    /**
     * What is minimised together.
     *
     * @param pieces  tables, parts and messages, by number
     * @param others  the parts on which the result depends
     * @param message number of the result
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    private record Group(List<Integer> pieces, int[] others, int message) {
    }

    private final int[] sizes;
    private final int most;
    /** Tables, then the parts themselves, then messages: the parts they depend on and how far their options lie apart. */
    private final List<int[]> scopes = new ArrayList<>();
    private final List<int[]> strides = new ArrayList<>();
    private final List<List<Integer>> pieces = new ArrayList<>();
    private final List<List<Group>> groups = new ArrayList<>();
    /** When each part is eliminated. */
    private final int[] turn;
    private final int[] parent;
    private final int tables;
    private final List<List<Integer>> settled;
    private final List<Integer> order = new ArrayList<>();
    /** The parts decided before each step, of which later ones ask how they were decided. */
    private final List<BitSet> open = new ArrayList<>();

    /**
     * Prepares an elimination.
     *
     * @param most how large a table may become
     */
    Elimination(List<Part> parts, List<Table> tables, int most) {
        this.sizes = parts.stream().mapToInt(part -> part.options().size()).toArray();
        this.most = most;
        this.tables = tables.size();
        this.turn = new int[sizes.length];
        this.parent = new int[sizes.length];
        int[] eliminated = eliminated(tables);
        for (int part = 0; part < sizes.length; part++) {
            pieces.add(new ArrayList<>());
            groups.add(new ArrayList<>());
        }
        tables.forEach(table -> add(table.parts().stream().mapToInt(Integer::intValue).toArray()));
        for (int part = 0; part < sizes.length; part++) {
            add(new int[]{part});
        }
        for (int part : eliminated) {
            eliminate(part);
        }
        order(eliminated);
        this.settled = pieces.stream().map(all -> all.stream().filter(piece -> piece < this.tables).toList()).toList();
    }

    /** Next is always the part that hangs together with the fewest that are left. */
    private int[] eliminated(List<Table> tables) {
        List<BitSet> near = new ArrayList<>();
        for (int part = 0; part < sizes.length; part++) {
            near.add(new BitSet());
        }
        for (Table table : tables) {
            table.parts().forEach(part -> table.parts().forEach(near.get(part)::set));
            table.parts().forEach(part -> near.get(part).clear(part));
        }
        int[] eliminated = new int[sizes.length];
        BitSet left = new BitSet();
        left.set(0, sizes.length);
        for (int i = 0; i < eliminated.length; i++) {
            int next = left.stream().boxed().min(Comparator.comparingInt(part -> near.get(part).cardinality()))
                    .orElseThrow();
            left.clear(next);
            eliminated[i] = next;
            turn[next] = i;
            BitSet around = near.get(next);
            around.clear(next);
            around.stream().forEach(part -> {
                near.get(part).or(around);
                near.get(part).clear(next);
                near.get(part).clear(part);
            });
        }
        for (int part = 0; part < parent.length; part++) {
            parent[part] = near.get(part).stream().boxed().min(Comparator.comparingInt(each -> turn[each])).orElse(-1);
        }
        return eliminated;
    }

    private int add(int[] scope) {
        int[] apart = new int[scope.length];
        int stride = 1;
        for (int i = scope.length - 1; i >= 0; i--) {
            apart[i] = stride;
            stride *= sizes[scope[i]];
        }
        int number = scopes.size();
        scopes.add(scope);
        strides.add(apart);
        IntStream.of(scope).boxed().min(Comparator.comparingInt(part -> turn[part]))
                .ifPresent(first -> pieces.get(first).add(number));
        return number;
    }

    private void eliminate(int part) {
        List<BitSet> around = new ArrayList<>();
        List<List<Integer>> together = new ArrayList<>();
        List<Integer> widestFirst = pieces.get(part).stream()
                .sorted(Comparator.comparingInt((Integer piece) -> scopes.get(piece).length).reversed()).toList();
        for (int piece : widestFirst) {
            int group = 0;
            while (group < around.size() && size(union(around.get(group), piece)) > most) {
                group++;
            }
            if (group == around.size()) {
                around.add(new BitSet());
                together.add(new ArrayList<>());
            }
            around.set(group, union(around.get(group), piece));
            together.get(group).add(piece);
        }
        for (int group = 0; group < together.size(); group++) {
            around.get(group).clear(part);
            int[] others = around.get(group).stream().toArray();
            groups.get(part).add(new Group(together.get(group), others, add(others)));
        }
    }

    private BitSet union(BitSet parts, int piece) {
        BitSet union = (BitSet) parts.clone();
        IntStream.of(scopes.get(piece)).forEach(union::set);
        return union;
    }

    private long size(BitSet parts) {
        double size = parts.stream().mapToDouble(part -> sizes[part]).reduce(1, (one, other) -> one * other);
        return (long) size;
    }

    /** Parts after those on which their messages depend, and what hangs together one after the other. */
    private void order(int[] eliminated) {
        List<List<Integer>> below = new ArrayList<>();
        int[] weight = new int[sizes.length];
        for (int part = 0; part < sizes.length; part++) {
            below.add(new ArrayList<>());
        }
        List<Integer> roots = new ArrayList<>();
        for (int part : eliminated) {
            weight[part]++;
            (parent[part] < 0 ? roots : below.get(parent[part])).add(part);
            if (parent[part] >= 0) {
                weight[parent[part]] += weight[part];
            }
        }
        Comparator<Integer> lightest = Comparator.comparingInt(part -> weight[part]);
        roots.sort(lightest.reversed());
        List<Integer> stack = new ArrayList<>(roots.reversed());
        while (!stack.isEmpty()) {
            int next = stack.removeLast();
            order.add(next);
            below.get(next).sort(lightest.reversed());
            stack.addAll(below.get(next));
        }
        BitSet asked = new BitSet();
        for (int part : order.reversed()) {
            asked.clear(part);
            groups.get(part).forEach(group -> IntStream.of(group.others).forEach(asked::set));
            open.addFirst((BitSet) asked.clone());
        }
        open.addLast(new BitSet());
    }

    /** How many sums an elimination works out. */
    long size() {
        long size = 0;
        for (int part = 0; part < sizes.length; part++) {
            for (Group group : groups.get(part)) {
                long each = sizes[part];
                for (int other : group.others) {
                    each *= sizes[other];
                }
                size += each;
            }
        }
        return size;
    }

    /** The order in which parts are decided. */
    List<Integer> order() {
        return order;
    }

    /** What a set of open parts becomes when one more part is decided. */
    BitSet open(int step, BitSet before, int part, int option) {
        BitSet after = (BitSet) before.clone();
        after.set(part, option > 0);
        after.and(open.get(step + 1));
        return after;
    }

    /** Puts the options of the parts that are open before a step to their places. */
    void restore(int step, BitSet taken, int[] at) {
        BitSet asked = open.get(step);
        for (int part = asked.nextSetBit(0); part >= 0; part = asked.nextSetBit(part + 1)) {
            at[part] = taken.get(part) ? 1 : 0;
        }
    }

    /** Tables of which this part is the last to be decided. */
    List<Integer> tables(int part) {
        return settled.get(part);
    }

    /** Which entry of the table stands for these options. */
    int entry(int piece, int[] options) {
        int[] scope = scopes.get(piece);
        int[] apart = strides.get(piece);
        int entry = 0;
        for (int i = 0; i < scope.length; i++) {
            entry += options[scope[i]] * apart[i];
        }
        return entry;
    }

    /** Eliminates, with these costs of each entry and of each part's options. */
    Messages messages(long[][] entries, long[][] options) {
        long[][] values = new long[scopes.size()][];
        System.arraycopy(entries, 0, values, 0, tables);
        System.arraycopy(options, 0, values, tables, sizes.length);
        Messages messages = new Messages(values);
        int[] at = new int[sizes.length];
        for (int i = order.size() - 1; i >= 0; i--) {
            for (Group group : groups.get(order.get(i))) {
                values[group.message] = messages.minimised(order.get(i), group, at);
            }
        }
        return messages;
    }

    /** The tables that have come about. */
    final class Messages {

        private final long[][] values;

        private Messages(long[][] values) {
            this.values = values;
        }

        private long[] minimised(int part, Group group, int[] at) {
            int size = 1;
            for (int other : group.others) {
                at[other] = 0;
                size *= sizes[other];
            }
            long[] least = new long[size];
            for (int i = 0; i < size; i++) {
                least[i] = FORBIDDEN;
                for (at[part] = 0; at[part] < sizes[part]; at[part]++) {
                    least[i] = Math.min(least[i], sum(group, at));
                }
                for (int last = group.others.length - 1; last >= 0; last--) {
                    if (++at[group.others[last]] < sizes[group.others[last]]) {
                        break;
                    }
                    at[group.others[last]] = 0;
                }
            }
            return least;
        }

        private long sum(Group group, int[] at) {
            long sum = 0;
            for (int piece : group.pieces) {
                sum = Math.min(FORBIDDEN, sum + values[piece][entry(piece, at)]);
            }
            return sum;
        }

        /** The least sum, or less where tables had to be split. */
        long least() {
            long least = 0;
            for (int piece = 0; piece < values.length; piece++) {
                least += scopes.get(piece).length == 0 ? values[piece][0] : 0;
            }
            return least;
        }

        /** By how much each option of a part makes the least sum larger, where these are the options decided before. */
        long[] losses(int part, int[] at) {
            long[] losses = new long[sizes[part]];
            for (Group group : groups.get(part)) {
                long message = values[group.message][entry(group.message, at)];
                for (at[part] = 0; at[part] < sizes[part]; at[part]++) {
                    losses[at[part]] += sum(group, at) - message;
                }
            }
            return losses;
        }
    }
}
