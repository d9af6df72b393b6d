package vn.chiso.web.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Printed;
import vn.chiso.web.report.ResultTables.Facts;
import vn.chiso.web.report.ResultTables.Ranked;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Ui;

/** The generated sentences about a publication, from the values that stand in its tables. */
final class ResultSentences {

    /** Units that share a place and are named. */
    private static final int NAMED = 3;

    private final Facts facts;
    private final Ui ui;

    ResultSentences(Facts facts) {
        this.facts = facts;
        this.ui = facts.ui();
    }

    /** Who is first and last in a block, how the block stands, and how many units of it have no rank. */
    String of(String block) {
        List<Ranked> rows = facts.rows(block);
        Summary summary = facts.summaries().of(block).get(StandingNode.TOTAL);
        List<Ranked> placed = facts.placed(block, rows);
        if (placed.isEmpty() || summary == null) {
            return ui.t("document.result.unranked", rows.size());
        }
        int unplaced = rows.size() - placed.size();
        return placed(block, placed, summary)
                + (unplaced == 0 ? "" : " " + ui.t("document.result.unplaced", unplaced));
    }

    private String placed(String block, List<Ranked> placed, Summary summary) {
        if (placed.size() == 1) {
            RankedRow only = placed.getFirst().row();
            Exact share = only.value().share();
            return ui.t("document.result.sentence.one", only.unit().name(), facts.value(only.value()),
                    share == null ? "–" : ui.fullPercent(share));
        }
        Integer last = facts.rank(placed.getLast().row().value(), block);
        return ui.t("document.result.sentence", placed.size(), names(placed, block, 1),
                facts.value(placed.getFirst().row().value()), names(placed, block, Objects.requireNonNull(last)),
                facts.value(placed.getLast().row().value()), ui.fullPercent(summary.mean()));
    }

    private String names(List<Ranked> rows, String block, int rank) {
        List<String> names = rows.stream()
                .filter(each -> Objects.equals(facts.rank(each.row().value(), block), rank))
                .map(each -> each.row().unit().name()).toList();
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? ui.t("document.and-others", named, names.size() - NAMED) : named;
    }

    /** Main indices at which the mean of all units reaches their mean of the whole. */
    String strong() {
        return compared("strong");
    }

    /** Main indices at which it is below. */
    String weak() {
        return compared("weak");
    }

    private String compared(String side) {
        Summary whole = facts.all().get(StandingNode.TOTAL);
        if (whole == null) {
            return ui.t("document.result.unranked", facts.ranked().size());
        }
        boolean above = side.equals("strong");
        String names = facts.main().stream().filter(node -> {
            Summary summary = facts.all().get(node.node());
            return summary != null && above == reaches(summary, whole);
        }).map(node -> node.name(Language.VI) + " ("
                + ui.fullPercent(Objects.requireNonNull(facts.all().get(node.node())).mean()) + ")")
                .collect(Collectors.joining("; "));
        String key = "document.result." + side;
        return names.isEmpty()
                ? ui.t(key + ".none", ui.fullPercent(whole.mean()))
                : ui.t(key, ui.fullPercent(whole.mean()), names);
    }

    /** Whether a mean is the general one or more, as both are printed in the sentence. */
    private static boolean reaches(Summary summary, Summary whole) {
        return Printed.percent(summary.mean()).compareTo(Printed.percent(whole.mean())) >= 0;
    }
}
