package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Answer.Ending;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Finds the measures that bring the most points, or reach a goal for the least money ("cheapest way to a goal"). What
 * measures bring together is scored by the real rules, caps, targets and shared inputs included; nothing is added up that
 * the rules do not add up. Answers are exact and proved to be the best; where a question is too large for that, the answer
 * says how far from the best it may be ({@link Proof}). Between equally good sets the one for less money is taken, then the
 * one of fewer measures, then the one that holds the first measure in which they differ.
 *
 * <p>For a rank, the unit has to come level with the rival who has that place. Where the framework breaks ties by other rows
 * and the cheapest set that comes level loses the tie, the cheapest set that comes to more is taken, and the proof names the
 * former as the bound; where no set comes to more, the search ends without a result, as another that comes level might win.
 *
 * <p>Where measures can leave a unit to which nothing applies, a search for a score or a place may end without a result.
 *
 * <p>For a campaign with resolutions it takes the framework to which they are applied. Stateless; one instance serves any
 * number of threads.
 */
public final class Optimiser {

    private final Framework framework;
    private final Effort effort;

    /** Searches by this framework. */
    public Optimiser(Framework framework) {
        this(framework, Effort.USUAL);
    }

    Optimiser(Framework framework, Effort effort) {
        this.framework = framework;
        this.effort = effort;
    }

    /**
     * The best measures for one unit.
     *
     * @param candidates measures of which any may be taken, each identifier once
     * @throws IllegalArgumentException when an identifier stands twice, or an effect is on an input that the framework does
     *                                  not have
     */
    public Answer answer(UnitInputs inputs, List<Measure> candidates, Budget budget, Goal goal) {
        check(candidates);
        Search search = new Search(framework, inputs, candidates, budget, effort);
        Search.Result result = switch (goal) {
            case Goal.MostPoints _ -> most(search, null);
            case Goal.Points(Exact points) -> points(search, points);
            case Goal.Rank rank -> rank(search, inputs, rank);
        };
        Ending ending = result.taken() != null
                ? Ending.REACHED
                : result.bound() == null ? Ending.OUT_OF_REACH : Ending.NOT_FOUND;
        Search.Result shown = result.taken() == null ? most(search, null) : result;
        List<Measure> chosen = measures(search, Objects.requireNonNull(shown.taken()));
        Projected projected = new Projection(framework).finish(inputs, chosen);
        Cost cost = Cost.sum(chosen.stream().map(Measure::cost).toList());
        boolean byPoints = goal instanceof Goal.MostPoints || ending != Ending.REACHED;
        Proof proof = new Proof(shown.value(), Objects.requireNonNull(shown.bound()));
        agree(byPoints ? projected.after().total().points() : Exact.of(cost.total()), proof.value());
        List<LeftOut> leftOut = new Reasons(framework, inputs, candidates, budget, chosen)
                .of(byPoints ? Reasons.Aim.MOST : Reasons.Aim.ENOUGH);
        return new Answer(ending, chosen, projected, cost, proof, leftOut);
    }

    /**
     * The most points of the whole for every amount of money, from the points without money on, each step with the least
     * money for its points. Limits of single sources are not looked at: the curve says what money would bring if it could
     * come from anywhere.
     *
     * @param budget only its total and its deadline are looked at; without a total the curve ends where money brings nothing
     *               more
     */
    public Curve curve(UnitInputs inputs, List<Measure> candidates, Budget budget) {
        check(candidates);
        Budget anySource = new Budget(budget.total(), Map.of(), budget.deadline());
        return CurveSearch.curve(new Search(framework, inputs, candidates, anySource, effort), anySource,
                effort.steps());
    }

    private void check(List<Measure> candidates) {
        Set<MeasureId> ids = new HashSet<>();
        for (Measure measure : candidates) {
            if (!ids.add(measure.id())) {
                throw new IllegalArgumentException(measure.id() + " stands twice");
            }
            for (Effect effect : measure.effects()) {
                if (!framework.inputs().containsKey(effect.input())) {
                    throw new IllegalArgumentException("no input " + effect.input());
                }
            }
        }
    }

    /** What the search worked out from parts has to be what the engine says about the whole. */
    private static void agree(Exact scored, Exact searched) {
        if (!scored.equals(searched)) {
            throw new IllegalStateException("searched " + searched + ", scored " + scored);
        }
    }

    private static List<Measure> measures(Search search, BitSet taken) {
        return taken.stream().mapToObj(search.setting().measures()::get).toList();
    }

