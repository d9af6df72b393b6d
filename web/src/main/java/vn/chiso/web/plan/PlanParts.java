package vn.chiso.web.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** What stands around the rows of a plan: headings, sources of money, the situation in words. */
@Component
class PlanParts {

    private final JdbcClient jdbc;
    private final PlanHeadStore heads;
    private final PlanRights rights;
    private final PlanReading reading;
    private final PlanWriting writing;
    private final TextStore texts;
    private final Audit audit;
    private final Clock clock;

    PlanParts(JdbcClient jdbc, PlanHeadStore heads, PlanRights rights, PlanReading reading, PlanWriting writing,
            TextStore texts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.rights = rights;
        this.reading = reading;
        this.writing = writing;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    private PlanHead editable(Person person, PlanHead seen) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        return plan;
    }

    private void record(Person person, PlanHead plan, String part) {
        jdbc.sql("update plan set changed_at = ?, changed_by = ? where id = ?")
                .param(Timestamp.from(clock.instant())).param(person.name()).param(plan.id()).update();
        audit.record(person.actor(), "plan.part-changed", plan.title(), null, plan.unit(),
                Map.of("table", part));
    }

    /** The headings of a table as they are typed: each on its own line, the code first. */
    static String text(List<Heading> headings) {
        return String.join("\n",
                headings.stream().map(heading -> (heading.code() + " " + heading.name()).strip()).toList());
    }

    /**
     * Replaces the headings of a table.
     *
     * @param seen what the person saw before
     * @return why it was not done; empty when it was
     */
    @Transactional
    List<Refusal> headings(Person person, PlanHead head, Part part, String seen, String typed) {
        PlanHead plan = editable(person, head);
        List<Heading> all = reading.headings(plan.id());
        List<Heading> own = all.stream().filter(heading -> heading.part() == part).toList();
        if (!text(own).equals(RowTyped.tidy(seen))) {
            return List.of(Refusal.at("de-muc", "plan.part.changed-meanwhile"));
        }
        List<Heading> wanted = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (String line : RowTyped.tidy(typed).lines().filter(each -> !each.isBlank()).toList()) {
            String[] halves = line.strip().split("\\s+", 2);
            if (halves.length < 2) {
                refusals.add(Refusal.at("de-muc", "plan.heading.no-name", line.strip()));
            } else if (!codes.add(halves[0])) {
                refusals.add(Refusal.at("de-muc", "plan.heading.twice", halves[0]));
            } else {
                wanted.add(new Heading(part, halves[0], halves[1]));
            }
        }
        used(plan.id(), part).stream().filter(code -> !codes.contains(code))
                .forEach(code -> refusals.add(Refusal.at("de-muc", "plan.heading.used", code)));
        if (refusals.isEmpty()) {
            List<Heading> others = all.stream().filter(heading -> heading.part() != part).toList();
            replaceHeadings(plan.id(), Stream.concat(others.stream(), wanted.stream()).toList());
            record(person, plan, part.name());
        }
        return refusals;
    }

    /** Writes the headings of all tables anew. */
    void replaceHeadings(long plan, List<Heading> headings) {
        jdbc.sql("delete from plan_heading where plan_id = ?").param(plan).update();
        writing.headings(plan, headings);
    }

    /** The headings that rows stand under; a row that has none does not count. */
    private List<String> used(long plan, Part part) {
        List<String> known = reading.headings(plan).stream().filter(heading -> heading.part() == part)
                .map(Heading::code).toList();
        return jdbc.sql("select distinct heading from plan_row where plan_id = ? and part = ? and heading <> ''")
                .param(plan).param(part.name()).query(String.class).list().stream().filter(known::contains).toList();
    }

    /**
     * Replaces the sources of money and what is declared.
     *
     * @param seen what the person saw before
     * @return why it was not done; empty when it was
     */
    @Transactional
    List<Refusal> funding(Person person, PlanHead head, String seen, Funding wanted) {
        PlanHead plan = editable(person, head);
        Funding now = reading.funding(plan.id());
        if (!SourceForm.mark(now).equals(seen)) {
            return List.of(Refusal.of("plan.part.changed-meanwhile"));
        }
        List<String> kept = wanted.sources().stream().map(Funding.Source::id).toList();
        List<Refusal> refusals = now.sources().stream().filter(source -> !kept.contains(source.id()))
                .filter(source -> hasMoney(plan.id(), source.id()))
                .map(source -> Refusal.of("plan.source.used", source.name())).toList();
        if (refusals.isEmpty()) {
            replaceFunding(plan.id(), wanted);
            record(person, plan, Part.FUNDING.name());
        }
        return refusals;
    }

    private boolean hasMoney(long plan, String source) {
        return jdbc.sql("""
                select exists (select 1 from plan_amount a join plan_row r on r.id = a.row_id
                                where r.plan_id = ? and a.source = ?)""").param(plan).param(source)
                .query(Boolean.class).single();
    }

    /**
     * Codes of rows that keep money of other than these sources: of tasks, and of projects that a file does not have.
     *
     * @param projects that the file does not have and that stay
     * @param going    rows that go
     */
    List<String> paid(long plan, List<Long> projects, List<Long> going, List<String> sources) {
        return jdbc.sql("""
                select distinct r.code from plan_amount a join plan_row r on r.id = a.row_id
                 where r.plan_id = ? and not a.source = any(?) and not r.id = any(?)
                   and (r.part <> 'PROJECT' or r.id = any(?))
                 order by r.code""").param(plan).param(sources.toArray(String[]::new))
                .param(going.toArray(Long[]::new)).param(projects.toArray(Long[]::new)).query(String.class).list();
    }

    /** Writes the sources of money anew. */
    void replaceFunding(long plan, Funding funding) {
        jdbc.sql("delete from plan_source where plan_id = ?").param(plan).update();
        writing.sources(plan, funding);
        jdbc.sql("update plan set declared_total = ? where id = ?").param(PlanWriting.dong(funding.declaredTotal()))
                .param(plan).update();
    }

    /** A situation of the plan. */
    Optional<TextStore.Stored<Situation>> situation(long plan, long id) {
        return texts.situations(plan).stream().filter(each -> each.id() == id).findFirst();
    }

    /**
     * Adds a situation, changes it, or takes it away.
     *
     * @param id     0 to add one
     * @param wanted null to take it away
     * @return false when somebody else has changed it meanwhile
     */
    @Transactional
    boolean keep(Person person, PlanHead head, long id, int version, @Nullable Situation wanted) {
        PlanHead plan = editable(person, head);
        boolean kept = true;
        if (wanted == null) {
            kept = texts.removeSituation(plan.id(), id, version);
        } else if (id == 0) {
            texts.addSituation(plan.id(), wanted);
        } else {
            kept = texts.changeSituation(plan.id(), new TextStore.Stored<>(id, version, wanted));
        }
        if (kept) {
            record(person, plan, Part.SITUATION.name());
        }
        return kept;
    }
}
