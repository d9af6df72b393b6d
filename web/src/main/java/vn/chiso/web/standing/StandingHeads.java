package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.standing.Standing.Origin;
import vn.chiso.web.standing.StandingHead.Fact;
import vn.chiso.web.standing.StandingHead.Link;
import vn.chiso.web.standing.StandingHead.Notice;
import vn.chiso.web.ui.Ui;

/** Says what stands above the pages about a table. */
@Component
public class StandingHeads {

    private final Standings standings;

    StandingHeads(Standings standings) {
        this.standings = standings;
    }

    /**
     * The head of a page.
     *
     * @param view the view that the page is; null for a page about one of its units
     * @param base where addresses begin
     */
    public StandingHead of(Standing table, @Nullable TableView view, String base, Ui ui) {
        StandingLinks links = new StandingLinks(base);
        return new StandingHead(links.tables(), table.name(), facts(table, ui), states(table),
                years(table, view == null ? TableView.RANKING : view, links, ui),
                Arrays.stream(TableView.values()).filter(each -> each != TableView.MAP || table.boundaries() != null)
                        .map(each -> new Link(ui.t(each.key()), links.view(table.slug(), each), each == view))
                        .toList(),
                notices(table, links, ui));
    }

    private List<Fact> facts(Standing table, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Figures.units(table, standings.size(table), ui)));
        if (table.boundaries() != null) {
            facts.add(Fact.of(ui.t("standing.boundaries." + table.boundaries().id())));
        }
        facts.add(Fact.of(ui.t("standing.year", Integer.toString(table.year()))));
        if (!table.publisher().isEmpty()) {
            facts.add(Fact.of(ui.t(table.origin() == Origin.DERIVED ? "standing.from" : "standing.published-by",
                    table.publisher())));
        }
        if (table.origin() == Origin.OWN) {
            facts.add(Fact.of(ui.t("standing.published-at", ui.date(table.at()))));
        }
        if (!table.source().isEmpty()) {
            facts.add(new Fact(ui.t("standing.source"), table.source()));
        }
        return facts;
    }

    /** Badges of a table, as {@code part/state} names them. */
    static List<String> states(Standing table) {
        List<String> states = new ArrayList<>();
        states.add(table.origin() == Origin.DERIVED ? "DERIVED" : "PUBLISHED");
        if (!table.complete()) {
            states.add("INCOMPLETE");
        }
        if (table.illustrative()) {
            states.add("ILLUSTRATIVE");
        }
        return states;
    }

    private List<Link> years(Standing table, TableView view, StandingLinks links, Ui ui) {
        List<Standing> series = standings.series(table.series());
        return series.stream().map(each -> {
            boolean alone = series.stream().filter(other -> other.year() == each.year()).count() == 1;
            String year = Integer.toString(each.year());
            String label = alone
                    ? year
                    : each.boundaries() == null
                            ? each.name()
                            : ui.t("standing.year-boundaries", year, each.boundaries().id());
            TableView shown = view == TableView.MAP && each.boundaries() == null ? TableView.RANKING : view;
            return new Link(label, links.view(each.slug(), shown), each.id() == table.id()
                    || (each.campaign() != null && each.campaign().equals(table.campaign())));
        }).toList();
    }

    private List<Notice> notices(Standing table, StandingLinks links, Ui ui) {
        List<Notice> notices = new ArrayList<>();
        List<Standing> versions = standings.versions(table);
        Standing last = versions.isEmpty() ? table : versions.getFirst();
        if (last.version() > table.version()) {
            notices.add(new Notice("warning", ui.t("standing.replaced", last.version()), "",
                    new Link(last.name(), links.view(last.slug(), TableView.RANKING), false)));
        } else if (table.version() > 1) {
            Standing former = versions.get(1);
            notices.add(new Notice("information", ui.t("standing.restated", table.version()), "",
                    new Link(ui.t("standing.former"), links.view(former.slug(), TableView.RANKING), false)));
        }
        if (!table.complete()) {
            notices.add(new Notice("warning", ui.t("standing.incomplete", standings.size(table), table.ofUnits()),
                    "", null));
        }
        if (!table.breakReason().isEmpty()) {
            notices.add(new Notice("information", ui.t("standing.break"), table.breakReason(), null));
        }
        if (!table.note().isEmpty()) {
            notices.add(new Notice("information", "", table.note(), null));
        }
        return notices;
    }
}
