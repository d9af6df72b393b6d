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
}
