package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the engine does, one after the other, before it knows whether an indicator can be scored. */
sealed interface Step {

    /** Reads an input; {@code check} is the cell that says whether it can be used. */
    record Read(String check) implements Step {
    }

    /** Finds that usable inputs cannot be right together. Not looked at when an input before it cannot be used. */
    record Guard(String condition) implements Step {
    }

    /** Goes on in one of two ways, when nothing stands in the way so far. */
    record Branch(String condition, List<Step> then, List<Step> otherwise) implements Step {
    }

    /** Reads on although something stands in the way already. */
    record ReadBlocked(List<Read> reads) implements Step {
    }

    /** The formula of how the steps end: 0 nothing stands in the way, 1 an input is missing, 2 or 3 a value is bad. */
    static String formula(List<Step> steps) {
        Writing writing = new Writing();
        steps.forEach(writing::add);
        writing.endGuards();
        return Terms.max(List.copyOf(writing.parts));
    }

    /** A formula on its way. */
    final class Writing {
        /** What has been written, in order, each once. */
        private final Set<String> parts = new LinkedHashSet<>();
        /** Of that, what can say that an input is missing: a guard after it must not turn missing into bad. */
        private final Set<String> inputs = new LinkedHashSet<>();
        private final Set<String> guards = new LinkedHashSet<>();

        private void add(Step step) {
            if (!(step instanceof Guard)) {
                endGuards();
            }
            switch (step) {
                case Read(String check) -> input(check);
                case Guard(String condition) -> guards.add(condition);
                case Branch branch -> {
                    String formula = Terms.when(branch.condition(), Step.formula(branch.then()),
                            Step.formula(branch.otherwise()));
                    if (!formula.equals("0")) {
                        input(unblocked(parts, formula));
                    }
                }
                case ReadBlocked(List<Read> reads) -> {
                    List<String> checks = reads.stream().map(Read::check).distinct().toList();
                    if (!parts.isEmpty() && !checks.isEmpty()) {
                        input("IF(" + Terms.max(List.copyOf(inputs)) + ">0," + Terms.max(checks) + ",0)");
                    }
                }
            }
        }

        private void input(String part) {
            parts.add(part);
            inputs.add(part);
        }

        private void endGuards() {
            if (!guards.isEmpty()) {
                parts.add(unblocked(inputs, Terms.when(Terms.or(new ArrayList<>(guards)), "2", "0")));
                guards.clear();
            }
        }

        private static String unblocked(Set<String> before, String formula) {
            return before.isEmpty() ? formula : "IF(" + Terms.max(List.copyOf(before)) + ">0,0," + formula + ")";
        }
    }
}
