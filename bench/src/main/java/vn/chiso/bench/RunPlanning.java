package vn.chiso.bench;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Goal;

/** Prints how long choosing measures takes, what is reached, what is proved, and what a greedy choice reaches. */
public final class RunPlanning {

    private static final List<Integer> PERCENT = List.of(3, 10, 30);
    private static final int PLANS = 5;
    private static final int MANY = 200;

    private RunPlanning() {
    }

    /** Runs and prints; with an argument only the comparison with greedy. */
    public static void main(String[] arguments) throws RunnerException {
        first();
        say("%-34s %9s %9s %9s %9s %9s %10s".formatted("points gained, 120 indicators", "best", "bound", "greedy",
                "loses %", "ms", "greedy ms"));
        for (int measures : List.of(PlanMaterial.MEASURES, MANY)) {
            for (int percent : PERCENT) {
                compare(measures, percent);
            }
        }
        if (arguments.length == 0) {
            warm();
        }
    }

    /** What somebody waits who asks first after a start, before anything is compiled. */
    private static void first() {
        PlanMaterial material = PlanMaterial.of(PlanMaterial.MEASURES, 1);
        Budget budget = material.budget(10, "two");
        long start = System.nanoTime();
        Answer answer = material.answer(budget, new Goal.MostPoints());
        say("%-50s %9.1f%s".formatted("60 measures, ms: first question after a start",
                (System.nanoTime() - start) / 1e6, answer.proof().isOptimal() ? "" : "  not proved"));
    }

    private static void compare(int measures, int percent) {
        for (int plan = 1; plan <= PLANS; plan++) {
            PlanMaterial material = PlanMaterial.of(measures, plan);
            Budget budget = material.budget(percent, "two");
            long start = System.nanoTime();
            Answer answer = material.answer(budget, new Goal.MostPoints());
            long middle = System.nanoTime();
            Exact greedy = Greedy.gained(material, budget);
            long end = System.nanoTime();
            Exact best = answer.projected().gained();
            double lost = best.isZero() ? 0 : best.minus(greedy).dividedBy(best).toDouble();
            say("%-34s %9.3f %9.3f %9.3f %9.2f %9.0f %10.0f".formatted(
                    measures + " measures, plan " + plan + ", " + percent + " % of money", best.toDouble(),
                    best.plus(answer.proof().gap()).toDouble(), greedy.toDouble(), 100 * lost, (middle - start) / 1e6,
                    (end - middle) / 1e6));
        }
    }

    private static void warm() throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder().include(PlanningBenchmark.class.getName() + "\\.")
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build()).run()) {
            String name = result.getParams().getBenchmark();
            say("%-50s %9.1f".formatted("60 measures, ms, warm: " + name.substring(name.lastIndexOf('.') + 1) + ", "
                    + result.getParams().getParam("percent") + " % of money", result.getPrimaryResult().getScore()));
        }
    }

    private static void say(String line) {
        System.out.println(line.stripTrailing());
    }
}
