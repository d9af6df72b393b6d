package vn.chiso.web.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.platform.SearchKey;

/** Public tables as they are read. */
@Repository
class StandingStore {

    private static final String SELECT = """
            select id, slug, series, series_name, year, name, publisher, source, note, origin, illustrative, complete,
                   of_units, shown, publication_id, version, campaign_id, framework_id, boundaries, break_reason,
                   digest, at
              from standing s
            """;

    /** Of the versions of a publication only the last counts; the others stay readable under their own address. */
    private static final String CURRENT = """
            where not exists (select 1 from standing o where o.campaign_id = s.campaign_id and o.version > s.version)
            """;

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> current() {
        return jdbc.sql(SELECT + CURRENT + "order by origin = 'own' desc, series_name, series, year desc, slug")
                .query(StandingStore::standing).list();
    }

    List<Standing> series(String series) {
        return jdbc.sql(SELECT + CURRENT + "and series = ? order by year, slug").param(series)
                .query(StandingStore::standing).list();
    }

    List<Standing> ofCampaign(long campaign) {
        return jdbc.sql(SELECT + "where campaign_id = ? order by version desc").param(campaign)
                .query(StandingStore::standing).list();
    }

    Optional<Standing> bySlug(String slug) {
        return jdbc.sql(SELECT + "where slug = ?").param(slug).query(StandingStore::standing).optional();
    }

    List<StandingNode> nodes(long standing) {
        return jdbc.sql("""
                select node, parent, position, code, name, name_en, max, kind from standing_node
                 where standing_id = ? order by position""").param(standing)
                .query((row, number) -> new StandingNode(row.getString(1), row.getString(2), row.getInt(3),
                        row.getString(4), row.getString(5), row.getString(6), exact(row.getString(7)),
                        StandingNode.Kind.valueOf(row.getString(8).toUpperCase(Locale.ROOT))))
                .list();
    }

    static final String UNIT = "u.subject_id, j.slug, u.name, u.block, u.region, u.tier, u.source";

    private static final String RANKED = "select " + UNIT + """
            , v.points, v.max, v.rank, v.block_rank, v.region_rank,
              b.subject_id, b.points, b.max, b.rank, b.block_rank, b.region_rank
            """;

    private static final String VALUE = """
             left join standing_value v
               on v.standing_id = u.standing_id and v.subject_id = u.subject_id and v.node = :node
            """;

    private static final String BEFORE = """
             left join standing_value b
               on b.standing_id = :before and b.subject_id = u.subject_id and b.node = :node
            """;

    /**
     * Only what is asked for stands in the query: with a condition for every field the database guesses a few rows where
     * there are thousands. A unit is found by every name under which it stands in any table: who was renamed keeps the old
     * name in old ones.
     */
    private static String where(RankingQuery query) {
        return " where u.standing_id = :standing" + (query.block().isEmpty() ? "" : " and u.block = :block")
                + (query.region().isEmpty() ? "" : " and u.region = :region")
                + (query.text().isEmpty()
                        ? ""
                        : " and (u.search_key like :like or u.subject_id in"
                                + " (select o.subject_id from standing_unit o where o.search_key like :like))");
    }

    /** The page is found by what the order needs alone; everything else is looked up for its few rows. */
    List<RankedRow> ranking(long standing, RankingQuery query, int limit, long offset) {
        String order = switch (query.order()) {
            case RANK -> "v.rank nulls last, v.share desc nulls last";
            case NAME -> "u.name collate \"vi-x-icu\"";
            case MOVEMENT -> "b.rank - v.rank desc nulls last, v.rank nulls last";
        };
        String compared = switch (query.order()) {
            case RANK -> VALUE;
            case NAME -> "";
            case MOVEMENT -> VALUE + BEFORE;
        };
        String sorted = " order by " + order + ", u.name collate \"vi-x-icu\", u.subject_id";
        String page = "select u.subject_id from standing_unit u" + compared + where(query) + sorted
                + " limit :limit offset :offset";
        return bound(RANKED + " from (" + page + ") p join standing_unit u on u.standing_id = :standing"
                + " and u.subject_id = p.subject_id join subject j on j.id = u.subject_id" + VALUE + BEFORE + sorted,
                standing, query).param("limit", limit).param("offset", offset)
                .query((row, number) -> ranked(row)).list();
    }

    Optional<RankedRow> row(long standing, RankingQuery query, long subject) {
        return bound(RANKED + " from standing_unit u join subject j on j.id = u.subject_id" + VALUE + BEFORE
                + where(query) + " and u.subject_id = :subject", standing, query).param("subject", subject)
                .query((row, number) -> ranked(row)).optional();
    }

    private static RankedRow ranked(ResultSet row) throws SQLException {
        return new RankedRow(unit(row), value(row, 8), row.getObject(13) == null ? null : value(row, 14));
    }

    int count(long standing, RankingQuery query) {
        return bound("select count(*) from standing_unit u" + where(query), standing, query).query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, long standing, RankingQuery query) {
        return jdbc.sql(sql).param("standing", standing).param("node", query.node())
                .param("before", query.before(), Types.BIGINT).param("block", query.block())
                .param("region", query.region()).param("like", SearchKey.contains(query.text()));
    }

    List<String> blocks(long standing) {
        return jdbc.sql("select distinct block from standing_unit where standing_id = ? and block <> '' order by 1")
                .param(standing).query(String.class).list();
    }

