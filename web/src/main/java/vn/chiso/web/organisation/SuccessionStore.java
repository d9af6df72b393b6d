package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.organisation.UnitHistory.Step;

@Repository
class SuccessionStore {

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> predecessors(long unit) {
        return steps("select " + UnitStore.COLUMNS + """
                , s.on_date, s.note from unit u join unit_succession s on s.predecessor_id = u.id
                where s.successor_id = ?""", unit);
    }

    List<Step> successors(long unit) {
        return steps("select " + UnitStore.COLUMNS + """
                , s.on_date, s.note from unit u join unit_succession s on s.successor_id = u.id
                where s.predecessor_id = ?""", unit);
    }

    private List<Step> steps(String sql, long unit) {
        return jdbc.sql(sql + " order by s.on_date, u.name collate \"vi-x-icu\", u.id").param(unit)
                .query((row, number) -> new Step(UnitStore.unit(row, number),
                        Objects.requireNonNull(row.getObject("on_date", LocalDate.class)), row.getString("note")))
                .list();
    }

    /** Keeps what is known of those that stay. */
    void replaceSuccessors(long unit, Collection<Long> successors, LocalDate on) {
        jdbc.sql("delete from unit_succession where predecessor_id = ? and not (successor_id = any(?))").param(unit)
                .param(successors.toArray(Long[]::new)).update();
        for (long successor : successors) {
            jdbc.sql("""
                    insert into unit_succession (predecessor_id, successor_id, on_date) values (?, ?, ?)
                    on conflict (predecessor_id, successor_id) do update set on_date = excluded.on_date""").param(unit)
                    .param(successor).param(on).update();
        }
    }
}
