package vn.chiso.web.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Searchable;

/** Finds indicators of the installed frameworks by code or by a part of the name. */
@Component
class IndicatorSearch implements Searchable {

    /** Worth of a row that does not fit at all. */
    private static final int NONE = 4;

    private final Catalog catalog;

    IndicatorSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A row that fits, and how well: 0 best. */
    private record Fit(int worth, Node node, InstalledFramework installed) {
    }

    @Override
    public String headingKey() {
        return "catalog.search.heading";
    }

    @Override
    public List<Hit> find(Person person, String typed, int limit) {
        String wanted = SearchKey.of(typed);
        List<Fit> fits = new ArrayList<>();
        for (InstalledFramework installed : catalog.all()) {
            for (Node node : installed.framework().tree().nodes()) {
                int worth = worth(node, wanted);
                if (worth < NONE && !(node instanceof Node.Group)) {
                    fits.add(new Fit(worth, node, installed));
                }
            }
        }
        return fits.stream()
                .sorted(Comparator.comparingInt(Fit::worth).thenComparing(fit -> fit.node().code())).limit(limit)
                .map(fit -> new Hit(fit.node().code() + " " + fit.node().head().name().vi(),
                        fit.installed().framework().name().vi() + ", " + fit.installed().framework().version(),
                        Paths.of(fit.installed().id(), fit.node())))
                .toList();
    }

    private static int worth(Node node, String wanted) {
        String code = SearchKey.of(node.code().value());
        String name = SearchKey.of(node.head().name().vi());
        if (code.equals(wanted)) {
            return 0;
        }
        if (code.startsWith(wanted + ".")) {
            return 1;
        }
        if (name.startsWith(wanted)) {
            return 2;
        }
        return name.contains(wanted) ? 3 : NONE;
    }
}
