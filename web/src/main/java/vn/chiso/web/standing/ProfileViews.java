package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts together the page of one unit in a table. Everything on it is public. */
@Component
public class ProfileViews {

    private static final int NEIGHBOURS = 4;

    private final Standings standings;
    private final ProfileStore store;
    private final ProfileHistories histories;
    private final StandingHeads heads;

    ProfileViews(Standings standings, ProfileStore store, ProfileHistories histories, StandingHeads heads) {
        this.standings = standings;
        this.store = store;
        this.histories = histories;
        this.heads = heads;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * The page.
     *
     * @param base what the addresses of the sphere begin with: {@code /ket-qua}
     * @throws ResponseStatusException not found, when there is no such table, or the unit is not in it
     */
    public ProfilePage page(String base, String table, String slug, Ui ui) {
        Standing standing = standings.find(table).orElseThrow(ProfileViews::missing);
        Subject subject = standings.subject(slug).orElseThrow(ProfileViews::missing);
        StandingUnit unit = standings.unit(standing, subject).orElseThrow(ProfileViews::missing);
        List<StandingNode> nodes = standings.nodes(standing);
        Map<String, StandingValue> values = standings.values(standing, subject);
        StandingValue total = values.get(StandingNode.TOTAL);
        Map<String, Summary> block = standings.summaries(standing, unit.block());
        ProfileWords words = new ProfileWords(standing, ui);
        StandingLinks links = new StandingLinks(base);
        ProfileRows rows = new ProfileRows(links, standing, subject, nodes, values, block,
                averageName(standing, unit, ui), words, ui);
        List<Subject> formers = standings.formers(subject);
        return new ProfilePage(links.tables(), links.view(table, TableView.RANKING), standing.name(), unit.name(),
                facts(standing, unit, ui), kinship(links, subject, formers, ui), StandingHeads.states(standing),
                heads.of(standing, null, base, ui).notices(), histories.years(links, standing, subject),
                figures(standing, unit, total, block.get(StandingNode.TOTAL)).figures(words, ui), rows.shape(),
                rows.rows(), rows.strengths(),
                histories.development(links, standing, subject, unit, formers, ui), histories.said(subject, formers),
                histories.others(links, standing, subject, formers, ui), rows.tree(),
                compare(links, standing, unit, total, ui),
                ComparisonViews.path(links, standing, List.of(slug)));
    }

    private static ProfilePage.Facts facts(Standing standing, StandingUnit unit, Ui ui) {
        return new ProfilePage.Facts(PublisherWords.sentence(standing, ui),
                unit.source().isEmpty() ? standing.source() : unit.source(), unit.block(), unit.region(), unit.tier());
    }

    /** Whose mean stands beside the unit's values. */
    static String averageName(Standing standing, StandingUnit unit, Ui ui) {
        return !standing.complete()
                ? ""
                : unit.block().isEmpty()
                        ? ui.t("profile.average.all", units(standing, standing.ofUnits(), ui))
                        : ui.t("profile.average.block", unit.block());
    }

    /** {@code 63 tỉnh, thành}. */
    static String units(Standing standing, int count, Ui ui) {
        return ui.t(standing.boundaries() == null ? "standing.units" : "standing.provinces", count);
    }

    /** A province that was formed by a merger, or went into one. */
    private ProfilePage.Kinship kinship(StandingLinks links, Subject subject, List<Subject> formers, Ui ui) {
        List<Subject> laters = standings.laters(subject);
        boolean formed = formers.size() > 1;
        List<Subject> others = laters.isEmpty() ? formers : laters;
        List<Option> named = new ArrayList<>();
        for (Subject other : others) {
            standings.of(other).stream().findFirst()
                    .ifPresent(
                            latest -> named.add(new Option(links.subject(latest.slug(), other.slug()), other.name())));
        }
        if (named.isEmpty()) {
            return new ProfilePage.Kinship("", List.of());
        }
        String sentence = laters.isEmpty()
                ? ui.t(formed ? "profile.formed" : "profile.renewed", ui.date(subject.validFrom()))
                : ui.t("profile.merged", ui.date(subject.validTo()));
        return new ProfilePage.Kinship(sentence, named);
    }

    private ProfileFigures figures(Standing standing, StandingUnit unit, @Nullable StandingValue total,
            @Nullable Summary block) {
        Standing before = standings.before(standing);
        StandingValue earlier = before == null
                ? null
                : ProfileFigures.of(store.atNode(List.of(before.id()), List.of(unit.subject()), StandingNode.TOTAL),
                        before.id(), unit.subject());
        Integer rank = total == null ? null : total.rank();
        return new ProfileFigures(standing, unit, total, before, earlier,
                store.summaries(List.of(standing.id()), "", StandingNode.TOTAL).get(standing.id()), block,
                unit.region().isEmpty() ? 0 : store.ofRegion(standing.id(), unit.region()),
                rank == null || !standing.complete()
                        ? null
                        : store.above(standing.id(), StandingNode.TOTAL, rank).orElse(null));
    }

    /** Comparisons that suggest themselves: the nearest of the block, and of the region. */
    private List<Option> compare(StandingLinks links, Standing standing, StandingUnit unit,
            @Nullable StandingValue total, Ui ui) {
        Integer rank = total == null ? null : total.rank();
        if (rank == null) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        suggest(links, standing, unit, store.nearRank(standing.id(), unit, rank, NEIGHBOURS),
                ui.t(unit.block().isEmpty() ? "profile.compare.near" : "profile.compare.block"), options);
        if (!unit.region().isEmpty()) {
            suggest(links, standing, unit, store.nearInRegion(standing.id(), unit, rank, NEIGHBOURS),
                    ui.t("profile.compare.region", unit.region()), options);
        }
        return options;
    }

    private static void suggest(StandingLinks links, Standing standing, StandingUnit unit, List<RankedRow> near,
            String label,
            List<Option> options) {
        if (!near.isEmpty()) {
            List<String> slugs = new ArrayList<>(List.of(unit.slug()));
            near.forEach(row -> slugs.add(row.unit().slug()));
            options.add(new Option(ComparisonViews.path(links, standing, slugs), label,
                    String.join(", ", near.stream().map(row -> row.unit().name()).toList())));
        }
    }
}
