package vn.chiso.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what the README's table needs and prints it; JMH's own report stays silent. */
public final class RunAll {

    private static final String[] SIZES = {"10", "100", "1000", "3321", "10000"};
    private static final String LEAVES = Integer.toString(Material.LEAVES);
    private static final String MORE_LEAVES = Integer.toString(10 * Material.LEAVES);
    private static final String ALL = Integer.toString(Material.ALL_UNITS);

    private final Collection<RunResult> results = new ArrayList<>();

    private RunAll() {
    }

    /** Runs and prints. */
    public static void main(String[] arguments) throws RunnerException {
        RunAll all = new RunAll();
        all.run(options(ScoringBenchmark.class).param("units", SIZES).param("leaves", LEAVES));
        all.run(options(BareLoopBenchmark.class).param("units", SIZES).param("leaves", LEAVES));
        all.run(options(ScoringBenchmark.class).param("units", "1000").param("leaves", MORE_LEAVES));
        all.run(options(BareLoopBenchmark.class).param("units", "1000").param("leaves", MORE_LEAVES));
        all.run(options(RankingBenchmark.class).param("units", "1000", ALL, "10000"));
        all.run(options(FractionBenchmark.class));
        all.print();
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder().include(benchmark.getName() + "\\.").addProfiler(GCProfiler.class)
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT);
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        results.addAll(new Runner(options.build()).run());
    }

    private void print() {
        say("%-26s %9s %9s %12s %10s %12s %9s".formatted("engine, 109 leaves", "set ms", "unit us", "units/s", "B/unit",
                "loop us/unit", "ratio"));
        for (String size : SIZES) {
            row(size + " units", size, LEAVES);
        }
        row("1000 units, 1090 leaves", "1000", MORE_LEAVES);
        double growth = perUnit("score", "10000", LEAVES) / perUnit("score", "100", LEAVES);
        say("%-50s %9.2f".formatted("cost of a unit, 10000 units / 100 units", growth));
        say("%-50s %9.2f".formatted("cost of a leaf, 1090 leaves / 109 leaves",
                perUnit("score", "1000", MORE_LEAVES) / perUnit("score", "1000", LEAVES) / 10));
        say("%-50s %9.2f".formatted("score and reduced text of the total, us/unit",
                perUnit("scoreAndText", ALL, LEAVES)));
        for (String size : List.of("1000", ALL, "10000")) {
            say("%-50s %9.2f".formatted("ranking of " + size + " sheets, ms", time("rank", size, "") / 1000));
        }
        double exact = time("exact", "", "");
        for (String method : List.of("exact", "exactAndText", "bigFraction", "bigFractionInPairs")) {
            say("%-50s %9.2f %8.2f x Exact %10.0f B".formatted("sum of 109 fractions, us: " + method,
                    time(method, "", ""),
                    time(method, "", "") / exact, bytes(method, "", "")));
        }
    }

    private void row(String title, String units, String leaves) {
        double unit = perUnit("score", units, leaves);
        double loop = perUnit("points", units, leaves);
        say("%-26s %9.2f %9.2f %12.0f %10.0f %12.3f %9.1f".formatted(title, time("score", units, leaves) / 1000, unit,
                1e6 / unit,
                bytes("score", units, leaves) / Integer.parseInt(units), loop, unit / loop));
    }

    private double perUnit(String method, String units, String leaves) {
        return time(method, units, leaves) / Integer.parseInt(units);
    }

    private double time(String method, String units, String leaves) {
        return result(method, units, leaves).getPrimaryResult().getScore();
    }

    private double bytes(String method, String units, String leaves) {
        return Objects.requireNonNull(
                result(method, units, leaves).getSecondaryResults().get("gc.alloc.rate.norm"), "no GC profiler")
                .getScore();
    }

    private RunResult result(String method, String units, String leaves) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method)
                        && hasParam(result, "units", units) && hasParam(result, "leaves", leaves))
                .findFirst().orElseThrow();
    }

    private static boolean hasParam(RunResult result, String name, String value) {
        String actual = result.getParams().getParam(name);
        return value.equals(actual == null ? "" : actual);
    }

    private static void say(String line) {
        System.out.println(line.stripTrailing());
    }
}
