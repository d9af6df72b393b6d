package vn.chiso.web.organisation.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<Integer, Line> lines = new HashMap<>();
        compared.comparison().applying().stream().filter(line -> chosen.contains(line.number()))
                .forEach(line -> lines.put(line.number(), line));
        Applying applying = new Applying(by, compared, lines);
        // What ends or is called otherwise makes room for what is new.
        List<Line> ordered = lines.values().stream()
                .sorted(Comparator.comparing((Line line) -> line.state() == Comparison.State.NEW)
                        .thenComparingInt(Line::number))
                .toList();
        for (Line line : ordered) {
            List<Refusal> refusals = applying.apply(line);
            if (!refusals.isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return List.of(Refusal.of("organisation.import.row", line.number(), line.name()), refusals.getFirst());
            }
        }
        if (!lines.isEmpty()) {
            audit.record(by.actor(), "unit.imported", draft.fileName(), Map.of("rows", lines.size()));
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

        Applying(Person by, UnitComparison compared, Map<Integer, Line> lines) {
            this.by = by;
            this.compared = compared;
            this.lines = lines;
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
                List<Refusal> refusals = units.refusals(facts);
                if (refusals.isEmpty()) {
                    done.put(line.number(), units.add(by.actor(), facts));
                }
                return refusals;
            }
            done.put(line.number(), existing.id());
            return units.change(by.actor(), new Unit(existing.id(), facts.name(), facts.shortName(), facts.level(),
                    facts.type(), facts.parent(), facts.block(), facts.region(), facts.validFrom(), facts.validTo(),
                    existing.version()), facts.codes());
        }
    }
}
