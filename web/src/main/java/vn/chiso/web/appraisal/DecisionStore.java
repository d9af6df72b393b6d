package vn.chiso.web.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.entry.EntryKey;

/** Decisions as they are stored. */
@Repository
class DecisionStore {

    private static final String SELECT = """
            select campaign_id, unit_id, leaf, stage, edition, draft, verdict, figures, points, reason_code, reason,
                   evidence_id, meeting_id, points_before, points_after, lowered, version, decided_at, decided_by
              from decision
            """;
    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ObjectMapper json;

    DecisionStore(JdbcClient jdbc, JdbcTemplate template, ObjectMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** The decision of a stage, of restatements the latest. */
    Optional<Decision> find(EntryKey key, Stage stage) {
        return jdbc.sql(SELECT + """
                where campaign_id = ? and unit_id = ? and leaf = ? and stage = ? order by edition desc limit 1""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(stage.name())
                .query(this::decision).optional();
    }

    /** Decisions about several units, by unit, in the order of editions; drafts with them. */
    Map<Long, List<Decision>> ofUnits(long campaign, Collection<Long> units) {
        return grouped(jdbc.sql(SELECT + "where campaign_id = ? and unit_id = any(?) order by edition").param(campaign)
                .param(units.toArray(Long[]::new)).query(this::decision).list());
    }

    /** Decisions about some indicators, by unit, in the order of editions; drafts with them. */
    Map<Long, List<Decision>> ofLeaves(long campaign, Collection<NodeCode> leaves) {
        return grouped(jdbc.sql(SELECT + "where campaign_id = ? and leaf = any(?) order by edition").param(campaign)
                .param(leaves.stream().map(NodeCode::value).toArray(String[]::new)).query(this::decision).list());
    }

    private static Map<Long, List<Decision>> grouped(List<Decision> decisions) {
        Map<Long, List<Decision>> grouped = new HashMap<>();
        decisions.forEach(decision -> grouped.computeIfAbsent(decision.key().unit(), _ -> new ArrayList<>())
                .add(decision));
        return grouped;
    }

    /** The latest correction of each published value of a round, the latest first; no drafts. */
    List<Decision> restatements(long campaign) {
        return jdbc.sql(SELECT + """
                d where campaign_id = ? and stage = 'RESTATEMENT' and not draft
                  and not exists (select 1 from decision l where l.campaign_id = d.campaign_id
                                     and l.unit_id = d.unit_id and l.leaf = d.leaf and l.stage = d.stage
                                     and l.edition > d.edition)
                order by decided_at desc, unit_id""").param(campaign).query(this::decision).list();
    }

    /** Writes decisions, each over its former one. */
    void put(List<Decision> decisions) {
        template.batchUpdate("""
                insert into decision (campaign_id, unit_id, leaf, stage, draft, verdict, figures, points, reason_code,
                    reason, evidence_id, meeting_id, points_before, points_after, lowered, version, decided_at,
                    decided_by, edition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (campaign_id, unit_id, leaf, stage, edition) do update set draft = excluded.draft,
                  verdict = excluded.verdict, figures = excluded.figures, points = excluded.points,
                  reason_code = excluded.reason_code, reason = excluded.reason, evidence_id = excluded.evidence_id,
                  meeting_id = excluded.meeting_id, points_before = excluded.points_before,
                  points_after = excluded.points_after, lowered = excluded.lowered, version = excluded.version,
                  decided_at = excluded.decided_at, decided_by = excluded.decided_by""", decisions, 500,
                (statement, decision) -> {
                    Exact points = decision.points();
                    ReasonCode code = decision.code();
                    statement.setLong(1, decision.key().campaign());
                    statement.setLong(2, decision.key().unit());
                    statement.setString(3, decision.key().leaf().value());
                    statement.setString(4, decision.stage().name());
                    statement.setBoolean(5, decision.draft());
                    statement.setString(6, decision.verdict().name());
                    statement.setString(7, json.writeValueAsString(decision.figures()));
                    statement.setString(8, points == null ? null : points.toString());
                    statement.setString(9, code == null ? null : code.name());
                    statement.setString(10, decision.reason());
                    statement.setObject(11, decision.evidence());
                    statement.setObject(12, decision.meeting());
                    statement.setString(13, decision.before().toString());
                    statement.setString(14, decision.after().toString());
                    statement.setBoolean(15, decision.lowers());
                    statement.setInt(16, decision.version());
                    statement.setTimestamp(17, Timestamp.from(decision.at()));
                    statement.setLong(18, decision.by());
                    statement.setInt(19, decision.edition());
                });
    }

    /** Whether a decision names a document as its reason. */
    boolean restOn(long document) {
        return jdbc.sql("select exists (select 1 from decision where evidence_id = ?)").param(document)
                .query(Boolean.class).single();
    }

    /** Takes a decision away, as one does with what was decided about figures that are asked for anew. */
    void remove(EntryKey key, Stage stage) {
        jdbc.sql("delete from decision where campaign_id = ? and unit_id = ? and leaf = ? and stage = ?")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(stage.name()).update();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        String points = row.getString("points");
        String code = row.getString("reason_code");
        return new Decision(
                new EntryKey(row.getLong("campaign_id"), row.getLong("unit_id"), new NodeCode(row.getString("leaf"))),
                Stage.valueOf(row.getString("stage")), row.getInt("edition"), row.getBoolean("draft"),
                Verdict.valueOf(row.getString("verdict")), json.readValue(row.getString("figures"), FIGURES),
                exact(points), code == null ? null : ReasonCode.valueOf(code), row.getString("reason"),
                row.getObject("evidence_id", Long.class), row.getObject("meeting_id", Long.class),
                ExactText.stored(row.getString("points_before")), ExactText.stored(row.getString("points_after")),
                row.getBoolean("lowered"), row.getInt("version"),
                row.getTimestamp("decided_at").toInstant(), row.getLong("decided_by"));
    }

    private static @Nullable Exact exact(@Nullable String text) {
        return text == null ? null : ExactText.stored(text);
    }
}
