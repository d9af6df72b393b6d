package vn.chiso.web.organisation.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.table.Comparison.Line;
import vn.chiso.web.platform.Refusal;

/** Takes rows of a table over as units: all that were chosen, or none. */
@Component
class UnitImport {

    private final UnitTable table;
    private final Units units;
    private final Audit audit;

    UnitImport(UnitTable table, Units units, Audit audit) {
        this.table = table;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Takes over the chosen rows.
     *
     * @param digest of the comparison that the person saw
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> apply(Person by, Drafts.Draft draft, byte[] content, Set<Integer> chosen, String digest) {
        UnitComparison compared = table.compare(content, draft.scheme());
        if (!compared.comparison().digest().equals(digest)) {
            return List.of(Refusal.of("organisation.import.stale"));
        }
        Map<Integer, Line> lines = new TreeMap<>();
        compared.comparison().applying().stream().filter(line -> chosen.contains(line.number()))
                .forEach(line -> lines.put(line.number(), line));
        Applying applying = new Applying(by, compared, lines);
        List<Refusal> refusals = each(lines.values(), applying::apply);
        if (refusals.isEmpty()) {
            // Only now: what ends or is called otherwise makes room, wherever its row stands.
            refusals = each(lines.values(), applying::namesakes);
        }
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refusals;
        }
        if (!lines.isEmpty()) {
            audit.record(by.actor(), "unit.imported", draft.fileName(), Map.of("rows", lines.size()));
        }
        return List.of();
    }

    private static List<Refusal> each(Collection<Line> lines, Function<Line, List<Refusal>> step) {
        for (Line line : lines) {
            List<Refusal> refusals = step.apply(line);
            if (!refusals.isEmpty()) {
                return List.of(Refusal.of("organisation.import.row", line.number(), line.name()), refusals.getFirst());
            }
        }
        return List.of();
    }

    /** Units above come first, wherever their rows stand. */
    private final class Applying {

        private final Person by;
        private final UnitComparison compared;
        private final Map<Integer, Line> lines;
        private final Map<Integer, Long> done = new HashMap<>();
        private final Set<Integer> started = new HashSet<>();
        /** What units could be mistaken for before the first row was applied. */
        private final Map<Long, Set<Long>> before = new HashMap<>();

        Applying(Person by, UnitComparison compared, Map<Integer, Line> lines) {
            this.by = by;
            this.compared = compared;
            this.lines = lines;
            for (int number : lines.keySet()) {
                Unit existing = compared.wanted(number).existing();
                if (existing != null) {
                    before.put(existing.id(), units.namesakes(existing.id()));
                }
            }
        }

        /** Asked when all rows are applied. */
        List<Refusal> namesakes(Line line) {
            long unit = Objects.requireNonNull(done.get(line.number()));
            return units.namesakes(unit, before.getOrDefault(unit, Set.of()));
        }

        List<Refusal> apply(Line line) {
            if (!started.add(line.number())) {
                return List.of();
            }
            UnitComparison.Wanted wanted = compared.wanted(line.number());
            NewUnit facts = wanted.facts();
            if (wanted.parentRow() != null) {
                Line above = lines.get(wanted.parentRow());
                if (above == null) {
                    return List.of(Refusal.of("organisation.import.parent-row", wanted.parentRow()));
                }
                List<Refusal> refusals = apply(above);
                if (!refusals.isEmpty()) {
                    return refusals;
                }
                facts = facts.under(done.get(above.number()));
            }
            return take(line, wanted, facts);
        }

        private List<Refusal> take(Line line, UnitComparison.Wanted wanted, NewUnit facts) {
            Unit existing = wanted.existing();
            if (existing == null) {
                Units.Added added = units.tryAddAlone(by.actor(), facts);
                done.put(line.number(), added.id());
                return added.refusals();
            }
            done.put(line.number(), existing.id());
            return units.changeAlone(by.actor(), new Unit(existing.id(), facts.name(), facts.shortName(), facts.level(),
                    facts.type(), facts.parent(), facts.block(), facts.region(), facts.validFrom(), facts.validTo(),
                    existing.version()), facts.codes());
        }
    }
}
