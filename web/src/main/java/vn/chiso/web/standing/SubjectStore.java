package vn.chiso.web.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.SearchKey;

/** Subjects as they are written. An address that was given once stays. */
@Repository
class SubjectStore {

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
}
