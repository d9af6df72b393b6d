package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Programme} exactly, in whole numbers. It decides about one part after the other and carries on every sum
 * that can still become the best: one that keeps the limits, is not worse in everything than another, and whose bound
 * ({@link Multipliers}) does not lie above the best solution so far. A narrow search finds good solutions first; wider ones
 * follow until nothing that matters had to be dropped, or the widest has been made.
 */
final class Combination {

    /**
     * The result.
     *
     * @param choices one for each part, the last first; null when no solution was found
     * @param sum     of the goal's amount over the choices; null when no solution was found
     * @param bound   no solution has a smaller sum; null when it is proved that there is no solution
     */
    record Solution(@Nullable List<Choice> choices, @Nullable BigInteger sum, @Nullable BigInteger bound) {
    }

    private static final int NARROW = 200;
    private static final int WIDER = 10;
    /** With how many others a sum is compared: beyond that a useless one may stay, which costs time only. */
    private static final int COMPARED = 40;

    /**
     * Sums over the first parts.
     *
     * @param open      parts of which later ones ask whether they were taken
     * @param worth     with the opposite sign
     * @param loss      units by which the priced sum cannot but miss the least one
     * @param worthLoss units by which the worth cannot but miss the largest one; 0 where it has no limit
     * @param before    null at the start, as is the choice
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    private record Sum(BitSet open, long[] money, BigInteger worth, long loss, long worthLoss, @Nullable Sum before,
            @Nullable Choice choice) {

        BitSet taken() {
            BitSet taken = new BitSet();
            for (Sum at = this; at != null && at.choice != null; at = at.before) {
                taken.or(at.choice.taken());
            }
            return taken;
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (Sum at = this; at != null && at.choice != null; at = at.before) {
                choices.add(at.choice);
            }
            return choices;
        }
    }

    private final Programme programme;
    private final Elimination elimination;
    private final List<Part> parts;
    private final Multipliers.Prices prices;
    private final Bounds priced;
    private final @Nullable Bounds worths;
    /** What the limits cost at their prices. */
    private final BigInteger priceOfLimits;
    private final long[] limits;
    /** By step and kind of money: the least and the most that is still to come. */
    private final long[][] least;
    private final long[][] most;
    private @Nullable Sum best;
    /** What a sum may lose and still become better than the best. */
    private long mostLoss = Bounds.TOO_MUCH;
    private final long mostWorthLoss;
    /** The smallest loss of what was dropped; null when nothing was dropped. */
    private @Nullable Long dropped;

    private Combination(Programme programme) {
        this.programme = programme;
        this.elimination = programme.layout().elimination();
        this.parts = programme.layout().parts();
        this.prices = Multipliers.of(programme);
        BigInteger price = BigInteger.ZERO;
        List<BigInteger> weights = new ArrayList<>();
        int kinds = programme.limits().size();
        this.limits = new long[kinds - 1];
        for (int kind = 0; kind < kinds; kind++) {
            BigInteger limit = programme.limits().get(kind);
            BigInteger weight = kind == programme.goal() ? prices.unit() : BigInteger.ZERO;
            if (limit != null) {
                price = price.add(prices.each().get(kind).multiply(limit));
                weight = weight.add(prices.each().get(kind));
            }
            weights.add(weight);
            if (kind > 0) {
                limits[kind - 1] = limit == null ? Long.MAX_VALUE : limit.longValueExact();
            }
        }
        this.priceOfLimits = price;
        this.priced = new Bounds(programme, weights);
        BigInteger worth = programme.limits().getFirst();
        if (worth == null) {
            this.worths = null;
            this.mostWorthLoss = 0;
        } else {
            List<BigInteger> only = new ArrayList<>(weights.stream().map(_ -> BigInteger.ZERO).toList());
            only.set(0, BigInteger.ONE);
            this.worths = new Bounds(programme, only);
            this.mostWorthLoss = worths.room(worth);
        }
        int steps = elimination.order().size();
        this.least = new long[steps + 1][limits.length];
        this.most = new long[steps + 1][limits.length];
        addUp();
    }

    private void addUp() {
        for (int step = elimination.order().size() - 1; step >= 0; step--) {
            Part part = parts.get(elimination.order().get(step));
            for (int money = 0; money < limits.length; money++) {
                least[step][money] = plus(least[step + 1][money], part.least(money));
                most[step][money] = plus(most[step + 1][money], part.most(money));
            }
        }
    }

    /** Money that may be more than can be counted. */
    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /**
     * Solves.
     *
     * @param widest how many sums are carried on at most
     */
    static Solution solve(Programme programme, int widest) {
        Combination combination = new Combination(programme);
        int width = Math.min(NARROW, widest);
        combination.search(width);
        while (combination.dropped != null && width < widest) {
            width = Math.min(WIDER * width, widest);
            combination.search(width);
        }
        return combination.solution();
    }

    private Solution solution() {
        Sum found = best;
        BigInteger bound = dropped == null ? null : bound(dropped);
        if (found == null) {
            return new Solution(null, null, bound);
        }
        BigInteger sum = goal(found);
        return new Solution(found.choices(), sum, bound == null ? sum : sum.min(bound));
    }

    /** What the goal's amount comes to at least, with this loss. */
    private BigInteger bound(long loss) {
        BigInteger sum = priced.sum(priced.least() + loss).subtract(priceOfLimits);
        // the goal's amount is whole: rounded up
        return sum.negate().shiftRight(prices.bits()).negate();
    }

    private BigInteger goal(Sum sum) {
        return programme.goal() == 0 ? sum.worth : BigInteger.valueOf(sum.money[programme.goal() - 1]);
    }

