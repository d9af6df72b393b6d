package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Searchable;

/** Published results in the search over everything: tables, then whose results stand in them. */
@Component
@Order(30)
class StandingSearch implements Searchable {

    private static final StandingLinks LINKS = new StandingLinks(StandingLinks.SIGNED_IN);

    private final Standings standings;

    StandingSearch(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String headingKey() {
        return "standing.search.heading";
    }

    @Override
    public List<Hit> find(Person person, String typed, int limit) {
        String key = SearchKey.of(typed);
        List<Hit> hits = new ArrayList<>();
        standings.all().stream()
                .filter(table -> SearchKey.of(table.name() + " " + table.seriesName()).contains(key)).limit(limit)
                .forEach(table -> hits.add(new Hit(table.name(), table.publisher(),
                        LINKS.view(table.slug(), TableView.RANKING))));
        for (Subject subject : standings.named(typed, limit - hits.size())) {
            standings.of(subject).stream().findFirst().ifPresent(table -> hits.add(
                    new Hit(subject.name(), table.name(), LINKS.subject(table.slug(), subject.slug()))));
        }
        return hits;
    }
}