    List<String> regions(long standing) {
        return jdbc.sql("select distinct region from standing_unit where standing_id = ? and region <> '' order by 1")
                .param(standing).query(String.class).list();
    }

    int size(long standing) {
        return jdbc.sql("select count(*) from standing_unit where standing_id = ?").param(standing)
                .query(Integer.class).single();
    }

    Map<Long, Integer> sizes() {
        Map<Long, Integer> sizes = new HashMap<>();
        jdbc.sql("select standing_id, count(*) from standing_unit group by standing_id").query(row -> {
            sizes.put(row.getLong(1), row.getInt(2));
        });
        return sizes;
    }

    boolean hasTiers(long standing) {
        return jdbc.sql("select exists (select 1 from standing_unit where standing_id = ? and tier <> '')")
                .param(standing).query(Boolean.class).single();
    }

    Optional<StandingUnit> unit(long standing, long subject) {
        return jdbc.sql("select " + UNIT + """
                 from standing_unit u join subject j on j.id = u.subject_id
                where u.standing_id = ? and u.subject_id = ?""").param(standing).param(subject)
                .query((row, number) -> unit(row)).optional();
    }

    /** The units of a table, by name. */
    List<StandingUnit> units(long standing) {
        return jdbc.sql("select " + UNIT + """
                 from standing_unit u join subject j on j.id = u.subject_id
                where u.standing_id = ? order by u.name collate "vi-x-icu\"""").param(standing)
                .query((row, number) -> unit(row)).list();
    }

    /** What a table says of some units at some nodes: subject, then node. */
    Map<Long, Map<String, StandingValue>> values(long standing, Collection<Long> subjects, Collection<String> nodes) {
        Map<Long, Map<String, StandingValue>> values = new HashMap<>();
        if (subjects.isEmpty() || nodes.isEmpty()) {
            return values;
        }
        jdbc.sql("""
                select subject_id, node, points, max, rank, block_rank, region_rank from standing_value
                 where standing_id = :standing and subject_id in (:subjects) and node in (:nodes)""")
                .param("standing", standing).param("subjects", subjects).param("nodes", nodes).query(row -> {
                    values.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getString(2),
                            value(row, 3));
                });
        return values;
    }

    /** Everything that a table says of a unit, by node. */
    Map<String, StandingValue> values(long standing, long subject) {
        Map<String, StandingValue> values = new HashMap<>();
        jdbc.sql("""
                select node, points, max, rank, block_rank, region_rank from standing_value
                 where standing_id = ? and subject_id = ?""").param(standing).param(subject)
                .query(row -> {
                    values.put(row.getString(1), value(row, 2));
                });
        return values;
    }

    /** How the units of a block stand, by node; the empty block is the whole table. */
    Map<String, Summary> summaries(long standing, String block) {
        Map<String, Summary> summaries = new HashMap<>();
        jdbc.sql("""
                select node, units, mean, lowest, median, best from standing_summary
                 where standing_id = ? and block = ?""").param(standing).param(block).query(row -> {
            summaries.put(row.getString(1), new Summary(row.getInt(2), ExactText.stored(row.getString(3)),
                    ExactText.stored(row.getString(4)), ExactText.stored(row.getString(5)),
                    ExactText.stored(row.getString(6))));
        });
        return summaries;
    }

    /** The current tables in which a subject stands, the latest first. */
    List<Standing> standingsOf(long subject) {
        return jdbc.sql(SELECT + CURRENT + """
                and exists (select 1 from standing_unit u where u.standing_id = s.id and u.subject_id = ?)
                order by year desc, series""").param(subject).query(StandingStore::standing).list();
    }

    List<Statement> statements(String series, int year) {
        return jdbc.sql(STATEMENT + "where series = ? and year = ? and subject_id is null order by position, id")
                .param(series).param(year).query(StandingStore::statement).list();
    }

    List<Statement> statementsOf(long subject) {
        return jdbc.sql(STATEMENT + "where subject_id = ? order by series, year desc, position, id").param(subject)
                .query(StandingStore::statement).list();
    }

    private static final String STATEMENT = "select series, year, subject_id, label, value, source, note from statement ";

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(row.getString(1), row.getInt(2), row.getObject(3, Long.class), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7));
    }

    static StandingUnit unit(ResultSet row) throws SQLException {
        return new StandingUnit(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7));
    }

    static StandingValue value(ResultSet row, int from) throws SQLException {
        return new StandingValue(exact(row.getString(from)), exact(row.getString(from + 1)),
                row.getObject(from + 2, Integer.class), row.getObject(from + 3, Integer.class),
                row.getObject(from + 4, Integer.class));
    }

    private static @Nullable Exact exact(@Nullable String text) {
        return text == null ? null : ExactText.stored(text);
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                Standing.Origin.valueOf(row.getString(10).toUpperCase(Locale.ROOT)), row.getBoolean(11),
                row.getBoolean(12), row.getInt(13),
                Standing.Shown.valueOf(row.getString(14).toUpperCase(Locale.ROOT)),
                row.getObject(15, Long.class), row.getInt(16), row.getObject(17, Long.class),
                row.getObject(18, Long.class), Standing.Boundaries.of(row.getString(19)), row.getString(20),
                row.getString(21), row.getTimestamp(22).toInstant());
    }
}