    private void search(int width) {
        dropped = null;
        int[] at = new int[parts.size()];
        List<Sum> sums = mostWorthLoss < 0 || priced.least() >= Bounds.TOO_MUCH
                ? List.of()
                : List.of(new Sum(new BitSet(), new long[limits.length], BigInteger.ZERO, 0, 0, null, null));
        for (int step = 0; step < parts.size(); step++) {
            List<Sum> next = new ArrayList<>();
            for (Sum sum : sums) {
                branch(sum, step, at, next);
            }
            sums = narrowed(undominated(next, step + 1), width);
        }
        for (Sum sum : sums) {
            if (isSolution(sum) && (best == null || compare(sum, best) < 0)) {
                best = sum;
                mostLoss = priced.room(goal(sum).shiftLeft(prices.bits()).add(priceOfLimits));
            }
        }
        if (dropped != null && best != null && bound(dropped).compareTo(goal(best)) > 0) {
            dropped = null;
        }
    }

    private boolean isSolution(Sum sum) {
        BigInteger limit = programme.limits().getFirst();
        return limit == null || sum.worth.compareTo(limit) <= 0;
    }

    private void branch(Sum sum, int step, int[] at, List<Sum> next) {
        int part = elimination.order().get(step);
        elimination.restore(step, sum.open, at);
        long[] losses = priced.losses(part, at);
        long[] worthLosses = worths == null ? null : worths.losses(part, at);
        List<Choice> options = parts.get(part).options();
        for (int option = 0; option < losses.length; option++) {
            long loss = sum.loss + losses[option];
            long worthLoss = worthLosses == null ? 0 : sum.worthLoss + worthLosses[option];
            long[] money = loss > mostLoss || worthLoss > mostWorthLoss
                    ? null
                    : money(sum, options.get(option), step + 1);
            if (money != null) {
                at[part] = option;
                BigInteger worth = sum.worth.add(programme.amount(part, option, at));
                BitSet open = elimination.open(step, sum.open, part, option);
                next.add(new Sum(open, money, worth, loss, worthLoss, sum, options.get(option)));
            }
        }
    }

    /** Null when the limits cannot be kept any more. */
    private long @Nullable [] money(Sum sum, Choice choice, int step) {
        long[] money = new long[limits.length];
        for (int i = 0; i < money.length; i++) {
            money[i] = Math.addExact(sum.money[i], choice.money().get(i));
            if (money[i] > limits[i] - least[step][i]) {
                return null;
            }
        }
        return money;
    }

    private List<Sum> undominated(List<Sum> sums, int step) {
        Map<BitSet, List<Sum>> byOpen = new LinkedHashMap<>();
        sums.forEach(sum -> byOpen.computeIfAbsent(sum.open, _ -> new ArrayList<>()).add(sum));
        List<Sum> kept = new ArrayList<>();
        byOpen.values().forEach(group -> kept.addAll(undominatedAlike(group, step)));
        return kept;
    }

    private List<Sum> undominatedAlike(List<Sum> sums, int step) {
        if (sums.size() == 1) {
            return sums;
        }
        sums.sort(Comparator.comparingLong((Sum sum) -> sum.money[0]).thenComparing(Sum::worth));
        List<Sum> kept = new ArrayList<>();
        Sum leader = null;
        for (Sum sum : sums) {
            boolean useless = leader != null && isNeverWorse(leader, sum, step);
            int last = Math.max(0, kept.size() - COMPARED);
            for (int i = kept.size() - 1; i >= last && !useless; i--) {
                useless = isNeverWorse(kept.get(i), sum, step);
            }
            if (!useless) {
                kept.add(sum);
                if (leader == null || sum.worth.compareTo(leader.worth) < 0) {
                    leader = sum;
                }
            }
        }
        return kept;
    }

    private boolean isNeverWorse(Sum one, Sum other, int step) {
        if (one.money[0] > other.money[0] || one.worth.compareTo(other.worth) > 0) {
            return false;
        }
        for (int i = 1; i < limits.length; i++) {
            // where what is still to come fits in any case, it does not matter who has used more
            if (one.money[i] > other.money[i] && one.money[i] > limits[i] - most[step][i]) {
                return false;
            }
        }
        return compare(one, other) <= 0;
    }

    /** Less than 0 when the first is the better solution. */
    private int compare(Sum one, Sum other) {
        int byWorth = one.worth.compareTo(other.worth);
        int byMoney = Long.compare(one.money[0], other.money[0]);
        int order = programme.goal() == 0 ? byWorth : byMoney;
        if (order == 0) {
            order = programme.goal() == 0 ? byMoney : byWorth;
        }
        return order == 0 ? Choice.order(one.taken(), other.taken()) : order;
    }

    private List<Sum> narrowed(List<Sum> sums, int width) {
        if (sums.size() <= width) {
            return sums;
        }
        Sum[] sorted = sums.toArray(Sum[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Sum::loss));
        long loss = sorted[width].loss;
        dropped = dropped == null ? loss : Math.min(dropped, loss);
        List<Sum> kept = new ArrayList<>(List.of(sorted).subList(0, width));
        // from the cheapest of these the way is open to taking nothing, which keeps all limits on money
        sums.stream().filter(sum -> sum.open.isEmpty()).min(Comparator.comparingLong(sum -> sum.money[0]))
                .filter(nothing -> kept.stream()
                        .noneMatch(sum -> sum.open.isEmpty() && sum.money[0] <= nothing.money[0]))
                .ifPresent(kept::add);
        return kept;
    }
}
