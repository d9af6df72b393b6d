package vn.chiso.engine.lint;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;

/** Codes as printed: under the code of the row above, and each following the one before. */
final class CodeChecks {

    private final Findings findings;

    CodeChecks(Findings findings) {
        this.findings = findings;
    }

    void check(Framework framework) {
        check(null, framework.tree().roots());
    }

    private void check(@Nullable String parent, List<Node> siblings) {
        String before = null;
        for (Node node : siblings) {
            String printed = node.head().codeAsPrinted();
            if (parent != null && !printed.startsWith(parent + ".")) {
                findings.add(Code.CODE_NOT_UNDER_PARENT, Level.WARNING, node.code(), node.head().line(), printed,
                        parent, node.code());
                before = node.code().value(); // the misprint is told once, not again on the next row
            } else {
                if (before != null && !follows(before, printed)) {
                    findings.add(Code.CODE_OUT_OF_SEQUENCE, Level.WARNING, node.code(), node.head().line(), printed,
                            before);
                }
                before = printed;
            }
            if (node instanceof Node.Group group) {
                check(printed, group.children());
            }
        }
    }

    /** Whether the last numbers of the codes are neighbours; codes that do not end in a number are not compared. */
    private static boolean follows(String before, String after) {
        String left = before.substring(before.lastIndexOf('.') + 1);
        String right = after.substring(after.lastIndexOf('.') + 1);
        if (!left.matches("\\d+") || !right.matches("\\d+")) {
            return true;
        }
        return new BigInteger(left).add(BigInteger.ONE).equals(new BigInteger(right));
    }
}
