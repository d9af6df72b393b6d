package vn.chiso.exchange;

import java.math.BigDecimal;
import vn.chiso.engine.number.Exact;

/** Numbers for programs: plain, point as decimal sign, up to ten decimals, no trailing zeros. */
final class Plain {

    private Plain() {
    }

    static String of(Exact value) {
        BigDecimal rounded = value.rounded(10).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The number without loss: a decimal number where it has one of up to twenty places, else the reduced fraction. */
    static String exact(Exact value) {
        BigDecimal decimal = value.rounded(20).stripTrailingZeros();
        return Exact.of(decimal).equals(value)
                ? decimal.signum() == 0 ? "0" : decimal.toPlainString()
                : value.toString();
    }
}
