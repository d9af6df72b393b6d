package vn.chiso.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;

/** Ordering sheets that are there already, by the total, with blocks and regions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx8g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class RankingBenchmark {

    @Param({"10", "100", "1000", "3321", "10000"})
    int units;

    @SuppressWarnings("NullAway.Init") // set by JMH before anything is measured
    private Material material;
    private List<ScoreSheet> sheets = List.of();
    private final Map<UnitId, UnitInfo> infos = new HashMap<>();

    /** Scores the units and spreads them over 34 provinces and 6 regions. */
    @Setup
    public void prepare() {
        material = Material.of(Material.LEAVES, units);
        sheets = material.sheets();
        for (int i = 0; i < units; i++) {
            UnitId unit = sheets.get(i).unit();
            infos.put(unit, new UnitInfo(unit, unit.value(), "tinh-" + i % 34, "vung-" + i % 6));
        }
    }

    /** The whole ranking. */
    @Benchmark
    public Ranking rank() {
        return Ranking.of(material.framework(), sheets, NodeCode.TOTAL, infos, Map.of());
    }
}
