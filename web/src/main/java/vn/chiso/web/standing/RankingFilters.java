package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.web.standing.RankingQuery.Order;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** What can be asked of a ranking, and the addresses for it. */
record RankingFilters(Standing table, RankingWanted wanted, String path, Ui ui) {

    private static final String INDENT = "\u00a0\u00a0\u00a0";

    RankingPage.Filters of(List<StandingNode> nodes, StandingNode by, List<String> blocks, List<String> regions) {
        boolean any = !wanted.block().isEmpty() || !wanted.region().isEmpty() || !wanted.text().isEmpty()
                || !wanted.node().isEmpty();
        return new RankingPage.Filters(nodes(nodes, ui), by.node(), options(blocks), wanted.block(), options(regions),
                wanted.region(), wanted.text(), wanted.order() == Order.RANK ? "" : wanted.order().id(),
                any ? path : "", sentence(by));
    }

    static List<Option> options(List<String> values) {
        return values.stream().map(value -> new Option(value, value)).toList();
    }

    /** Nodes as they can be chosen; what belongs to another stands below it, further in. */
    static List<Option> nodes(List<StandingNode> nodes, Ui ui) {
        Map<String, Integer> depths = new HashMap<>();
        List<Option> options = new ArrayList<>();
        for (StandingNode node : nodes) {
            String parent = node.parent();
            int depth = parent == null ? 0 : depths.getOrDefault(parent, 0) + 1;
            depths.put(node.node(), depth);
            options.add(new Option(node.node(), INDENT.repeat(depth) + node.label(ui.language())));
        }
        return options;
    }

    private String sentence(StandingNode by) {
        List<String> parts = new ArrayList<>();
        parts.add(ui.t("standing.filter.by", by.label(ui.language())));
        if (!wanted.block().isEmpty()) {
            parts.add(ui.t("standing.filter.block", wanted.block()));
        }
        if (!wanted.region().isEmpty()) {
            parts.add(ui.t("standing.filter.region", wanted.region()));
        }
        if (!wanted.text().isEmpty()) {
            parts.add(ui.t("standing.filter.text", wanted.text()));
        }
        return String.join("; ", parts);
    }

    RankingPage.Sorted sorted(String label, Order order, String direction) {
        return new RankingPage.Sorted(label, StandingLinks.with(path, wanted.in(order).fields()),
                wanted.order() == order ? direction : null);
    }

    /** Address of the ranking by another node. */
    String by(StandingNode node) {
        return StandingLinks.with(path, RankingWanted.of(node.node(), wanted.block(), wanted.region(), wanted.text(),
                wanted.order().id(), 1).fields());
    }

    /** Heading of the ranks within what was asked for; empty when everything was. */
    String within() {
        return !wanted.region().isEmpty()
                ? ui.t("standing.rank-in-region")
                : !wanted.block().isEmpty() ? ui.t("standing.rank-in-block") : "";
    }
}
