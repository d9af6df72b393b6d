package vn.chiso.bench;

import java.util.List;
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
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;

/** The floor: the same points by a loop over doubles. Refuses to run when they are not the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx8g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class BareLoopBenchmark {

    private static final double TOLERANCE = 1e-9;

    @Param({"10", "100", "1000", "3321", "10000"})
    int units;

    @Param({"109", "1090"})
    int leaves;

    @SuppressWarnings("NullAway.Init") // set by JMH before anything is measured
    private BareLoop loop;
    private double[][] values = {};
    private double[] points = {};

    /** Compiles the rules and compares all points of all units with the engine's. */
    @Setup
    public void prepare() {
        Material material = Material.of(leaves, units);
        BareCompiler compiler = new BareCompiler(material.framework());
        List<NodeCode> codes = compiler.codes();
        loop = compiler.loop();
        points = new double[codes.size()];
        values = material.units().stream().map(compiler::values).toArray(double[][]::new);
        Scoring scoring = new Scoring(material.framework());
        for (int unit = 0; unit < units; unit++) {
            loop.points(values[unit], points);
            ScoreSheet sheet = scoring.score(material.units().get(unit));
            for (int node = 0; node < points.length; node++) {
                double exact = sheet.score(codes.get(node)).orElseThrow().points().toDouble();
                if (!(Math.abs(exact - points[node]) <= TOLERANCE)) {
                    throw new IllegalStateException("%s %s: %s by the engine, %s by the loop".formatted(sheet.unit(),
                            codes.get(node), exact, points[node]));
                }
            }
        }
    }

    /** Points of all nodes of all units. */
    @Benchmark
    public void points(Blackhole blackhole) {
        for (double[] unit : values) {
            loop.points(unit, points);
            blackhole.consume(points);
        }
    }
}
