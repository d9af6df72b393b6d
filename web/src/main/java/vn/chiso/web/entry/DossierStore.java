package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When something was supplied last. */
@Repository
class DossierStore {

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last change of anything that a unit's dossier holds; the making of the round when there was none. */
    Instant lastChange(long campaign, long unit) {
        return jdbc.sql("""
                select coalesce(greatest(
                    (select max(greatest(changed_at, proposed_at, submitted_at)) from entry
                      where campaign_id = c.id and unit_id = :unit),
                    (select max(changed_at) from input_value where campaign_id = c.id and unit_id = :unit),
                    (select max(changed_at) from campaign_constant where campaign_id = c.id),
                    (select max(attached_at) from entry_evidence where campaign_id = c.id and unit_id = :unit)),
                  c.created_at)
                  from campaign c where c.id = :campaign""").param("campaign", campaign).param("unit", unit)
                .query(Timestamp.class).single().toInstant();
    }
}
