package vn.chiso.web.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.ranking.Classes;
import vn.chiso.web.organisation.Unit;

/** The public tables of results. Everything in them is public: whoever reads them needs no right. */
@Component
public class Standings {

    /** Tables whose small facts are kept. */
    private static final int KEPT = 200;

    private final StandingStore store;
    private final StandingWriting writing;
    private final SubjectStore subjects;
    private final Cache<Long, TableFacts> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    Standings(StandingStore store, StandingWriting writing, SubjectStore subjects) {
        this.store = store;
        this.writing = writing;
        this.subjects = subjects;
    }

    /** All tables that count, series after series, the latest year first. */
    public List<Standing> all() {
        return store.current();
    }

    /** The tables of a series that count, the earliest year first. */
    public List<Standing> series(String series) {
        return store.series(series);
    }

    /** The versions of a round's publication, the latest first. */
    public List<Standing> versions(Standing standing) {
        Long campaign = standing.campaign();
        return campaign == null ? List.of(standing) : store.ofCampaign(campaign);
    }

    /** The table with this address, also one that a later version has replaced. */
    public Optional<Standing> find(String slug) {
        return store.bySlug(slug);
    }

    /** The table of the year before in the same series and on the same boundaries; null for none. */
    public @Nullable Standing before(Standing standing) {
        return store.series(standing.series()).stream()
                .filter(((Predicate<Standing>) each -> each.year() < standing.year())
                        .and(each -> each.boundaries() == standing.boundaries()))
                .reduce((_, later) -> later).orElse(null);
    }

    /**
     * The complete tables whose values may be compared with those of a table: the same series and boundaries, no break
     * between them. The earliest first; the table itself is among them when it is complete.
     */
    public List<Standing> comparable(Standing standing) {
        List<Standing> run = new ArrayList<>();
        boolean reached = false;
        for (Standing each : store.series(standing.series())) {
            if (each.boundaries() != standing.boundaries()) {
                continue;
            }
            if (!each.breakReason().isEmpty()) {
                if (reached) {
                    break;
                }
                run.clear();
            }
            run.add(each);
            reached = reached || each.id() == standing.id();
        }
        return reached ? run.stream().filter(Standing::complete).toList() : List.of(standing);
    }

    private TableFacts facts(Standing standing) {
        long id = standing.id();
        return kept.get(id, _ -> new TableFacts(store.nodes(id), store.blocks(id), store.regions(id), store.size(id),
                store.hasTiers(id)));
    }

    /** What a table holds values of, in their order. */
    public List<StandingNode> nodes(Standing standing) {
        return facts(standing).nodes();
    }

    /** A page of a ranking. */
    public List<RankedRow> ranking(Standing standing, RankingQuery query, int limit, long offset) {
        return store.ranking(standing.id(), query, limit, offset);
    }

    /** The line of one subject in a ranking; empty when the query does not find it. */
    public Optional<RankedRow> row(Standing standing, RankingQuery query, Subject subject) {
        return store.row(standing.id(), query, subject.id());
    }

    /** How many units a query finds. */
    public int count(Standing standing, RankingQuery query) {
        boolean all = query.block().isEmpty() && query.region().isEmpty() && query.text().isEmpty();
        return all ? size(standing) : store.count(standing.id(), query);
    }

    /** The blocks (khối) in a table. */
    public List<String> blocks(Standing standing) {
        return facts(standing).blocks();
    }

    /** The regions (vùng) in a table. */
    public List<String> regions(Standing standing) {
        return facts(standing).regions();
    }

    /** Whether units of a table have a tier (nhóm). */
    public boolean hasTiers(Standing standing) {
        return facts(standing).tiers();
    }

    /** How many units stand in a table; fewer than were ranked when it is incomplete. */
    public int size(Standing standing) {
        return facts(standing).size();
    }

    /** How many units stand in each table. */
    public Map<Long, Integer> sizes() {
        return store.sizes();
    }

    /** Codes of the statistics office of the provinces in a table, by subject. */
    public Map<Long, String> codes(Standing standing) {
        return subjects.codes(standing.id());
    }

    /** The units of a table, by name. */
    public List<StandingUnit> units(Standing standing) {
        return store.units(standing.id());
    }

    /** A subject as the table names it; empty when it is not in it. */
    public Optional<StandingUnit> unit(Standing standing, Subject subject) {
        return store.unit(standing.id(), subject.id());
    }

    /** Everything that a table says of a subject, by node. */
    public Map<String, StandingValue> values(Standing standing, Subject subject) {
        return store.values(standing.id(), subject.id());
    }

    /** What a table says of some subjects at some nodes: by subject, then by node. */
    public Map<Long, Map<String, StandingValue>> values(Standing standing, Collection<Long> subjects,
            Collection<String> nodes) {
        return store.values(standing.id(), subjects, nodes);
    }

    /** How the units of a block stand, by node; the empty block is the whole table. Nothing for incomplete tables. */
    public Map<String, Summary> summaries(Standing standing, String block) {
        TableFacts facts = facts(standing);
        if (!block.isEmpty() && !facts.blocks().contains(block)) {
            return Map.of(); // an address may name anything
        }
        return facts.summaries().computeIfAbsent(block, each -> Map.copyOf(store.summaries(standing.id(), each)));
    }

    /**
     * The classes of shares at a node for maps: the same for all years that may be compared, so that a colour means the
     * same in each.
     */
    public Classes classes(Standing standing, String node) {
        List<Summary> summaries = comparable(standing).stream().map(each -> summaries(each, "").get(node))
                .filter(Objects::nonNull).toList();
        return summaries.isEmpty()
                ? Classes.FIFTHS
                : Classes.over(Collections.min(summaries.stream().map(Summary::lowest).toList()),
                        Collections.max(summaries.stream().map(Summary::best).toList()));
    }

    /** The subject with this address. */
    public Optional<Subject> subject(String slug) {
        return subjects.bySlug(slug);
    }

    /** The subject that stands for one of our units; empty while it stands in no table. */
    public Optional<Subject> ofUnit(long unit) {
        return subjects.ofUnit(unit);
    }

    /** The province of today with this code of the statistics office. */
    public Optional<Subject> province(String code) {
        return subjects.province(code);
    }

    /** Subjects that stand in a table and whose name holds a text, diacritics aside. */
    public List<Subject> named(String text, int limit) {
        return subjects.named(text, limit);
    }

    /** Those of whom a subject was formed. */
    public List<Subject> formers(Subject subject) {
        return subjects.formers(subject.id());
    }

    /** Those into which a subject went. */
    public List<Subject> laters(Subject subject) {
        return subjects.laters(subject.id());
    }

    /** The tables that count in which a subject stands, the latest first. */
    public List<Standing> of(Subject subject) {
        return store.standingsOf(subject.id());
    }

    /** What was published about all in a year of a series. */
    public List<Statement> statements(Standing standing) {
        return store.statements(standing.series(), standing.year());
    }

    /** What was published about a subject alone. */
    public List<Statement> statements(Subject subject) {
        return store.statementsOf(subject.id());
    }

    /** The subject that stands for one of our units, made when there is none yet. */
    @Transactional
    public Subject subjectOf(Unit unit) {
        return subjects.ofUnit(unit);
    }

    /** Keeps one of our own tables; in the transaction of its publication. */
    @Transactional
    public void keep(StandingDraft draft) {
        writing.write(draft);
    }
}
