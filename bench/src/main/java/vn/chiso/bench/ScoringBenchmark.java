package vn.chiso.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/** The engine on one thread: every unit with its full trace and exact points of every node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx8g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ScoringBenchmark {

    @Param({"10", "100", "1000", "3321", "10000"})
    int units;

    @Param({"109", "1090"})
    int leaves;

    @SuppressWarnings("NullAway.Init") // set by JMH before anything is measured
    private Material material;

    /** Makes the values. */
    @Setup
    public void prepare() {
        material = Material.of(leaves, units);
    }

    /** All sheets, one after the other. */
    @Benchmark
    public void score(Blackhole blackhole) {
        Scoring scoring = new Scoring(material.framework());
        for (UnitInputs unit : material.units()) {
            blackhole.consume(scoring.score(unit));
        }
    }

    /** All sheets, and of each the total as a reduced fraction, which scoring itself does not need. */
    @Benchmark
    public void scoreAndText(Blackhole blackhole) {
        Scoring scoring = new Scoring(material.framework());
        for (UnitInputs unit : material.units()) {
            ScoreSheet sheet = scoring.score(unit);
            blackhole.consume(sheet);
            blackhole.consume(sheet.total().points().toString());
        }
    }
}
