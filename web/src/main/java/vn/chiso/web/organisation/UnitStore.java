package vn.chiso.web.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.platform.SearchKey;

@Repository
class UnitStore {

    static final String COLUMNS = """
            u.id, u.name, u.short_name, u.level, u.type, u.parent_id, u.block, u.region, u.valid_from, u.valid_to,
            u.version""";
    private static final String WHERE = """
            where (:text = '' or u.search_key like :like
                   or exists (select 1 from unit_code c where c.unit_id = u.id and c.code like :code))
              and (cast(:level as text) is null or u.level = :level)
              and (cast(:block as text) is null or u.block = :block)
              and (cast(:on as date) is null or ((u.valid_from is null or u.valid_from <= :on)
                                                 and (u.valid_to is null or u.valid_to > :on)))
              and (cast(:within as bigint) is null or u.id = :within or u.parent_id = :within
                   or u.parent_id in (select middle.id from unit middle where middle.parent_id = :within))""";
    /** Provinces first; within a level by the newest code as people read numbers, then by name. */
    private static final String ORDER = """
            order by array_position(array['PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'OTHER'], u.level),
                     (select c.code from unit_code c where c.unit_id = u.id
                       order by c.valid_from desc nulls last, c.scheme limit 1) collate code_order nulls last,
                     u.name collate "vi-x-icu", u.id""";

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from unit u where u.id = ?").param(id).query(UnitStore::unit)
                .optional();
    }

    List<Unit> byIds(Collection<Long> ids) {
        return jdbc.sql("select " + COLUMNS + " from unit u where u.id = any(?)").param(array(ids))
                .query(UnitStore::unit).list();
    }

    Optional<Unit> byCode(String scheme, String code, LocalDate on) {
        return jdbc.sql("select " + COLUMNS + """
                 from unit u join unit_code c on c.unit_id = u.id
                where c.scheme = :scheme and c.code = :code and (c.valid_from is null or c.valid_from <= :on)
                  and (c.valid_to is null or c.valid_to > :on)""").param("scheme", scheme).param("code", code)
                .param("on", on).query(UnitStore::unit).optional();
    }

    List<Unit> find(UnitFilter filter, int limit, int offset) {
        return where("select " + COLUMNS + " from unit u\n" + WHERE + "\n" + ORDER + " limit :limit offset :offset",
                filter)
                .param("limit", limit).param("offset", offset).query(UnitStore::unit).list();
    }

    int count(UnitFilter filter) {
        return where("select count(*) from unit u\n" + WHERE, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, UnitFilter filter) {
        Level level = filter.level();
        String text = filter.text().strip();
        String like = SearchKey.contains(text);
        return jdbc.sql(sql).param("text", text).param("like", like).param("code", like.substring(1))
                .param("level", level == null ? null : level.name()).param("block", filter.block())
                .param("on", filter.on()).param("within", filter.within());
    }

    List<String> blocks() {
        return jdbc.sql("""
                select block from (select distinct block from unit where block is not null) as named
                 order by block collate "vi-x-icu\"""").query(String.class).list().stream().filter(Objects::nonNull)
                .toList();
    }

    long insert(NewUnit unit) {
        long id = jdbc.sql("""
                insert into unit (name, short_name, level, type, parent_id, block, region, valid_from, valid_to,
                                  search_key)
                values (:name, :short, :level, :type, :parent, :block, :region, :from, :to, :key) returning id""")
                .params(facts(unit)).query(Long.class).single();
        insertCodes(id, unit.codes());
        return id;
    }

    boolean update(Unit unit) {
        return jdbc.sql("""
                update unit set name = :name, short_name = :short, level = :level, type = :type, parent_id = :parent,
                       block = :block, region = :region, valid_from = :from, valid_to = :to, search_key = :key,
                       version = version + 1
                 where id = :id and version = :version""").params(facts(NewUnit.of(unit, List.of())))
                .param("id", unit.id()).param("version", unit.version()).update() == 1;
    }

    private static Map<String, @Nullable Object> facts(NewUnit unit) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("name", unit.name());
        facts.put("short", unit.shortName());
        facts.put("level", unit.level().name());
        facts.put("type", unit.type());
        facts.put("parent", unit.parent());
        facts.put("block", unit.block());
        facts.put("region", unit.region());
        facts.put("from", unit.validFrom());
        facts.put("to", unit.validTo());
        facts.put("key", searchKey(unit.name(), unit.shortName()));
        return facts;
    }

    /** What a unit is found by. */
    static String searchKey(String name, @Nullable String shortName) {
        return SearchKey.of(shortName == null || shortName.equals(name) ? name : name + " · " + shortName);
    }

    /** Units directly under a unit, or under none, whose search form begins like that of a name. */
    List<Unit> under(@Nullable Long parent, String name) {
        // Two statements: "is not distinct from" uses no index.
        JdbcClient.StatementSpec asked = jdbc.sql("select " + COLUMNS + "\n from unit u where u.parent_id "
                + (parent == null ? "is null" : "= :parent") + "\n"
                + """
                        and starts_with(regexp_replace(u.search_key, '[\\s\u00a0\u202f]+', ' ', 'g'), :key) order by u.id""")
                .param("key", SearchKey.of(name));
        return (parent == null ? asked : asked.param("parent", parent)).query(UnitStore::unit).list();
    }

    List<UnitCode> codes(long unit) {
        return codes(Set.of(unit)).getOrDefault(unit, List.of());
    }

    /** Codes of units, the newest first. */
    Map<Long, List<UnitCode>> codes(Collection<Long> units) {
        Map<Long, List<UnitCode>> codes = new HashMap<>();
        jdbc.sql("""
                select unit_id, scheme, code, valid_from, valid_to from unit_code where unit_id = any(?)
                 order by valid_from desc nulls last, scheme, code""").param(array(units))
                .query(row -> {
                    codes.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new UnitCode(row.getString(2),
                            row.getString(3), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
                });
        return codes;
    }

    Map<String, List<Units.Holder>> holders() {
        Map<String, List<Units.Holder>> holders = new HashMap<>();
        jdbc.sql("select unit_id, scheme, code, valid_from, valid_to from unit_code").query(row -> {
            UnitCode code = new UnitCode(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class));
            holders.computeIfAbsent(code.code(), _ -> new ArrayList<>()).add(new Units.Holder(row.getLong(1), code));
        });
        return holders;
    }

    /** Nobody else changes numbers until the transaction ends: two units could otherwise take the same one. */
    void lockCodes() {
        jdbc.sql("lock table unit_code in share row exclusive mode").update();
    }

    /** Codes of other units under the same number. */
    List<UnitCode> namesakes(UnitCode code, long but) {
        return jdbc.sql("""
                select scheme, code, valid_from, valid_to from unit_code
                 where scheme = ? and code = ? and unit_id <> ?""").param(code.scheme()).param(code.code()).param(but)
                .query((row, number) -> new UnitCode(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .list();
    }

    void replaceCodes(long unit, List<UnitCode> codes) {
        jdbc.sql("delete from unit_code where unit_id = ?").param(unit).update();
        insertCodes(unit, codes);
    }

    private void insertCodes(long unit, List<UnitCode> codes) {
        for (UnitCode code : codes) {
            jdbc.sql("insert into unit_code (unit_id, scheme, code, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                    .param(unit).param(code.scheme()).param(code.code()).param(code.validFrom()).param(code.validTo())
                    .update();
        }
    }

    private static Long[] array(Collection<Long> ids) {
        return new TreeSet<>(ids).toArray(Long[]::new);
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getLong(1), row.getString(2), row.getString(3), Level.valueOf(row.getString(4)),
                row.getString(5), row.getObject(6, Long.class), row.getString(7), row.getString(8),
                row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class), row.getInt(11));
    }
}
