package vn.chiso.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;

/** Which public tables there are, and which stands in front. */
@Component
class Tables {

    private final Standings standings;

    Tables(Standings standings) {
        this.standings = standings;
    }

    /** The table with this address, or the answer that there is none. */
    Standing table(String slug) {
        return standings.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * What stands in front: what was published here last, real figures before invented ones; without own publications the
     * latest complete table of an outside body. Null when there is nothing.
     */
    @Nullable
    Standing latest() {
        return standings.all().stream().max(Comparator
                .comparing((Standing each) -> each.origin() == Standing.Origin.OWN)
                .thenComparing(each -> !each.illustrative()).thenComparing(Standing::complete)
                .thenComparing(Tables::published).thenComparingInt(Standing::year)
                .thenComparing(each -> each.origin() != Standing.Origin.DERIVED)
                .thenComparing(Standing::slug)).orElse(null);
    }

    /** When it was published here; for tables of others, whose order this does not decide, all the same. */
    private static Instant published(Standing table) {
        return table.origin() == Standing.Origin.OWN ? table.at() : Instant.EPOCH;
    }

    /**
     * All tables that count: our own first, the latest before the others, under the empty name; then those of other
     * bodies, series by series.
     */
    Map<String, List<Standing>> bySeries() {
        List<Standing> all = new ArrayList<>(standings.all());
        all.sort(Comparator.comparing((Standing each) -> each.origin() != Standing.Origin.OWN)
                .thenComparing(Tables::published, Comparator.reverseOrder()));
        Map<String, List<Standing>> series = new LinkedHashMap<>();
        all.forEach(each -> series.computeIfAbsent(each.origin() == Standing.Origin.OWN ? "" : each.seriesName(),
                _ -> new ArrayList<>()).add(each));
        return series;
    }
}
