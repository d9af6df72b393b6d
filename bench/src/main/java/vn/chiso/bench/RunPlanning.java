package vn.chiso.bench;

import java.lang.management.ManagementFactory;
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

    private static final List<Integer> PERCENT = List.of(10, 30, 50);
    private static final int PLANS = 5;

    private RunPlanning() {
    }

    /** Runs and prints; with an argument only the comparison with greedy. */
    public static void main(String[] arguments) throws RunnerException {
        first();
        say("%-34s %9s %9s %9s %9s %9s %10s".formatted("points gained, 120 indicators", "best", "bound", "greedy",
                "loses %", "ms", "of CPU"));
        PERCENT.forEach(RunPlanning::compare);
        if (arguments.length == 0) {
            warm();
        }
    }

    /** What somebody waits who asks first after a start, before anything is compiled. */
    private static void first() {
        PlanMaterial material = PlanMaterial.of(PlanMaterial.MEASURES, 1);
        Budget budget = material.budget(10, "two");
        long start = System.nanoTime();
        long begun = cpu();
        Answer answer = material.answer(budget, new Goal.MostPoints());
        say("%-50s %9.0f %9.0f%s".formatted("200 measures, first question after a start: ms, of CPU",
                (System.nanoTime() - start) / 1e6, (cpu() - begun) / 1e6,
                answer.proof().isOptimal() ? "" : "  not proved"));
    }

    private static void compare(int percent) {
        for (int plan = 1; plan <= PLANS; plan++) {
            PlanMaterial material = PlanMaterial.of(PlanMaterial.MEASURES, plan);
            Budget budget = material.budget(percent, "two");
            long start = System.nanoTime();
            long begun = cpu();
            Answer answer = material.answer(budget, new Goal.MostPoints());
            long needed = cpu() - begun;
            long took = System.nanoTime() - start;
            Exact greedy = Greedy.gained(material, budget);
            Exact best = answer.projected().gained();
            double lost = best.isZero() ? 0 : best.minus(greedy).dividedBy(best).toDouble();
            say("%-34s %9.3f %9.3f %9.3f %9.2f %9.0f %10.0f".formatted(
                    "200 measures, plan " + plan + ", " + percent + " % of money", best.toDouble(),
                    best.plus(answer.proof().gap()).toDouble(), greedy.toDouble(), 100 * lost, took / 1e6,
                    needed / 1e6));
        }
    }

    private static void warm() throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder().include(PlanningBenchmark.class.getName() + "\\.")
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build()).run()) {
            String name = result.getParams().getBenchmark();
            say("%-50s %9.1f".formatted("200 measures, ms, warm: " + name.substring(name.lastIndexOf('.') + 1) + ", "
                    + result.getParams().getParam("percent") + " % of money", result.getPrimaryResult().getScore()));
        }
    }

    /** What this thread has used, in nanoseconds: other programs take their part of what a clock shows. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String line) {
        System.out.println(line.stripTrailing());
    }
}
