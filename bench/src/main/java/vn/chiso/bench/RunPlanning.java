package vn.chiso.bench;

import java.util.Collection;
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

/** Prints what choosing among 200 measures costs, and how much a greedy choice loses. */
public final class RunPlanning {

    private static final List<Integer> PERCENT = List.of(3, 10, 30);
    private static final int PLANS = 5;

    private RunPlanning() {
    }

    /** Runs and prints. */
    public static void main(String[] arguments) throws RunnerException {
        first();
        Collection<RunResult> results = new Runner(
                new OptionsBuilder().include(PlanningBenchmark.class.getName() + "\\.").shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT).build())
                .run();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            say("%-50s %9.1f".formatted("200 measures, ms: " + name.substring(name.lastIndexOf('.') + 1) + ", "
                    + result.getParams().getParam("percent") + " % of the money, sources: "
                    + result.getParams().getParam("sources"), result.getPrimaryResult().getScore()));
        }
        for (int percent : PERCENT) {
            greedy(percent);
        }
    }

    /** What somebody waits who asks first after a start, before anything is compiled. */
    private static void first() {
        PlanMaterial material = PlanMaterial.of(1);
        long start = System.nanoTime();
        material.answer(material.budget(10, "two"), new Goal.MostPoints());
        say("%-50s %9.1f".formatted("200 measures, ms: first question after a start", (System.nanoTime() - start) / 1e6));
    }

    private static void greedy(int percent) {
        double worst = 0;
        double sum = 0;
        for (int seed = 1; seed <= PLANS; seed++) {
            PlanMaterial material = PlanMaterial.of(seed);
            Budget budget = material.budget(percent, "one");
            Answer answer = material.answer(budget, new Goal.MostPoints());
            if (!answer.proof().isOptimal()) {
                throw new IllegalStateException("not proved: " + answer.proof());
            }
            Exact best = answer.projected().gained();
            double lost = best.minus(Greedy.gained(material, budget)).dividedBy(best).toDouble();
            worst = Math.max(worst, lost);
            sum += lost;
        }
        say("%-50s %8.2f %% %8.2f %%".formatted(
                "greedy loses of the gain, " + percent + " % of the money: mean, most", 100 * sum / PLANS, 100 * worst));
    }

    private static void say(String line) {
        System.out.println(line.stripTrailing());
    }
}
