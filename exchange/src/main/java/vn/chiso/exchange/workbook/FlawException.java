package vn.chiso.exchange.workbook;

import java.util.List;

/** Carries a flaw from deep inside a file to the place where it becomes a value. */
final class FlawException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient WorkbookRefusal refusal;

    FlawException(Flaw flaw, Object... facts) {
        super(flaw.name());
        this.refusal = new WorkbookRefusal(flaw, List.of(facts).stream().map(Object::toString).toList());
    }

    WorkbookRefusal refusal() {
        return refusal;
    }
}
