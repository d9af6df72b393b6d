package vn.chiso.web.standing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.web.standing.StandingHead.Link;
import vn.chiso.web.ui.Ui;

/** Puts together the list of public tables. */
@Component
public class TableListView {

    private final Standings standings;

    TableListView(Standings standings) {
        this.standings = standings;
    }

    /** The page; {@code base} is where addresses begin. */
    public TableListPage page(String base, Ui ui) {
        StandingLinks links = new StandingLinks(base);
        Map<Long, Integer> sizes = standings.sizes();
        Map<String, List<Standing>> series = standings.all().stream()
                .collect(Collectors.groupingBy(Standing::series, LinkedHashMap::new, Collectors.toList()));
        return new TableListPage(series.values().stream().map(tables -> new TableListPage.Series(
                tables.getFirst().seriesName(),
                tables.stream().filter(each -> each.origin() != Standing.Origin.DERIVED).map(Standing::publisher)
                        .filter(each -> !each.isEmpty()).distinct()
                        .collect(Collectors.joining(", ")),
                tables.stream().map(table -> table(table, sizes.getOrDefault(table.id(), 0), links, ui)).toList()))
                .toList());
    }

    private static TableListPage.Table table(Standing table, int size, StandingLinks links, Ui ui) {
        return new TableListPage.Table(links.view(table.slug(), TableView.RANKING), table.name(),
                Integer.toString(table.year()), Figures.units(table, size, ui),
                table.publisher().isEmpty() ? Figures.NONE : PublisherWords.name(table, ui),
                StandingHeads.states(table),
                Arrays.stream(TableView.values()).filter(view -> view == TableView.HEAT
                        || (view == TableView.MAP && table.boundaries() != null && table.complete()))
                        .map(view -> new Link(ui.t(view.key()), links.view(table.slug(), view), false)).toList());
    }
}
