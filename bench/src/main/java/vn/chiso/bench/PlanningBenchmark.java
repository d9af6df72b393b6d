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
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Curve;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.Optimiser;

/** The best measures, reasons for the others included, warm; an answer that is not proved fails the run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class PlanningBenchmark {

    @Param({"10", "30", "50"})
    int percent;

    @SuppressWarnings("NullAway.Init") // set by JMH before anything is measured
    private PlanMaterial material;
    private Budget budget = Budget.UNLIMITED;
    private Goal goal = new Goal.MostPoints();

    /** Makes the measures, and the goal that the money just reaches. */
    @Setup
    public void prepare() {
        material = PlanMaterial.of(PlanMaterial.MEASURES, 1);
        budget = material.budget(percent, "two");
        Answer most = proved(mostPoints());
        goal = new Goal.Points(most.projected().after().total().points());
        proved(leastMoney());
    }

    private static Answer proved(Answer answer) {
        if (!answer.proof().isOptimal()) {
            throw new IllegalStateException("not proved: " + answer.proof());
        }
        return answer;
    }

    /** The most points for the money. */
    @Benchmark
    public Answer mostPoints() {
        return material.answer(budget, new Goal.MostPoints());
    }

    /** The least money for those points. */
    @Benchmark
    public Answer leastMoney() {
        return material.answer(new Budget(null, budget.bySource(), null), goal);
    }

    /** The curve up to the money. */
    @Benchmark
    public Curve curve() {
        return new Optimiser(material.framework()).curve(material.unit(), material.measures(), budget);
    }
}
