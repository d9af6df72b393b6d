package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** Looks at more when the condition holds, and can find bad values only: whatever was found before does not matter. */
    record Aside(String condition, List<Step> then) implements Step {
    }

    /** Reads on although something stands in the way already, unless a condition holds. */
    record ReadBlocked(List<Read> reads, String unless) implements Step {
    }

    /**
     * The formula of how the steps end: 0 nothing stands in the way, 1 an input is missing, 2 or 3 a value is bad.
     *
     * @throws TooLongException when it is longer than a formula can be
     */
    static String formula(List<Step> steps) {
        Writing writing = new Writing();
        steps.forEach(writing::add);
        return writing.formula();
    }

    /** A formula on its way: the largest of what all inputs say, and of what is looked at one after the other. */
    final class Writing {
        /** What is looked at whatever else there is. */
        private final Set<String> parts = new LinkedHashSet<>();
        /** What must be 0 before anything further is looked at. */
        private final Set<String> before = new LinkedHashSet<>();
        /** What is 0 wherever anything further is looked at. */
        private final Set<String> known = new HashSet<>();
        private final List<String> guards = new ArrayList<>();
        /** Each puts itself around what comes after it. */
        private final List<UnaryOperator<String>> stages = new ArrayList<>();

        private void add(Step step) {
            if (!(step instanceof Guard)) {
                endGuards();
            }
            switch (step) {
                case Read(String check) -> {
                    parts.add(check);
                    if (!known.contains(check)) {
                        before.add(check);
                    }
                }
                case Guard(String condition) -> guards.add(condition);
                case Branch branch -> branch(branch);
                case Aside(String condition, List<Step> then) -> {
                    String found = Terms.when(condition, Step.formula(then), "0");
                    if (!found.equals("0")) {
                        parts.add(found);
                    }
                }
                case ReadBlocked(List<Read> reads, String unless) -> {
                    String checks = Terms.max(reads.stream().map(Read::check).distinct().toList());
                    endBefore(Terms.when(unless, "0", checks));
                }
            }
        }

        private void branch(Branch branch) {
            String found = Terms.when(branch.condition(), Step.formula(branch.then()),
                    Step.formula(branch.otherwise()));
            if (!found.equals("0")) {
                endBefore("0");
                stages.add(rest -> rest.equals("0") ? found : "IF(" + found + ">0," + found + "," + rest + ")");
            }
        }

        /** Whatever follows is looked at only where nothing stands in the way so far. */
        private void endBefore(String blocked) {
            if (!before.isEmpty()) {
                String reads = Terms.max(List.copyOf(before));
                stages.add(rest -> rest.equals(blocked) ? rest : "IF(" + reads + ">0," + blocked + "," + rest + ")");
                known.addAll(before);
                before.clear();
            }
        }

        private void endGuards() {
            if (!guards.isEmpty()) {
                String bad = Terms.or(List.copyOf(new LinkedHashSet<>(guards)));
                endBefore("0");
                stages.add(rest -> "IF(" + bad + ",2," + rest + ")");
                guards.clear();
            }
        }

        private String formula() {
            endGuards();
            String chain = "0";
            for (UnaryOperator<String> stage : stages.reversed()) {
                chain = stage.apply(chain);
            }
            if (!chain.equals("0")) {
                parts.add(chain);
            }
            String formula = Terms.max(List.copyOf(parts));
            if (formula.length() > Terms.MOST_CHARACTERS) {
                throw new TooLongException();
            }
            return formula;
        }
    }
}
