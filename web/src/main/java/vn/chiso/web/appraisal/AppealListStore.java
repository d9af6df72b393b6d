package vn.chiso.web.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.platform.SearchKey;

/** Results and appeals as lists to look through. */
@Repository
class AppealListStore {

    private static final String UNITS = """
             from campaign_unit c join unit u on u.id = c.unit_id
            where c.campaign_id = :campaign and u.search_key like :like
              and (cast(:unit as bigint) is null or u.id = :unit
                   or exists (select 1 from entry n where n.campaign_id = c.campaign_id and n.unit_id = u.id
                                 and n.provider_id = :unit))
            """;

    /** Of whom: those who see all what was sent; a unit its own; appraisers what was sent about their indicators. */
    private static final String APPEALS = """
             from appeal a join unit u on u.id = a.unit_id
             join entry n on n.campaign_id = a.campaign_id and n.unit_id = a.unit_id and n.leaf = a.leaf
             left join meeting_item i on i.campaign_id = a.campaign_id and i.unit_id = a.unit_id and i.leaf = a.leaf
             left join meeting m on m.id = i.meeting_id
            where a.campaign_id = :campaign and a.state <> 'ACCEPTED' and u.search_key like :like
              and (:state = '' or a.state = :state)
              and (:agenda = '' or (:agenda = 'NONE' and a.state = 'SENT' and i.meeting_id is null)
                   or (:agenda = 'SOME' and i.meeting_id is not null))
              and ((:all and a.state in ('SENT', 'DECIDED'))
                   or (:speaks and (a.unit_id = :unit or n.provider_id = :unit))
                   or (a.state in ('SENT', 'DECIDED') and a.leaf = any(:leaves) and a.unit_id <> :unit
                       and n.provider_id <> :unit))
            """;

    private final JdbcClient jdbc;

    AppealListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppealResultsPage.Line> units(long campaign, @Nullable Long unit, String text, int limit, long offset) {
        String mine = " and (cast(:unit as bigint) is null or u.id = :unit or n.provider_id = :unit)";
        String answers = """
                (select count(*) from appeal a join entry n on n.campaign_id = a.campaign_id and n.unit_id = a.unit_id
                    and n.leaf = a.leaf where a.campaign_id = c.campaign_id and a.unit_id = u.id and a.state in (%s)
                """ + mine + ")";
        return jdbc.sql("""
                select u.id, u.name,
                       (select count(*) from decision d join entry n on n.campaign_id = d.campaign_id
                           and n.unit_id = d.unit_id and n.leaf = d.leaf
                         where d.campaign_id = c.campaign_id and d.unit_id = u.id and d.stage = 'APPRAISAL'
                           and d.lowered and not d.draft""" + mine + "), "
                + answers.formatted("'ACCEPTED'") + ", " + answers.formatted("'SENT', 'DECIDED'") + ", "
                + answers.formatted("'SENT'") + UNITS
                + " order by u.name collate \"vi-x-icu\", u.id limit :limit offset :offset")
                .param("campaign", campaign).param("unit", unit).param("like", SearchKey.contains(text))
                .param("limit", limit).param("offset", offset)
                .query((row, number) -> new AppealResultsPage.Line(row.getLong(1), row.getString(2), row.getInt(3),
                        row.getInt(4),
                        row.getInt(5), row.getInt(6)))
                .list();
    }

    int countUnits(long campaign, @Nullable Long unit, String text) {
        return jdbc.sql("select count(*)" + UNITS).param("campaign", campaign).param("unit", unit)
                .param("like", SearchKey.contains(text)).query(Integer.class).single();
    }

    /**
     * Whose appeals, and which.
     *
     * @param all    whether the person sees every appeal that was sent
     * @param speaks whether the person answers for the own unit
     * @param unit   own unit; 0 for none
     * @param leaves indicators that the person appraises
     * @param state  name of a state; empty for all
     * @param agenda {@code NONE} for those on no agenda, {@code SOME} for those on one; empty for all
     */
    record Filter(long campaign, boolean all, boolean speaks, long unit, Collection<NodeCode> leaves, String state,
            String agenda, String text) {
    }

    /** An appeal in a list. */
    record AppealLine(EntryKey key, String unitName, Appeal.State state, @Nullable Instant sentAt,
            @Nullable Long meeting, @Nullable String meetingTitle) {
    }

    List<AppealLine> appeals(Filter filter, int limit, long offset) {
        return where("""
                select a.campaign_id, a.unit_id, a.leaf, u.name, a.state, a.sent_at, m.id, m.title
                """ + APPEALS + """
                order by case a.state when 'DRAFT' then 0 when 'SENT' then 1 else 2 end,
                         u.name collate "vi-x-icu", u.id, a.sent_at, a.leaf limit :limit offset :offset""", filter)
                .param("limit", limit).param("offset", offset).query(AppealListStore::line).list();
    }

    int countAppeals(Filter filter) {
        return where("select count(*)" + APPEALS, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, Filter filter) {
        return jdbc.sql(sql).params(Map.of("campaign", filter.campaign(), "all", filter.all(), "speaks",
                filter.speaks(), "unit", filter.unit(), "state", filter.state(), "agenda", filter.agenda(), "like",
                SearchKey.contains(filter.text()), "leaves",
                filter.leaves().stream().map(NodeCode::value).toArray(String[]::new)));
    }

    /** The appeals that the council has and that stand on no agenda, by unit. */
    List<EntryKey> open(long campaign) {
        return jdbc.sql("""
                select a.unit_id, a.leaf from appeal a join unit u on u.id = a.unit_id
                 where a.campaign_id = ? and a.state = 'SENT'
                   and not exists (select 1 from meeting_item i where i.campaign_id = a.campaign_id
                                     and i.unit_id = a.unit_id and i.leaf = a.leaf)
                 order by u.name collate "vi-x-icu", u.id, a.leaf""").param(campaign)
                .query((row, number) -> new EntryKey(campaign, row.getLong(1), new NodeCode(row.getString(2)))).list();
    }

    private static AppealLine line(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp(6);
        return new AppealLine(
                new EntryKey(row.getLong(1), row.getLong(2), new NodeCode(row.getString(3))), row.getString(4),
                Appeal.State.valueOf(row.getString(5)), sent == null ? null : sent.toInstant(),
                row.getObject(7, Long.class), row.getString(8));
    }
}
