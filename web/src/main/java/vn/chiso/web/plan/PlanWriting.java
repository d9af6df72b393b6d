package vn.chiso.web.plan;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** Takes whole plans into the installation. */
@Component
public class PlanWriting {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RowWriting rows;
    private final TextStore texts;
    private final Audit audit;
    private final Clock clock;

    PlanWriting(JdbcClient jdbc, JdbcTemplate template, RowWriting rows, TextStore texts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.rows = rows;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a plan as it is. Where another one has its stable name, a number is put behind it.
     *
     * @return its identifier
     */
    @Transactional
    public long add(Actor actor, Plan plan, NewPlan how) {
        RowWriting.By by = new RowWriting.By(actor.name(), clock.instant());
        long id = head(plan, how, by);
        sources(id, plan.funding());
        headings(id, plan.headings());
        texts.add(id, plan);
        int count = 0;
        for (PlanPart part : PlanPart.values()) {
            List<RowContent> contents = RowContent.of(plan, part);
            rows.add(id, 0, contents, by);
            count += contents.size();
        }
        audit.record(actor, "plan.added", plan.head().title(), null, how.unit(),
                Map.of("rows", count));
        return id;
    }

    private long head(Plan plan, NewPlan how, RowWriting.By by) {
        Head head = plan.head();
        CalendarPeriod issued = head.issued();
        Reporting reporting = plan.reporting();
        Timestamp at = Timestamp.from(by.at());
        return jdbc.sql("""
                insert into plan (slug, title, number, issued, issuer, signer, level, unit_name, unit_id, first_year,
                       last_year, framework, campaign_id, copied_from, trust, reporting_rhythm, reporting_to,
                       reporting_place, declared_total, state, sample, illustrative, created_at, changed_at,
                       changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(free(head.id())).param(head.title()).param(head.number())
                .param(issued == null ? null : issued.toString()).param(head.issuer()).param(head.signer())
                .param(head.level().name()).param(head.unit()).param(how.unit()).param(head.period().first())
                .param(head.period().last()).param(head.framework()).param(how.campaign()).param(head.copiedFrom())
                .param(head.trust())
                .param(reporting == null || reporting.rhythm() == null ? null : reporting.rhythm().name())
                .param(reporting == null ? null : reporting.to())
                .param(reporting == null ? null : reporting.place())
                .param(dong(plan.funding().declaredTotal())).param(how.state().name()).param(how.sample())
                .param(how.illustrative()).param(at).param(at).param(by.name()).query(Long.class).single();
    }

    /** A stable name that no other plan has. */
    private String free(String slug) {
        List<String> taken = jdbc.sql("select slug from plan where slug = ? or slug like ?").param(slug)
                .param(slug.replace("_", "\\_") + "-%").query(String.class).list();
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    static @Nullable BigDecimal dong(@Nullable Exact amount) {
        return amount == null ? null : amount.rounded(0);
    }

    void sources(long plan, Funding funding) {
        List<Object[]> written = new ArrayList<>();
        for (int i = 0; i < funding.sources().size(); i++) {
            Funding.Source source = funding.sources().get(i);
            written.add(new Object[]{plan, i, source.id(), source.name(), dong(source.declared())});
        }
        template.batchUpdate("insert into plan_source (plan_id, position, code, name, declared) values (?, ?, ?, ?, ?)",
                written, new int[]{java.sql.Types.BIGINT, java.sql.Types.INTEGER, java.sql.Types.VARCHAR,
                        java.sql.Types.VARCHAR, java.sql.Types.NUMERIC});
    }

    void headings(long plan, List<Heading> headings) {
        List<Object[]> written = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            written.add(new Object[]{plan, heading.part().name(), i, heading.code(), heading.name()});
        }
        template.batchUpdate("insert into plan_heading (plan_id, part, position, code, name) values (?, ?, ?, ?, ?)",
                written);
    }
}
