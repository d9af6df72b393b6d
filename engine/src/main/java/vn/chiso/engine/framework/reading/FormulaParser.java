package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Expression;
import vn.chiso.engine.framework.rule.Expression.Binary;
import vn.chiso.engine.framework.rule.Expression.Comparator;
import vn.chiso.engine.framework.rule.Expression.Operator;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;

/**
 * The formula language: numbers, letters, {@code m}, {@code + - * /}, brackets, {@code min(x, y)}, {@code max(x, y)}
 * and {@code if(x < y, then, otherwise)}. Nothing else, and bounded in length and depth.
 */
final class FormulaParser {

    static final int MAX_LENGTH = 500;
    static final int MAX_DEPTH = 20;
    private static final Pattern TOKEN = Pattern
            .compile("\\s*(?:(\\d+(?:\\.\\d+)?%?)|([a-z][a-z0-9_]*)|(<=|>=|[-+*/(),<>=]))");
    private static final Map<String, Comparator> COMPARATORS = Map.of("<", Comparator.LESS, "<=", Comparator.AT_MOST,
            "=", Comparator.EQUAL, ">=", Comparator.AT_LEAST, ">", Comparator.MORE);

    private final List<String> tokens = new ArrayList<>();
    private final Mark mark;
    private final Letters letters;
    private int next;
    private int depth;

    private FormulaParser(Mark mark, Letters letters) {
        this.mark = mark;
        this.letters = letters;
    }

    /** The expression that the text writes; a problem and the constant 0 when it writes none. */
    static Expression parse(String text, Mark mark, Letters letters, Problems problems) {
        FormulaParser parser = new FormulaParser(mark, letters);
        try {
            parser.tokenize(text);
            Expression expression = parser.sum();
            if (parser.next < parser.tokens.size()) {
                throw new Unreadable(parser.tokens.get(parser.next));
            }
            return expression;
        } catch (Unreadable unreadable) {
            problems.add(mark, Problem.Code.FORMULA_BAD, unreadable.near);
            return new Expression.Constant(Exact.ZERO);
        }
    }

    private void tokenize(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Unreadable(Fields.shortened(text));
        }
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length() && !text.substring(position).isBlank()) {
            if (!matcher.region(position, text.length()).lookingAt()) {
                throw new Unreadable(Fields.shortened(text.substring(position)));
            }
            tokens.add(matcher.group().strip());
            position = matcher.end();
        }
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new Unreadable(token);
        }
    }

    private Expression sum() {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable("(");
        }
        Expression left = product();
        while (peek().equals("+") || peek().equals("-")) {
            Operator operator = take().equals("+") ? Operator.PLUS : Operator.MINUS;
            left = new Binary(operator, left, product());
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = atom();
        while (peek().equals("*") || peek().equals("/")) {
            Operator operator = take().equals("*") ? Operator.TIMES : Operator.DIVIDED_BY;
            left = new Binary(operator, left, atom());
        }
        return left;
    }

    private Expression atom() {
        String token = take();
        return switch (token) {
            case "(" -> closed(sum());
            case "-" -> {
                if (++depth > MAX_DEPTH) {
                    throw new Unreadable("-");
                }
                Expression negative = new Binary(Operator.MINUS, new Expression.Constant(Exact.ZERO), atom());
                depth--;
                yield negative;
            }
            case "min" -> two(Operator.MIN);
            case "max" -> two(Operator.MAX);
            case "if" -> choose();
            case "m" -> new Expression.LeafMax();
            default -> value(token);
        };
    }

    private Expression closed(Expression inside) {
        expect(")");
        return inside;
    }

    private Expression two(Operator operator) {
        expect("(");
        Expression left = sum();
        expect(",");
        return closed(new Binary(operator, left, sum()));
    }

    private Expression choose() {
        expect("(");
        Expression left = sum();
        String sign = take();
        Comparator comparator = COMPARATORS.get(sign);
        if (comparator == null) {
            throw new Unreadable(sign);
        }
        Expression right = sum();
        expect(",");
        Expression then = sum();
        expect(",");
        return closed(new Expression.Choose(comparator, left, right, then, sum()));
    }

    private Expression value(String token) {
        if (token.isEmpty() || !Character.isLetterOrDigit(token.charAt(0))) {
            throw new Unreadable(token);
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Constant(ExactText.parse(token).orElseThrow(() -> new Unreadable(token)));
        }
        InputType wanted = letters.typeOf(token) == InputType.YES_NO ? InputType.YES_NO : InputType.AMOUNT;
        return new Expression.Variable(letters.operand(token, mark, wanted));
    }

    /** The text is no formula; becomes a problem in {@link #parse}. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String near;

        Unreadable(String near) {
            super(null, null, false, false);
            this.near = near;
        }
    }
}
