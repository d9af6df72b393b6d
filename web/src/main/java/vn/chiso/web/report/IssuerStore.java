package vn.chiso.web.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units have set for their documents. */
@Repository
class IssuerStore {

    private final JdbcClient jdbc;

    IssuerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issuer> of(long unit) {
        return jdbc.sql("""
                select unit_id, superior, name, abbreviation, office, place, capacity, signer, recipients, version
                  from document_issuer where unit_id = ?""").param(unit).query(IssuerStore::issuer).optional();
    }

    /** Whether it was kept: not when somebody has kept another version meanwhile. */
    boolean keep(Issuer issuer, Instant at, long person) {
        return jdbc.sql("""
                insert into document_issuer (unit_id, superior, name, abbreviation, office, place, capacity, signer,
                       recipients, changed_at, changed_by)
                select :unit, :superior, :name, :abbreviation, :office, :place, :capacity, :signer, :recipients, :at,
                       :person
                 where :version = 0 or exists (select 1 from document_issuer where unit_id = :unit)
                    on conflict (unit_id) do update set superior = excluded.superior, name = excluded.name,
                       abbreviation = excluded.abbreviation, office = excluded.office, place = excluded.place,
                       capacity = excluded.capacity, signer = excluded.signer, recipients = excluded.recipients,
                       version = document_issuer.version + 1, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                 where document_issuer.version = :version""").param("unit", issuer.unit())
                .param("superior", issuer.superior()).param("name", issuer.name())
                .param("abbreviation", issuer.abbreviation()).param("office", issuer.office())
                .param("place", issuer.place()).param("capacity", String.join("\n", issuer.capacity()))
                .param("signer", issuer.signer()).param("recipients", String.join("\n", issuer.recipients()))
                .param("at", Timestamp.from(at)).param("person", person).param("version", issuer.version())
                .update() == 1;
    }

    private static Issuer issuer(ResultSet row, int number) throws SQLException {
        return new Issuer(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), lines(row.getString(7)), row.getString(8), lines(row.getString(9)),
                row.getInt(10));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
