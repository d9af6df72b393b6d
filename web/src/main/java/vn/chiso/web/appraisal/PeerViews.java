package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Spread;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Shows how a unit stands among the others of its block at one indicator. */
@Component
class PeerViews {

    /** Thousandths of the axis. */
    private static final int WIDTH = 1000;
    /** More dots than this lie upon each other; every so many of them are drawn. */
    private static final int MOST_DOTS = 200;

    private final Queue queue;

    PeerViews(Queue queue) {
        this.queue = queue;
    }

    JudgePage.Peers of(Campaign campaign, Node.Leaf leaf, long unit, Trial trial, Ui ui) {
        List<Exact> others = queue.peers(campaign, leaf, unit);
        String max = ui.number(leaf.max());
        if (others.isEmpty() || leaf.max().isZero()) {
            return new JudgePage.Peers(ui.t("appraisal.peers.none"), max, 0, List.of(), List.of(), List.of());
        }
        Spread spread = Spread.of(others);
        Exact declared = trial.declared().points();
        Exact appraised = trial.after().points();
        boolean differs = !appraised.equals(declared);
        String all = ui.number(others.size() + 1L);
        String place = ui.t("appraisal.peers.declared", ui.number(spread.place(declared)), all)
                + (differs ? " " + ui.t("appraisal.peers.appraised", ui.number(spread.place(appraised)), all) : "");
        List<JudgePage.Mark> marks = new ArrayList<>();
        marks.add(mark("declared", "appraisal.column.declared", declared, leaf, ui));
        if (differs) {
            marks.add(mark("appraised", "appraisal.column.appraised", appraised, leaf, ui));
        }
        List<Option> rows = new ArrayList<>();
        rows.add(new Option(ui.points(spread.lowest()), ui.t("appraisal.peers.lowest")));
        rows.add(new Option(ui.points(spread.median()), ui.t("appraisal.peers.median")));
        rows.add(new Option(ui.points(spread.highest()), ui.t("appraisal.peers.highest")));
        marks.forEach(mark -> rows.add(new Option(mark.value(), mark.label())));
        return new JudgePage.Peers(
                ui.t("appraisal.peers.sentence", ui.points(spread.median()), ui.number(others.size())) + " " + place,
                max, others.size(), dots(spread, leaf), marks, rows);
    }

    private static JudgePage.Mark mark(String shape, String label, Exact points, Node.Leaf leaf, Ui ui) {
        return new JudgePage.Mark(shape, ui.t(label), ui.points(points), at(points, leaf));
    }

    private static List<Integer> dots(Spread spread, Node.Leaf leaf) {
        int step = 1 + spread.values().size() / MOST_DOTS;
        List<Integer> dots = new ArrayList<>();
        for (int i = 0; i < spread.values().size(); i += step) {
            dots.add(at(spread.values().get(i), leaf));
        }
        return dots;
    }

    /** Where points lie on the axis: for drawing, not for reading. */
    private static int at(Exact points, Node.Leaf leaf) {
        return points.times(Exact.of(WIDTH)).dividedBy(leaf.max()).rounded(0).intValueExact();
    }
}
