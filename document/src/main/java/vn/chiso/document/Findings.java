package vn.chiso.document;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.TemplateProblem.Where;

/** Problems and remarks about one template, not more than people can read. */
final class Findings {

    private static final int MAX = 200;
    private static final int NEAR = 40;

    private final List<TemplateProblem> problems = new ArrayList<>();
    private final List<TemplateProblem> remarks = new ArrayList<>();

    /** Where in a template something is: a part, and the paragraph with how it begins. */
    record Spot(Where part, int paragraph, String text) {
        static final Spot FILE = new Spot(Where.FILE, 0, "");
    }

    void problem(Spot spot, Code code, String... facts) {
        add(problems, spot, code, facts);
    }

    void remark(Spot spot, Code code, String... facts) {
        add(remarks, spot, code, facts);
    }

    private static void add(List<TemplateProblem> list, Spot spot, Code code, String... facts) {
        String text = spot.text().strip();
        String near = text.length() <= NEAR ? text : text.substring(0, NEAR) + "…";
        TemplateProblem problem = new TemplateProblem(spot.part(), spot.paragraph(), near, code, List.of(facts));
        if (list.size() < MAX && !list.contains(problem)) {
            list.add(problem);
        }
    }

    List<TemplateProblem> problems() {
        return List.copyOf(problems);
    }

    List<TemplateProblem> remarks() {
        return List.copyOf(remarks);
    }
}
