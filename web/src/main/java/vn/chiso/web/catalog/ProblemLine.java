package vn.chiso.web.catalog;

import java.util.List;

/**
 * A problem of an uploaded file as the page shows it.
 *
 * @param excerpt the line of the file that it concerns, shortened; empty where there is none
 */
public record ProblemLine(InstallProblem problem, String excerpt) {

    /** More would not be read; the first ones have to be corrected anyway. */
    static final int SHOWN = 200;
    private static final int EXCERPT = 160;

    /** The first problems, each with its line of the file. */
    static List<ProblemLine> of(List<InstallProblem> problems, String text) {
        List<String> lines = text.lines().toList();
        return problems.stream().limit(SHOWN).map(problem -> new ProblemLine(problem, excerpt(problem, lines)))
                .toList();
    }

    private static String excerpt(InstallProblem problem, List<String> lines) {
        int line = switch (problem) {
            case InstallProblem.InFile(var found) -> found.line();
            case InstallProblem.Undecided(var finding) -> finding.line();
            case InstallProblem.VersionTaken _,InstallProblem.TooLarge _,InstallProblem.NotText _ -> 0;
        };
        if (line < 1 || line > lines.size()) {
            return "";
        }
        String text = lines.get(line - 1).strip().replaceAll("\\p{Cntrl}", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
