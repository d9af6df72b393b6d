package vn.chiso.web.catalog;

import java.util.List;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.lint.Finding;

/**
 * A finding as lists show it.
 *
 * @param code the row it concerns; empty for the whole
 * @param path where the row is shown; empty when there is no page about it
 */
public record FindingLine(Finding finding, String code, String path) {

    /** The findings of an installed version, with links to its pages. */
    public static List<FindingLine> of(InstalledFramework installed, List<Finding> findings) {
        return findings.stream().map(finding -> new FindingLine(finding, shown(finding.node()),
                Paths.of(installed.id(), installed.framework(), finding.node()))).toList();
    }

    /** The findings of a framework that has no pages yet. */
    public static List<FindingLine> withoutPages(List<Finding> findings) {
        return findings.stream().map(finding -> new FindingLine(finding, shown(finding.node()), "")).toList();
    }

    private static String shown(NodeCode code) {
        return code.equals(NodeCode.TOTAL) ? "" : code.value();
    }

    /** How many findings of each level there are: errors, warnings, notes. */
    public record Count(int errors, int warnings, int notes) {

        /** Counts findings. */
        public static Count of(List<Finding> findings) {
            return new Count(count(findings, Finding.Level.ERROR), count(findings, Finding.Level.WARNING),
                    count(findings, Finding.Level.NOTE));
        }

        private static int count(List<Finding> findings, Finding.Level level) {
            return (int) findings.stream().filter(finding -> finding.level() == level).count();
        }

        /** All of them. */
        public int all() {
            return errors + warnings + notes;
        }
    }
}
