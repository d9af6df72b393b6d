package vn.chiso.web.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.SearchKey;

/** Subjects. An address that was given once stays. */
@Repository
class SubjectStore {

    private static final String SUBJECT = "select id, slug, name, code, unit_id, valid_from, valid_to from subject ";

    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subject of one of our units. */
    Subject ofUnit(Unit unit) {
        String slug = "dv-" + unit.id();
        long id = jdbc.sql("""
                insert into subject (slug, kind, name, search_key, unit_id, valid_from, valid_to)
                values (?, 'unit', ?, ?, ?, ?, ?)
                on conflict (unit_id) do update set name = excluded.name, search_key = excluded.search_key,
                  valid_from = excluded.valid_from, valid_to = excluded.valid_to
                returning id""").param(slug).param(unit.name()).param(SearchKey.of(unit.name())).param(unit.id())
                .param(unit.validFrom()).param(unit.validTo()).query(Long.class).single();
        return new Subject(id, slug, unit.name(), null, unit.id(), unit.validFrom(), unit.validTo());
    }

    /** The subject of a province. */
    Subject ofProvince(String slug, String name, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        long id = jdbc.sql("""
                insert into subject (slug, kind, name, search_key, code, valid_from, valid_to)
                values (?, 'province', ?, ?, ?, ?, ?)
                on conflict (slug) do update set name = excluded.name, search_key = excluded.search_key
                returning id""").param(slug).param(name).param(SearchKey.of(name)).param(code).param(from).param(to)
                .query(Long.class).single();
        return new Subject(id, slug, name, code, null, from, to);
    }

    void succession(long former, long later) {
        jdbc.sql("insert into subject_succession (former_id, later_id) values (?, ?) on conflict do nothing")
                .param(former).param(later).update();
    }

    Optional<Subject> bySlug(String slug) {
        return jdbc.sql(SUBJECT + "where slug = ?").param(slug).query(SubjectStore::subject).optional();
    }

    Optional<Subject> ofUnit(long unit) {
        return jdbc.sql(SUBJECT + "where unit_id = ?").param(unit).query(SubjectStore::subject).optional();
    }

    Optional<Subject> province(String code) {
        return jdbc.sql(SUBJECT + "where kind = 'province' and code = ? and valid_from is not null").param(code)
                .query(SubjectStore::subject).optional();
    }

    List<Subject> named(String text, int limit) {
        return jdbc.sql(SUBJECT + """
                where exists (select 1 from standing_unit u where u.subject_id = subject.id
                                 and (subject.search_key like :like or u.search_key like :like))
                order by valid_to is not null, name collate "vi-x-icu", id limit :limit""")
                .param("like", SearchKey.contains(text)).param("limit", limit).query(SubjectStore::subject).list();
    }

    Map<Long, String> codes(long standing) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("""
                select id, code from subject join standing_unit u on u.subject_id = id
                 where u.standing_id = ? and code is not null""").param(standing).query(row -> {
            codes.put(row.getLong(1), row.getString(2));
        });
        return codes;
    }

    List<Subject> formers(long subject) {
        return jdbc.sql(SUBJECT + """
                where id in (select former_id from subject_succession where later_id = ?)
                order by name collate "vi-x-icu\"""").param(subject).query(SubjectStore::subject).list();
    }

    List<Subject> laters(long subject) {
        return jdbc.sql(SUBJECT + """
                where id in (select later_id from subject_succession where former_id = ?)
                order by name collate "vi-x-icu\"""").param(subject).query(SubjectStore::subject).list();
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getObject(5, Long.class), row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class));
    }
}
