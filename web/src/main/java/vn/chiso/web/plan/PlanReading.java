package vn.chiso.web.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Years;

/** Reads stored plans back, as the engine knows them. */
@Component
public class PlanReading {

    private final JdbcClient jdbc;
    private final RowStore rows;
    private final TextStore texts;

    PlanReading(JdbcClient jdbc, RowStore rows, TextStore texts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.texts = texts;
    }

    /** What stands once. */
    private record Facts(Head head, @Nullable Reporting reporting) {
    }

    /**
     * The whole plan, at one moment.
     *
     * @throws NoSuchElementException when there is none
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Plan of(long plan) {
        Facts facts = facts(plan);
        return new Plan(facts.head(), texts.citations(plan), texts.passages(plan), texts.standings(plan),
                texts.situations(plan).stream().map(TextStore.Stored::text).toList(),
                contents(plan, PlanPart.TARGET).stream().map(RowContent::target).toList(), headings(plan),
                contents(plan, PlanPart.TASK).stream().map(RowContent::task).toList(),
                contents(plan, PlanPart.DOCUMENT).stream().map(RowContent::document).toList(),
                funding(plan),
                contents(plan, PlanPart.PROJECT).stream().map(RowContent::project).toList(), facts.reporting(),
                texts.doubts(plan), texts.notes(plan));
    }

    private Facts facts(long plan) {
        return jdbc.sql("""
                select slug, title, number, issued, issuer, signer, level, unit_name, first_year, last_year, framework,
                       copied_from, trust, reporting_rhythm, reporting_to, reporting_place
                  from plan where id = ?""").param(plan).query(PlanReading::facts).optional().orElseThrow();
    }

    /**
     * What stands once.
     *
     * @throws NoSuchElementException when there is no such plan
     */
    public Head head(long plan) {
        return facts(plan).head();
    }

    /** Who reports to whom; null when the plan does not say. */
    public @Nullable Reporting reporting(long plan) {
        return facts(plan).reporting();
    }

    private List<RowContent> contents(long plan, PlanPart part) {
        return rows.of(plan, part).stream().map(PlanRow::content).toList();
    }

    /** The headings of all tables, in the plan's order. */
    public List<Heading> headings(long plan) {
        return jdbc.sql("select part, code, name from plan_heading where plan_id = ? order by position, id")
                .param(plan)
                .query((row, number) -> new Heading(Part.valueOf(row.getString(1)), row.getString(2),
                        row.getString(3)))
                .list();
    }

    /** The sources of money and what is declared. */
    public Funding funding(long plan) {
        List<Funding.Source> sources = jdbc.sql("""
                select code, name, declared from plan_source where plan_id = ? order by position""").param(plan)
                .query((row, number) -> new Funding.Source(row.getString(1), row.getString(2),
                        dong(row.getBigDecimal(3))))
                .list();
        List<Exact> declared = jdbc.sql("select declared_total from plan where id = ? and declared_total is not null")
                .param(plan).query((row, number) -> Exact.of(row.getBigDecimal(1))).list();
        return new Funding(sources, declared.isEmpty() ? null : declared.getFirst());
    }

    private static @Nullable Exact dong(@Nullable BigDecimal amount) {
        return amount == null ? null : Exact.of(amount);
    }

    private static Facts facts(ResultSet row, int number) throws SQLException {
        String issued = row.getString("issued");
        String to = row.getString("reporting_to");
        String rhythm = row.getString("reporting_rhythm");
        Head head = new Head(row.getString("slug"), row.getString("title"), row.getString("number"),
                issued == null ? null : CalendarPeriod.parse(issued).orElseThrow(), row.getString("issuer"),
                row.getString("signer"), UnitLevel.valueOf(row.getString("level")), row.getString("unit_name"),
                new Years(row.getInt("first_year"), row.getInt("last_year")), row.getString("framework"),
                row.getString("copied_from"), row.getString("trust"));
        return new Facts(head, to == null
                ? null
                : new Reporting(rhythm == null ? null : Rhythm.valueOf(rhythm), to, row.getString("reporting_place")));
    }
}
