package vn.chiso.web.plan.progress;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.web.plan.StateTyped;
import vn.chiso.web.platform.Mark;
import vn.chiso.web.platform.Refusal;

/**
 * What somebody typed into the form of a report.
 *
 * @param version of the report that the form showed; 0 where there was none
 * @param rows    what was typed about rows, by row
 */
public record ReportTyped(int version, Report.Words words, Map<Long, Row> rows) {

    static final int LONGEST_WORDS = 10_000;
    static final int LONGEST_DONE = 4_000;
    static final int LONGEST_EVIDENCE = 1_000;

    /** What was typed about one row, as it was typed. */
    public record Row(String state, String percent, String done, String figure, String evidence) {

        /** Whether two say the same: sent along with what a form shows. */
        String mark() {
            return Mark.of(toString());
        }

        StateTyped how() {
            return new StateTyped(state, percent);
        }

        static Row of(ReportRow row) {
            Integer percent = row.percent();
            return new Row(row.state().name(), percent == null ? "" : percent.toString(), row.done(), row.figure(),
                    row.evidence());
        }
    }

    /**
     * What a request says about these rows. Rows that it does not mention are left as they are, and so are those that nobody
     * has touched: another lead unit may have said something newer about them meanwhile.
     */
    static ReportTyped of(Map<String, String> sent, List<LedRow> led) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        for (LedRow row : led) {
            if (sent.containsKey("state-" + row.id())) {
                Row typed = new Row(text(sent, "state-" + row.id()), text(sent, "percent-" + row.id()),
                        text(sent, "done-" + row.id()), text(sent, "figure-" + row.id()),
                        text(sent, "evidence-" + row.id()));
                if (!typed.mark().equals(sent.get("shown-" + row.id()))) {
                    rows.put(row.id(), typed);
                }
            }
        }
        String version = text(sent, "version");
        return new ReportTyped(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, new Report.Words(
                text(sent, "obstacles"), text(sent, "causes"), text(sent, "proposals")), rows);
    }

    private static String text(Map<String, String> sent, String field) {
        return Normalizer.normalize(sent.getOrDefault(field, ""), Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }

    /** Why it cannot be stored; empty when it can. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        Stream.of(Map.entry("obstacles", words.obstacles()), Map.entry("causes", words.causes()),
                Map.entry("proposals", words.proposals())).filter(each -> each.getValue().length() > LONGEST_WORDS)
                .forEach(each -> refusals.add(Refusal.at(each.getKey(), "plan.report.long", LONGEST_WORDS,
                        each.getValue().length())));
        rows.forEach((id, row) -> refuse(id, row, refusals));
        return refusals;
    }

    private static void refuse(long id, Row row, List<Refusal> refusals) {
        refusals.addAll(row.how().refusals("state-" + id, "percent-" + id));
        if (!ReportedFigure.reads(ReportedFigure.tidy(row.figure()))) {
            refusals.add(Refusal.at("figure-" + id, "plan.report.figure.bad"));
        }
        if (row.done().length() > LONGEST_DONE) {
            refusals.add(Refusal.at("done-" + id, "plan.report.long", LONGEST_DONE, row.done().length()));
        }
        if (row.evidence().length() > LONGEST_EVIDENCE) {
            refusals.add(Refusal.at("evidence-" + id, "plan.report.long", LONGEST_EVIDENCE,
                    row.evidence().length()));
        }
    }

    /** What is stored about a row; asked for only when nothing is refused. */
    static ReportRow stored(long id, Row row) {
        StateTyped how = row.how();
        return new ReportRow(id, how.meantState(), how.meantPercent(), row.done(), ReportedFigure.tidy(row.figure()),
                row.evidence());
    }
}
