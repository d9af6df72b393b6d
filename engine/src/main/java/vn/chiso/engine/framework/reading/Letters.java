package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.Problem;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Limits;
import vn.chiso.engine.framework.rule.Operand;

/** The letters of one leaf, and which of them its rule has used. */
final class Letters {

    private final Map<String, Operand> operands;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    Letters(Map<String, Operand> operands, Problems problems) {
        this.operands = operands;
        this.problems = problems;
    }

    /** The input under the letter; a problem and a stand-in of the wanted type when there is none. */
    Operand operand(String letter, Mark mark, InputType wanted) {
        used.add(letter);
        Operand operand = operands.get(letter);
        if (letter.isEmpty()) {
            return standIn(letter, wanted); // that it is missing was reported where it is read
        }
        if (operand == null) {
            problems.add(mark, Problem.Code.LETTER_UNKNOWN, Fields.shortened(letter),
                    String.join(", ", operands.keySet()));
            return standIn(letter, wanted);
        }
        // An input that does not exist was reported where the letter is declared; its type says nothing.
        if (operand.input().line() > 0) {
            checkType(operand, mark, wanted);
        }
        return operand;
    }

    private void checkType(Operand operand, Mark mark, InputType wanted) {
        InputType type = operand.input().type();
        boolean fits = wanted.isNumber() ? type.isNumber() : type == wanted;
        if (!fits) {
            problems.add(mark, switch (wanted) {
                case YES_NO -> Problem.Code.NOT_YES_NO;
                case OPTION -> Problem.Code.NOT_OPTION;
                case COUNT, AMOUNT, SHARE, POINTS -> Problem.Code.NOT_NUMBER;
            }, operand.letter());
        }
    }

    private static Operand standIn(String letter, InputType type) {
        return new Operand(letter, new Input(new InputId(letter), "", type, null, null, null, Input.Scope.UNIT,
                Map.of(), null, Limits.NONE, 0));
    }

    /** Letters that are declared and that nothing names. */
    List<String> unused() {
        return operands.keySet().stream().filter(letter -> !used.contains(letter)).toList();
    }

    /** The type of the input under the letter; yes or no when there is none. */
    InputType typeOf(String letter) {
        Operand operand = operands.get(letter);
        return operand == null ? InputType.YES_NO : operand.input().type();
    }
}
