package vn.chiso.document;

import java.util.function.IntConsumer;

/** Tells percents that only grow, each once. */
final class Percents {

    private final IntConsumer listener;
    private int told = -1;

    Percents(IntConsumer listener) {
        this.listener = listener;
    }

    void tell(int percent) {
        if (percent > told) {
            told = percent;
            listener.accept(percent);
        }
    }
}
