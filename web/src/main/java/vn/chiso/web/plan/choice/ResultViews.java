package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.FundingSource;
import vn.chiso.engine.planning.NodeGain;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.web.account.Person;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.result.RoundFigures.Origin;
import vn.chiso.web.ui.Ui;

/** Says what is predicted in people's words. */
@Component
class ResultViews {

    /** As many tasks without money are named. */
    private static final int NAMED = 10;

    private final Outlooks outlooks;
    private final Units units;

    ResultViews(Outlooks outlooks, Units units) {
        this.outlooks = outlooks;
        this.units = units;
    }

    /** What came of trying something; {@code sources} names sources of money by their codes. */
    WhatIfPage.Result of(Person person, Ground ground, Tried tried, Map<String, String> sources, Ui ui) {
        SumScore before = tried.projected().before().total();
        SumScore after = tried.projected().after().total();
        List<Outlooks.Field> fields = outlooks.fields(person, ground);
        List<WhatIfPage.PlaceLine> places = places(outlooks.of(fields, ground, tried.projected()), ground, ui);
        Map<NodeCode, NodeGain> gains = new HashMap<>();
        tried.projected().nodes().forEach(gain -> gains.put(gain.code(), gain));
        return new WhatIfPage.Result(ui.points(before.points()), ui.points(after.points()),
                Figures.signed(tried.projected().gained(), ui), ui.number(after.max()),
                Figures.millions(tried.cost(), ui), cost(tried.cost(), sources, ui), tried.unpriced().size(),
                unpriced(tried, ui), tried.tasks().size(), tried.changes().size(), places,
                hidden(person, ground, places),
                !after.max().equals(tried.projected().after().applicable().max()), rows(ground.framework(), gains, ui),
                pillars(ground.framework(), gains, ui), leaves(ground.framework(), gains, ui));
    }

    private static String unpriced(Tried tried, Ui ui) {
        List<Task> unpriced = tried.unpriced();
        return unpriced.isEmpty()
                ? ""
                : ui.t("plan.what-if.unpriced", tried.tasks().size(), unpriced.size(),
                        unpriced.stream().limit(NAMED).map(Task::label).collect(Collectors.joining("; "))
                                + (unpriced.size() > NAMED ? "…" : ""));
    }

    /** Money by source, those that pay nothing left out. */
    static String cost(Cost cost, Map<String, String> sources, Ui ui) {
        List<String> paid = new ArrayList<>();
        cost.bySource().forEach((source, amount) -> {
            if (amount > 0) {
                paid.add(ui.t("plan.cost.source", name(source, sources), Figures.millions(amount, ui)));
            }
        });
        return String.join("; ", paid);
    }

    private static String name(FundingSource source, Map<String, String> sources) {
        return sources.getOrDefault(source.value(), source.value());
    }

    private static String hidden(Person person, Ground ground, List<WhatIfPage.PlaceLine> places) {
        if (!places.isEmpty()) {
            return "";
        }
        return RankSight.maySee(person, ground.origin())
                ? ground.block().size() < 2 ? "plan.rank.alone" : "plan.rank.unranked"
                : "plan.rank.not-public";
    }

    private List<WhatIfPage.PlaceLine> places(List<Outlook> found, Ground ground, Ui ui) {
        Map<Long, Unit> named = units.byIds(found.stream().flatMap(outlook -> outlook.around().stream())
                .map(Outlook.Neighbour::unit).distinct().toList());
        return found.stream()
                .map(outlook -> new WhatIfPage.PlaceLine(outlook.move(), ui.t(outlook.move().key(), outlook.since()),
                        outlook.place().before(), outlook.place().after(), outlook.place().units(),
                        around(outlook, named, ui) + incomplete(outlook, ground, ui)))
                .toList();
    }

    /** While units still supply figures, those that have not supplied theirs seem to fall. */
    private static String incomplete(Outlook outlook, Ground ground, Ui ui) {
        return outlook.move() == RivalsMove.TREND && ground.origin() == Origin.DECLARED
                ? " " + ui.t("plan.rank.incomplete")
                : "";
    }

    /** Who stands next to the place: {@code Ngay trên: UBND huyện A (hạng 1, 812,40 điểm).} */
    private static String around(Outlook outlook, Map<Long, Unit> named, Ui ui) {
        int own = 0;
        while (!isOwn(outlook, own)) {
            own++;
        }
        String above = own == 0
                ? ui.t("plan.rank.first")
                : said("plan.rank.above", "plan.rank.level", outlook, own - 1, own, named, ui);
        String below = own == outlook.around().size() - 1
                ? ui.t("plan.rank.last")
                : said("plan.rank.below", "plan.rank.level", outlook, own + 1, own, named, ui);
        return above + " " + below;
    }

    private static boolean isOwn(Outlook outlook, int at) {
        return outlook.around().get(at).unit() == outlook.own();
    }

    private static String said(String key, String level, Outlook outlook, int other, int own, Map<Long, Unit> named,
            Ui ui) {
        Outlook.Neighbour neighbour = outlook.around().get(other);
        Unit unit = named.get(neighbour.unit());
        boolean same = neighbour.rank() == outlook.around().get(own).rank();
        return ui.t(same ? level : key, unit == null ? "–" : unit.name(), neighbour.rank(),
                ui.points(neighbour.sheet().total().points()));
    }

    private static List<WhatIfPage.NodeLine> rows(Framework framework, Map<NodeCode, NodeGain> gains, Ui ui) {
        List<Node> roots = framework.tree().roots();
        List<Node> main = roots.size() == 1 && roots.getFirst() instanceof Node.Group group ? group.children() : roots;
        return main.stream().filter(node -> framework.tree().counts(node.code()))
                .map(node -> line(node.head().codeAsPrinted(), node.head().name().in(ui.language()),
                        gains.get(node.code()), ui))
                .filter(java.util.Objects::nonNull).toList();
    }

    private static List<WhatIfPage.NodeLine> pillars(Framework framework, Map<NodeCode, NodeGain> gains, Ui ui) {
        return framework.pillars().stream()
                .map(pillar -> line("", pillar.name().in(ui.language()), gains.get(pillar.code()), ui))
                .filter(java.util.Objects::nonNull).toList();
    }

    private static List<WhatIfPage.NodeLine> leaves(Framework framework, Map<NodeCode, NodeGain> gains, Ui ui) {
        return framework.tree().countedLeaves().stream()
                .map(leaf -> line(leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()),
                        gains.get(leaf.code()), ui))
                .filter(java.util.Objects::nonNull).filter(WhatIfPage.NodeLine::changes)
                .collect(Collectors.toList());
    }

    private static WhatIfPage.@Nullable NodeLine line(String code, String name, @Nullable NodeGain gain, Ui ui) {
        return gain == null
                ? null
                : new WhatIfPage.NodeLine(code, name, ui.points(gain.before().points()),
                        ui.points(gain.after().points()), Figures.signed(gain.gained(), ui),
                        ui.number(gain.after().max()), !gain.gained().isZero());
    }
}
