package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/** The choices of all components for one unit, and the questions that can be asked about them. */
final class Search {

    /** With more choices at once, a component is taken apart. */
    private static final int FEW = 500;
    /** With more measures, the choices of a component are not worked out one by one. */
    private static final int MANY = 80;
    /** Sets of measures that change one indicator, where a component is too large for all of them to be looked at. */
    private static final int SMALL = 256;
    /** Sums times parts that are looked at, however many parts there are. */
    private static final int WORK = 1_000_000;

    private final Framework framework;
    private final Setting setting;
    private final Budget budget;
    private final Effort effort;
    private final ScoreSheet now;
    private final Layout choices;
    /** The same, with what stands for choices that were not looked at. */
    private final Layout bounds;
    private final boolean complete;
    /** Points and losses of the indicators that no measure changes. */
    private final Exact points;
    private final Exact lost;

    Search(Framework framework, UnitInputs inputs, List<Measure> candidates, Budget budget, Effort effort) {
        this.framework = framework;
        this.budget = budget;
        this.effort = effort;
        this.setting = new Setting(framework, inputs, candidates, budget);
        this.now = new Scoring(framework).score(inputs);
        Set<NodeCode> changed = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<List<Measure>> large = new ArrayList<>();
        for (List<Measure> component : setting.components()) {
            for (Measure measure : component) {
                measure.effects().forEach(effect -> setting.readers(effect.input())
                        .forEach(leaf -> changed.add(leaf.code())));
            }
            if (!add(component, parts, tables)) {
                large.add(component);
            }
        }
        this.complete = large.isEmpty();
        List<Part> more = new ArrayList<>(parts);
        List<Table> ties = new ArrayList<>(tables);
        Tables together = new Tables(setting, Math.min(effort.entries(), SMALL));
        large.forEach(component -> together.addFitting(component, parts, tables));
        this.choices = Layout.of(parts, tables);
        large.forEach(component -> together.add(component, more, ties));
        this.bounds = complete ? choices : Layout.of(more, ties);
        List<LeafScore> fixed = now.leaves().stream().filter(score -> framework.tree().counts(score.code()))
                .filter(score -> !changed.contains(score.code())).toList();
        this.points = Exact.sum(fixed.stream().map(LeafScore::points).toList());
        this.lost = Exact.sum(fixed.stream().map(LeafScore::lost).toList());
    }

    /**
     * Adds a component.
     *
     * @return false when it is too large for all its choices to be looked at
     */
    private boolean add(List<Measure> component, List<Part> parts, List<Table> tables) {
        Optional<List<Choice>> found = choices(component, Math.min(FEW, effort.states()));
        if (found.isEmpty()) {
            Tables together = new Tables(setting, effort.entries());
            if (together.fit(component)) {
                together.add(component, parts, tables);
                return true;
            }
            found = choices(component, effort.states());
        }
        found.ifPresent(choices -> parts.add(new Part(choices)));
        return found.isPresent();
    }

    private Optional<List<Choice>> choices(List<Measure> component, int most) {
        return component.size() > MANY ? Optional.empty() : new ChoiceSearch(setting, component, most).find();
    }

    ScoreSheet now() {
        return now;
    }

    Setting setting() {
        return setting;
    }

    Layout choices() {
        return choices;
    }

