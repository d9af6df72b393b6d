package vn.chiso.web.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.plan.PlanDifference.Kind;
import vn.chiso.web.plan.PlanDifference.RowChange;
import vn.chiso.web.plan.PlanDifference.Section;

/** Takes the plan of a file over into a stored one: all of it, or nothing. Rows keep their identity, states and effects. */
@Component
class PlanTaking {

    private final PlanHeadStore heads;
    private final PlanRights rights;
    private final PlanReading reading;
    private final RowStore store;
    private final RowWriting writing;
    private final RowOrder order;
    private final PlanParts parts;
    private final TextStore texts;
    private final PlanKeeping keeping;
    private final RowAudit rowAudit;
    private final Audit audit;
    private final Clock clock;

    PlanTaking(PlanHeadStore heads, PlanRights rights, PlanReading reading, RowStore store, RowWriting writing,
            RowOrder order, PlanParts parts, TextStore texts, PlanKeeping keeping, RowAudit rowAudit, Audit audit,
            Clock clock) {
        this.heads = heads;
        this.rights = rights;
        this.reading = reading;
        this.store = store;
        this.writing = writing;
        this.order = order;
        this.parts = parts;
        this.texts = texts;
        this.keeping = keeping;
        this.rowAudit = rowAudit;
        this.audit = audit;
        this.clock = clock;
    }

    /** What becomes of rows that the file does not have. */
    enum Missing {
        KEEP, REMOVE
    }

    /** What came of it. */
    sealed interface Taken {

        /**
         * It was done.
         *
         * @param reported how many rows were kept though they were to go, because somebody has reported on them
         */
        record Done(int added, int changed, int removed, int reported) implements Taken {
        }

        /**
         * Rows that stay need a heading or a source of money that the file does not have; nothing was done.
         *
         * @param key  of the sentence
         * @param rows their codes
         */
        record Used(String key, List<String> rows) implements Taken {
        }

        /** The plan is not as it was when the person looked; nothing was done. */
        record Outdated() implements Taken {
        }
    }

    /** What a file would change. */
    PlanDifference compare(PlanHead plan, Plan file) {
        Map<PlanPart, List<PlanRow>> rows = new EnumMap<>(PlanPart.class);
        for (PlanPart part : PlanPart.values()) {
            rows.put(part, store.of(plan.id(), part));
        }
        return PlanDifference.between(reading.of(plan.id()), rows, file);
    }

