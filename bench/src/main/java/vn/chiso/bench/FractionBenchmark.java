package vn.chiso.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.chiso.engine.number.Exact;

/** One total: 109 reduced fractions with unlike denominators, by the engine's numbers and by commons-numbers'. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx8g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FractionBenchmark {

    private final List<Exact> exacts = new ArrayList<>();
    private final List<BigFraction> fractions = new ArrayList<>();

    /** Makes the fractions twice and checks that all ways give the same sum. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(922);
        while (exacts.size() < Material.LEAVES) {
            long lower = (long) Math.pow(10, 2 + 4 * random.nextDouble());
            long upper = random.nextLong(1, 5 * lower);
            if (BigInteger.valueOf(upper).gcd(BigInteger.valueOf(lower)).equals(BigInteger.ONE)) {
                exacts.add(Exact.of(upper, lower));
                fractions.add(BigFraction.of(upper, lower));
            }
        }
        Exact expected = exact();
        for (BigFraction sum : List.of(bigFraction(), bigFractionInPairs())) {
            if (!Exact.of(sum.getNumerator(), sum.getDenominator()).equals(expected)) {
                throw new IllegalStateException(sum + " and " + expected);
            }
        }
    }

    /** As scoring adds: in pairs, not reduced. */
    @Benchmark
    public Exact exact() {
        return Exact.sum(exacts);
    }

    /** As scoring adds, then reduced once for people. */
    @Benchmark
    public String exactAndText() {
        return Exact.sum(exacts).toString();
    }

    /** The obvious loop; reduces after every addition. */
    @Benchmark
    public BigFraction bigFraction() {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction fraction : fractions) {
            sum = sum.add(fraction);
        }
        return sum;
    }

    /** In pairs, so that only the way of reducing differs. */
    @Benchmark
    public BigFraction bigFractionInPairs() {
        return sum(fractions);
    }

    private static BigFraction sum(List<BigFraction> terms) {
        int half = terms.size() / 2;
        return terms.size() == 1
                ? terms.getFirst()
                : sum(terms.subList(0, half)).add(sum(terms.subList(half, terms.size())));
    }
}