    /** In points of the whole. */
    private static Search.Result most(Search search, @Nullable Long money) {
        if (search.isByShare()) {
            return mostByShare(search, money);
        }
        Search.Result result = search.most(Worth.POINTS, money);
        Exact factor = search.factor();
        return new Search.Result(result.taken(), result.value().times(factor),
                Objects.requireNonNull(result.bound()).times(factor));
    }

    /**
     * The largest share, where taking a measure may also change what the share is taken of: what is worth most at a given
     * share reaches a larger share, until nothing is worth more than nothing.
     */
    private static Search.Result mostByShare(Search search, @Nullable Long money) {
        Exact share = Exact.ZERO;
        BitSet best = new BitSet();
        while (true) {
            Search.Result result = search.most(new Worth(share), money);
            BitSet taken = Objects.requireNonNull(result.taken());
            Exact reached = search.share(taken);
            // below the share lies only what leaves nothing that applies: it is worth nothing at any share
            best = reached.compareTo(share) < 0 ? best : taken;
            if (reached.compareTo(share) <= 0) {
                Exact full = search.now().applicable().fullMax();
                Exact better = Objects.requireNonNull(result.bound()).max(Exact.ZERO);
                Exact bound = better.isZero() || search.leastMax().isZero()
                        ? better.min(Exact.ONE)
                        : better.dividedBy(search.leastMax());
                return new Search.Result(best, share.times(full), share.plus(bound).times(full));
            }
            share = reached;
        }
    }

    private static Search.Result points(Search search, Exact points) {
        if (!search.isByShare()) {
            return search.cheapest(Worth.POINTS, points.dividedBy(search.factor()), 0);
        }
        Exact share = points.dividedBy(search.now().applicable().fullMax());
        Search.Result result = share(search, share, 0);
        if (result.taken() == null) {
            return result;
        }
        BitSet most = Objects.requireNonNull(mostByShare(search, money(result)).taken());
        return search.share(most).compareTo(share) < 0
                ? new Search.Result(null, Exact.ZERO, result.bound())
                : new Search.Result(most, paid(search, most), result.bound());
    }

    /** What a set costs, in đồng: where the cheapest was not found, one with more points may cost less than what was. */
    private static Exact paid(Search search, BitSet taken) {
        return Exact.of(Cost.sum(measures(search, taken).stream().map(Measure::cost).toList()).total());
    }

    private static Search.Result share(Search search, Exact share, int above) {
        return share.compareTo(Exact.ONE) > 0
                ? new Search.Result(null, Exact.ZERO, null)
                : search.cheapest(new Worth(share), Exact.ZERO, above);
    }

    private static long money(Search.Result result) {
        return result.value().numerator().longValueExact();
    }

    private Search.Result rank(Search search, UnitInputs inputs, Goal.Rank goal) {
        Exact share = shareAt(goal, inputs);
        Search.Result level = best(search, inputs, goal, share(search, share, 0));
        if (level.taken() == null || hasRank(search, inputs, goal, level.taken())) {
            return level;
        }
        Search.Result above = best(search, inputs, goal, share(search, share, 1));
        return above.taken() == null
                ? new Search.Result(null, Exact.ZERO, level.bound()) // another set that comes level may win the tie
                : new Search.Result(above.taken(), above.value(), level.bound());
    }

    /** For the same money the largest share, if that has the rank too. */
    private Search.Result best(Search search, UnitInputs inputs, Goal.Rank goal, Search.Result result) {
        if (result.taken() == null || !search.isMaxVarying()) {
            return result;
        }
        BitSet taken = Objects.requireNonNull(mostByShare(search, money(result)).taken());
        return hasRank(search, inputs, goal, taken)
                ? new Search.Result(taken, paid(search, taken), result.bound())
                : result;
    }

    private boolean hasRank(Search search, UnitInputs inputs, Goal.Rank goal, BitSet taken) {
        ScoreSheet sheet = new Projection(framework).finish(inputs, measures(search, taken)).after();
        int rank = goal.rivals().rank(sheet);
        return rank > 0 && rank <= goal.rank();
    }

    /** The share of the rival with the place; 0 where there are not so many rivals. */
    private Exact shareAt(Goal.Rank goal, UnitInputs inputs) {
        List<Exact> shares = new ArrayList<>();
        for (ScoreSheet sheet : goal.rivals().expected()) {
            if (!sheet.unit().equals(inputs.unit()) && !sheet.total().max().isZero()) {
                shares.add(sheet.total().share());
            }
        }
        List<Exact> places = framework.ties().style() == Ties.Style.DENSE
                ? new ArrayList<>(new TreeSet<>(shares)).reversed()
                : shares.stream().sorted(Comparator.reverseOrder()).toList();
        return goal.rank() > places.size() ? Exact.ZERO : places.get(goal.rank() - 1);
    }
}
