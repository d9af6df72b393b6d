package vn.chiso.web.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.ResolutionText;
import vn.chiso.web.catalog.Verbatim;
import vn.chiso.web.catalog.Words;
import vn.chiso.web.portal.MethodListPage.Line;
import vn.chiso.web.portal.MethodListPage.Used;
import vn.chiso.web.portal.MethodPage.Computed;
import vn.chiso.web.portal.MethodPage.PillarLine;
import vn.chiso.web.portal.MethodPage.Resolved;
import vn.chiso.web.portal.MethodPage.Row;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.result.OpenPublications;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Ui;

/** Puts together how tables were made; only frameworks of publications are shown. */
@Component
class MethodView {

    private final Tables tables;
    private final OpenPublications publications;

    MethodView(Tables tables, OpenPublications publications) {
        this.tables = tables;
        this.publications = publications;
    }

    private static String path(String base, Standing table) {
        return base + PortalPaths.METHOD + "/" + table.slug();
    }

    MethodListPage list(String base) {
        Map<Long, Used> used = new LinkedHashMap<>();
        List<Line> outside = new ArrayList<>();
        tables.bySeries().values().forEach(all -> all.forEach(table -> {
            Line line = new Line(table, path(base, table));
            if (table.origin() == Standing.Origin.OWN) {
                publications.installed(table).ifPresent(installed -> used.computeIfAbsent(installed.id(),
                        _ -> new Used(installed, installed.framework().tree().countedLeaves().size(),
                                new ArrayList<>()))
                        .tables().add(line));
            } else {
                outside.add(line);
            }
        }));
        return new MethodListPage(List.copyOf(used.values()), outside);
    }

    MethodPage page(String slug, String base, Ui ui) {
        Standing table = tables.table(slug);
        OpenPublications.Method method = table.origin() == Standing.Origin.OWN ? publications.method(table) : null;
        return new MethodPage(table, HomeView.path(base, table), FilesView.page(base, table),
                base + PortalPaths.METHOD, method == null ? outside(table, ui) : own(method.counted(), ui),
                method == null ? null : computed(table, method, ui));
    }

    private static List<String> outside(Standing table, Ui ui) {
        List<String> how = new ArrayList<>();
        switch (table.origin()) {
            case DERIVED -> how.add(ui.t("portal.how.derived"));
            default -> {
                how.add(ui.t("portal.how.outside", table.publisher()));
                how.add(ui.t(table.complete() ? "portal.how.outside.complete" : "portal.how.outside.incomplete"));
            }
        }
        how.add(ui.t("portal.how.ties.skip"));
        return how;
    }

    private static List<String> own(Framework framework, Ui ui) {
        List<String> how = new ArrayList<>();
        how.add(ui.t("portal.how.exact"));
        Integer leafDigits = framework.rounding().leafPoints();
        if (leafDigits != null) {
            how.add(ui.t("portal.how.round.leaf", leafDigits));
        }
        Integer totalDigits = framework.rounding().totalPoints();
        if (totalDigits != null) {
            how.add(ui.t("portal.how.round.total", totalDigits));
        }
        how.add(ui.t("portal.how.missing"));
        how.add(ui.t(framework.rescale() == Rescale.WHOLE ? "portal.how.rescaled" : "portal.how.reduced"));
        how.add(ui.t("portal.how.decided"));
        how.add(ui.t("portal.how.rank"));
        how.add(ui.t(framework.ties().style() == Ties.Style.SKIP ? "portal.how.ties.skip" : "portal.how.ties.dense"));
        if (!framework.ties().breakBy().isEmpty()) {
            how.add(ui.t("portal.how.ties.broken", codes(framework.ties().breakBy())));
        }
        return how;
    }

    private static String codes(List<NodeCode> codes) {
        return codes.stream().map(NodeCode::value).collect(Collectors.joining(", "));
    }

    private static Computed computed(Standing table, OpenPublications.Method method, Ui ui) {
        Framework framework = method.counted();
        Tree tree = framework.tree();
        List<Row> rows = new ArrayList<>();
        add(rows, tree, tree.roots(), 1);
        List<Resolved> resolutions = method.resolutions().stream().map(each -> new Resolved(
                ResolutionText.sentence(each.resolution(), Words.in(ui.language())), each.basis())).toList();
        List<PillarLine> pillars = framework.pillars().stream().map(pillar -> new PillarLine(pillar.name(),
                codes(pillar.nodes()), Exact.sum(pillar.nodes().stream().map(tree::max).toList()))).toList();
        return new Computed(method.installed(), tree.max(NodeCode.TOTAL), tree.countedLeaves().size(), rows,
                resolutions, pillars, framework.tiers(), PortalPaths.file(table.slug(), Format.FRAMEWORK.ending()));
    }

    private static void add(List<Row> rows, Tree tree, List<Node> level, int depth) {
        for (Node node : level) {
            Node.Leaf leaf = node instanceof Node.Leaf found ? found : null;
            boolean counted = tree.counts(node.code());
            rows.add(new Row(node.code().value(), "muc-" + node.code().value(), node.head().name(), depth,
                    node.head().printedMax(), counted ? max(tree, node) : null, counted,
                    node instanceof Node.SharedRow shared ? shared.sharesWith().value() : "", leaf,
                    Verbatim.of(leaf == null ? null : leaf.ruleText()),
                    Verbatim.of(leaf == null ? null : leaf.sourceNote())));
            if (node instanceof Node.Group group) {
                add(rows, tree, group.children(), depth + 1);
            }
        }
    }

    private static @Nullable Exact max(Tree tree, Node node) {
        return node instanceof Node.SharedRow ? null : tree.max(node.code());
    }
}