    Layout bounds() {
        return bounds;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the maximum that applies to the unit differs between the choices. */
    boolean isMaxVarying() {
        return !leastMax().equals(max(Exact::max));
    }

    /** Whether points of the whole depend on the maximum that applies, and that differs between the choices. */
    boolean isByShare() {
        return framework.rescale() == Rescale.WHOLE && isMaxVarying();
    }

    /** What points of the indicators are multiplied with to be points of the whole, where that does not differ. */
    Exact factor() {
        Exact max = leastMax();
        return framework.rescale() == Rescale.NONE || max.isZero()
                ? Exact.ONE
                : now.applicable().fullMax().dividedBy(max);
    }

    /** The worth of the indicators that no measure changes. */
    Exact fixed(Worth worth) {
        return worth.of(points, lost);
    }

    /** The smallest maximum of the whole that the measures can bring about. */
    Exact leastMax() {
        return max(Exact::min);
    }

    private Exact max(BinaryOperator<Exact> better) {
        return bounds.best(entry -> entry.points().plus(entry.lost()), better).plus(points).plus(lost);
    }

    /** The maximum of the whole, everything that applies or not. */
    Exact full() {
        return now.applicable().fullMax();
    }

    /** Points out of the maximum that applies when these measures are taken. */
    Exact share(BitSet taken) {
        List<Measure> measures = taken.stream().mapToObj(setting.measures()::get).toList();
        return new Projection(framework).finish(setting.inputs(), measures).after().applicable().share();
    }

    /**
     * A set of measures with what is proved about it.
     *
     * @param taken null when none was found
     * @param value worth, or đồng, of the set
     * @param bound the same of the best set there can be; null when it is proved that there is none
     */
    record Result(@Nullable BitSet taken, Exact value, @Nullable Exact bound) {
    }

    /**
     * The set of the largest worth.
     *
     * @param money đồng that may be used, at most what the budget allows; null for all that it allows
     */
    Result most(Worth worth, @Nullable Long money) {
        Worth.Scaled real = worth.scaled(choices);
        List<@Nullable BigInteger> limits = limits(null, money);
        Combination.Solution solution = solve(real.programme(), 0, limits);
        Exact value = real.worth(Objects.requireNonNull(solution.sum(), "taking nothing is always a solution"));
        Exact bound = real.worth(Objects.requireNonNull(solution.bound()));
        if (!complete) {
            Worth.Scaled more = worth.scaled(bounds);
            bound = more.worth(Objects.requireNonNull(solve(more.programme(), 0, limits).bound())).max(value);
        }
        return new Result(taken(solution), value.plus(fixed(worth)), bound.plus(fixed(worth)));
    }

    /**
     * The cheapest set of at least this worth.
     *
     * @param above 0 where that worth suffices, 1 where it has to be exceeded
     */
    Result cheapest(Worth worth, Exact atLeast, int above) {
        Combination.Solution solution = reach(worth, choices, atLeast, above);
        BigInteger bound = complete ? solution.bound() : reach(worth, bounds, atLeast, above).bound();
        BigInteger sum = solution.sum();
        if (sum != null && bound != null) {
            bound = bound.min(sum);
        }
        return new Result(sum == null ? null : taken(solution), whole(sum), bound == null ? null : whole(bound));
    }

    private static Exact whole(@Nullable BigInteger number) {
        return number == null ? Exact.ZERO : Exact.of(number, BigInteger.ONE);
    }

    private Combination.Solution reach(Worth worth, Layout among, Exact atLeast, int above) {
        Worth.Scaled scaled = worth.scaled(among);
        Exact needed = atLeast.minus(fixed(worth));
        BigInteger limit = scaled.atMost(needed);
        if (above == 1 && scaled.worth(limit).equals(needed)) {
            limit = limit.subtract(BigInteger.ONE);
        }
        return solve(scaled.programme(), 1, limits(limit, null));
    }

    private Combination.Solution solve(Programme programme, int goal, List<@Nullable BigInteger> limits) {
        int widest = Math.min(effort.sums(), Math.max(1, WORK / Math.max(1, programme.options().size())));
        return Combination.solve(programme.with(goal, limits), widest);
    }

    private List<@Nullable BigInteger> limits(@Nullable BigInteger worth, @Nullable Long money) {
        List<@Nullable BigInteger> limits = new ArrayList<>();
        limits.add(worth);
        Long total = money != null ? money : budget.total();
        limits.add(total == null ? null : BigInteger.valueOf(total));
        budget.bySource().values().forEach(limit -> limits.add(BigInteger.valueOf(limit)));
        return limits;
    }

    private static BitSet taken(Combination.Solution solution) {
        BitSet taken = new BitSet();
        Objects.requireNonNull(solution.choices()).forEach(choice -> taken.or(choice.taken()));
        return taken;
    }
}
