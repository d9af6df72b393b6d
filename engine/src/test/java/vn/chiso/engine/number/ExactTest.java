package vn.chiso.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    /** Numbers around every edge of the representation: half words, words, 62 bits and far beyond. */
    private static Exact any(Random random) {
        int bits = new int[]{3, 16, 30, 31, 32, 61, 62, 63, 64, 200}[random.nextInt(10)];
        BigInteger top = new BigInteger(bits, random);
        BigInteger bottom = new BigInteger(random.nextInt(bits) + 1, random).add(BigInteger.ONE);
        return Exact.of(random.nextBoolean() ? top : top.negate(), bottom);
    }

    private static BigFraction oracle(Exact value) {
        return BigFraction.of(value.numerator(), value.denominator());
    }

    @Test
    void agreesWithAnIndependentLibraryOnRandomNumbers() {
        Random random = new Random(20201021);
        for (int i = 0; i < 20_000; i++) {
            Exact a = any(random);
            Exact b = any(random);
            BigFraction left = oracle(a);
            BigFraction right = oracle(b);
            assertThat(oracle(a.plus(b))).isEqualTo(left.add(right));
            assertThat(oracle(a.minus(b))).isEqualTo(left.subtract(right));
            assertThat(oracle(a.times(b))).isEqualTo(left.multiply(right));
            // commons-numbers 1.2 itself compares some large fractions wrongly; its difference is right.
            int order = left.subtract(right).signum();
            assertThat(a.compareTo(b)).isEqualTo(order);
            assertThat(a.equals(b)).isEqualTo(left.equals(right));
            assertThat(oracle(a.min(b))).isEqualTo(order <= 0 ? left : right);
            assertThat(oracle(a.max(b))).isEqualTo(order >= 0 ? left : right);
            assertThat(a.signum()).isEqualTo(left.signum());
            if (!b.isZero()) {
                assertThat(oracle(a.dividedBy(b))).isEqualTo(left.divide(right));
            }
        }
    }

    @Test
    void sumsManyFractionsWithUnlikeDenominatorsExactly() {
        Random random = new Random(922);
        for (int count : List.of(0, 1, 2, 3, 109, 1_000)) {
            List<Exact> terms = new ArrayList<>();
            BigFraction expected = BigFraction.ZERO;
            for (int i = 0; i < count; i++) {
                Exact term = Exact.of(random.nextInt(100_000), 1 + random.nextInt(100_000));
                terms.add(term);
                expected = expected.add(oracle(term));
            }
            assertThat(oracle(Exact.sum(terms))).isEqualTo(expected);
        }
    }

    @Test
    void theSumDoesNotDependOnTheOrder() {
        Random random = new Random(1726);
        List<Exact> terms = new ArrayList<>(IntStream.range(0, 200).mapToObj(_ -> any(random)).toList());
        Exact sum = Exact.sum(terms);
        Collections.shuffle(terms, random);
        assertThat(Exact.sum(terms)).isEqualTo(sum).hasSameHashCodeAs(sum);
    }

    @Test
    void equalNumbersAreEqualHoweverTheyCameAbout() {
        Exact small = Exact.of(1, 3);
        BigInteger huge = BigInteger.TEN.pow(40);
        Exact big = Exact.of(huge, huge.multiply(BigInteger.valueOf(3)));
        assertThat(big).isEqualTo(small).hasSameHashCodeAs(small).hasToString("1/3");
        assertThat(big.isWhole()).isFalse();
        assertThat(Exact.of(huge, huge).isWhole()).isTrue();
        assertThat(Exact.of(huge, huge)).isEqualTo(Exact.ONE).hasToString("1");
        assertThat(small).isNotEqualTo(Exact.of(1, 4)).isNotEqualTo("1/3");
    }

    @Test
    void keepsVeryLargeNumbersExactWhenItReducesThem() {
        Exact third = Exact.of(BigInteger.ONE.shiftLeft(9_000), BigInteger.valueOf(3).shiftLeft(9_000));
        assertThat(third).hasToString("1/3");
        Exact large = Exact.of(BigInteger.ONE.shiftLeft(9_000).add(BigInteger.ONE), BigInteger.TWO);
        assertThat(large.numerator().bitLength()).isEqualTo(9_001);
    }

    @Test
    void readsTheEdgesOfALong() {
        assertThat(Exact.of(Long.MIN_VALUE)).hasToString("-9223372036854775808");
        assertThat(Exact.of(1, Long.MIN_VALUE)).hasToString("-1/9223372036854775808");
        assertThat(Exact.of(Long.MAX_VALUE).plus(Exact.ONE)).hasToString("9223372036854775808");
        assertThat(Exact.of(-4, -6)).hasToString("2/3");
        assertThat(Exact.of(4, -6)).hasToString("-2/3");
        assertThat(Exact.of(BigInteger.ONE, BigInteger.TWO.negate())).hasToString("-1/2");
        assertThat(Exact.of(0, 5)).isEqualTo(Exact.ZERO);
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatThrownBy(() -> Exact.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsHalfUpAwayFromZero() {
        assertThat(Exact.of(1, 2).rounded(0)).isEqualByComparingTo("1");
        assertThat(Exact.of(-1, 2).rounded(0)).isEqualByComparingTo("-1");
        assertThat(Exact.of(2, 3).rounded(4)).isEqualTo(new BigDecimal("0.6667"));
        assertThat(Exact.of(5, 1000).rounded(2)).isEqualTo(new BigDecimal("0.01"));
        assertThat(Exact.of(new BigDecimal("12E2"))).isEqualTo(Exact.of(1200));
        assertThat(Exact.of(new BigDecimal("0.25"))).isEqualTo(Exact.of(1, 4));
        assertThat(Exact.of(1, 4).toDouble()).isEqualTo(0.25);
        assertThat(Exact.of(BigInteger.TEN.pow(30), BigInteger.TEN.pow(30).multiply(BigInteger.TWO)).toDouble())
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0.25", "1/3", "60%", "-2", "0.5%", "007"})
    void readsNumbersAsFilesWriteThem(String text) {
        assertThat(ExactText.parse(text)).isPresent();
    }

    @Test
    void readsTheRightNumbers() {
        assertThat(ExactText.parse("60%")).contains(Exact.of(3, 5));
        assertThat(ExactText.parse("0.5%")).contains(Exact.of(1, 200));
        assertThat(ExactText.parse("1/3")).contains(Exact.of(1, 3));
        assertThat(ExactText.parse("-2.50")).contains(Exact.of(-5, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "1.234.567", "1e5", "0x10", "1/0", "a", "1/", "/3", "--1", "1 2", "٣", "∞",
            "12345678901234567890123456789012345678901"})
    void refusesEverythingElse(String text) {
        assertThat(ExactText.parse(text)).isEmpty();
    }
}
