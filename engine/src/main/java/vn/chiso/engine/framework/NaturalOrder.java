package vn.chiso.engine.framework;

import java.math.BigInteger;

/** Order of codes as people read them: runs of digits compare as numbers, everything else as text. */
public final class NaturalOrder {

    private NaturalOrder() {
    }

    /** Negative, zero or positive as {@code left} comes before, with or after {@code right}. */
    public static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endLeft = runEnd(left, i);
            int endRight = runEnd(right, j);
            int order = compareRuns(left.substring(i, endLeft), right.substring(j, endRight));
            if (order != 0) {
                return order;
            }
            i = endLeft;
            j = endRight;
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int compareRuns(String left, String right) {
        return isDigit(left.charAt(0)) && isDigit(right.charAt(0))
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
    }

    /** End of the run that starts here: all digits, or one other character. */
    private static int runEnd(String text, int start) {
        int end = start + 1;
        while (isDigit(text.charAt(start)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