    /**
     * Takes a file over.
     *
     * @param digest of the difference that the person looked at
     */
    @Transactional
    Taken take(Person person, PlanHead seen, Plan file, String digest, Missing missing) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        PlanDifference difference = compare(plan, file);
        if (!difference.digest().equals(digest)) {
            return new Taken.Outdated();
        }
        Optional<Taken.Used> used = used(plan, file, difference, missing);
        if (used.isPresent()) {
            return used.get();
        }
        RowWriting.By by = new RowWriting.By(person.name(), clock.instant());
        Funding funding = reading.funding(plan.id());
        sections(person, plan, file, difference);
        int removed = 0;
        int reported = 0;
        if (missing == Missing.REMOVE) {
            for (PlanRow row : stored(difference, Kind.MISSING)) {
                if (order.reported(row.id())) {
                    reported++;
                } else {
                    order.remove(row.id());
                    rowAudit.record(person, "plan.row-removed", plan, row.content());
                    removed++;
                }
            }
        }
        rows(plan, difference, by);
        tell(person, plan, named(funding, file.funding()), difference);
        int added = difference.count(Kind.NEW);
        int changed = difference.count(Kind.CHANGED);
        if (difference.changes() || removed > 0) {
            audit.record(person.actor(), "plan.imported", plan.title(), null, plan.unit(),
                    Map.of("added", added, "changed", changed, "removed", removed));
        }
        return new Taken.Done(added, changed, removed, reported);
    }

    /** Each row that came or says something else has a line of its own, as if that had been done to it alone. */
    private void tell(Person person, PlanHead plan, Funding funding, PlanDifference difference) {
        for (RowChange change : difference.rows()) {
            PlanRow row = change.stored();
            RowContent wanted = change.wanted();
            if (change.kind() == Kind.CHANGED && row != null && wanted != null) {
                rowAudit.changed(person, plan, row.content(), wanted, funding);
            } else if (change.kind() == Kind.NEW && wanted != null) {
                rowAudit.record(person, "plan.row-added", plan, wanted);
            }
        }
    }

    /** All sources that amounts before or after may name. */
    private static Funding named(Funding before, Funding after) {
        List<String> known = after.sources().stream().map(Funding.Source::id).toList();
        return new Funding(Stream.concat(after.sources().stream(),
                before.sources().stream().filter(source -> !known.contains(source.id()))).toList(), null);
    }

    private Optional<Taken.Used> used(PlanHead plan, Plan file, PlanDifference difference, Missing missing) {
        List<PlanRow> stay = stored(difference, Kind.MISSING).stream()
                .filter(row -> missing == Missing.KEEP || order.reported(row.id())).toList();
        if (difference.sections().contains(Section.HEADINGS)) {
            List<Heading> now = reading.headings(plan.id());
            List<String> under = stay.stream().filter(row -> stands(row, now) && !stands(row, file.headings()))
                    .map(row -> row.content().code()).toList();
            if (!under.isEmpty()) {
                return Optional.of(new Taken.Used("plan.file.heading-used", under));
            }
        }
        List<Long> kept = stay.stream().map(PlanRow::id).toList();
        List<Long> going = stored(difference, Kind.MISSING).stream().map(PlanRow::id).filter(id -> !kept.contains(id))
                .toList();
        List<String> paid = parts.paid(plan.id(), kept, going,
                file.funding().sources().stream().map(Funding.Source::id).toList());
        return difference.sections().contains(Section.FUNDING) && !paid.isEmpty()
                ? Optional.of(new Taken.Used("plan.file.source-used", paid))
                : Optional.empty();
    }

    private static boolean stands(PlanRow row, List<Heading> headings) {
        return headings.stream().anyMatch(heading -> heading.part().name().equals(row.content().part().name())
                && heading.code().equals(row.content().heading()));
    }

    private static List<PlanRow> stored(PlanDifference difference, Kind kind) {
        return difference.rows().stream().filter(row -> row.kind() == kind).map(RowChange::stored)
                .map(Objects::requireNonNull).toList();
    }

    private void rows(PlanHead plan, PlanDifference difference, RowWriting.By by) {
        Map<Long, RowContent> changed = new HashMap<>();
        for (RowChange change : difference.rows()) {
            PlanRow row = change.stored();
            RowContent wanted = change.wanted();
            if (change.kind() == Kind.CHANGED && row != null && wanted != null) {
                changed.put(row.id(), wanted);
            }
        }
        if (!changed.isEmpty()) {
            writing.change(changed, by);
        }
        for (PlanPart part : PlanPart.values()) {
            List<RowChange> own = difference.rows().stream().filter(row -> row.part() == part).toList();
            boolean added = own.stream().anyMatch(row -> row.kind() == Kind.NEW);
            if (added || difference.sections().contains(Section.ORDER)) {
                place(plan, own, by);
            }
        }
    }

    /** Puts the rows of a table into the file's order, new ones among them; those that it does not have come last. */
    private void place(PlanHead plan, List<RowChange> rows, RowWriting.By by) {
        List<RowContent> fresh = rows.stream().filter(row -> row.kind() == Kind.NEW).map(RowChange::wanted)
                .map(Objects::requireNonNull).toList();
        List<Long> ids = new ArrayList<>(fresh.isEmpty()
                ? List.of()
                : writing.add(plan.id(), rows.size(), fresh, by));
        for (int i = 0; i < rows.size(); i++) {
            PlanRow row = rows.get(i).stored();
            order.place(row == null ? ids.removeFirst() : row.id(), i);
        }
    }

    private void sections(Person person, PlanHead plan, Plan file, PlanDifference difference) {
        for (Section section : difference.sections()) {
            switch (section) {
                case HEAD -> keeping.store(plan.id(), file.head(), file.reporting(), person);
                case HEADINGS -> parts.replaceHeadings(plan.id(), file.headings());
                case FUNDING -> parts.replaceFunding(plan.id(), file.funding());
                case CITATIONS -> texts.replace(plan.id(), TextStore.Kind.CITATION, file);
                case PASSAGES -> texts.replace(plan.id(), TextStore.Kind.PASSAGE, file);
                case STANDINGS -> texts.replace(plan.id(), TextStore.Kind.STANDING, file);
                case SITUATIONS -> texts.replace(plan.id(), TextStore.Kind.SITUATION, file);
                case NOTES -> {
                    texts.replace(plan.id(), TextStore.Kind.DOUBT, file);
                    texts.replace(plan.id(), TextStore.Kind.NOTE, file);
                }
                case ORDER -> {
                    // rows are placed with their table
                }
            }
        }
    }
}
