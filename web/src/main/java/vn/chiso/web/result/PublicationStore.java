package vn.chiso.web.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publications as they are stored. Rows are only ever added. */
@Repository
class PublicationStore {

    private static final String SELECT = """
            select id, campaign_id, snapshot_id, number, version, publisher, reason, bundle_sha256, bundle_size, at,
                   by_person
              from publication
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of a round's publication, the latest first. */
    List<Publication> ofCampaign(long campaign) {
        return jdbc.sql(SELECT + "where campaign_id = ? order by version desc").param(campaign)
                .query(PublicationStore::publication).list();
    }

    Optional<Publication> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(PublicationStore::publication).optional();
    }

    Optional<Publication> latest(long campaign) {
        return ofCampaign(campaign).stream().findFirst();
    }

    Optional<Publication> find(long campaign, int version) {
        return ofCampaign(campaign).stream().filter(each -> each.version() == version).findFirst();
    }

    /** The number of the next publication; nobody else gets one until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publication.number'))").query(row -> {
        });
        return jdbc.sql("select coalesce(max(number), 0) + 1 from publication").query(Integer.class).single();
    }

    /** Adds a publication and returns it with its identifier. */
    Publication add(Publication publication) {
        long id = jdbc.sql("""
                insert into publication (campaign_id, snapshot_id, number, version, publisher, reason, bundle_sha256,
                                         bundle_size, at, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""").param(publication.campaign())
                .param(publication.snapshot())
                .param(publication.number()).param(publication.version()).param(publication.publisher())
                .param(publication.reason()).param(publication.digest()).param(publication.size())
                .param(Timestamp.from(publication.at())).param(publication.by())
                .query(Long.class).single();
        return new Publication(id, publication.campaign(), publication.snapshot(), publication.number(),
                publication.version(), publication.publisher(), publication.reason(), publication.digest(),
                publication.size(), publication.at(), publication.by());
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5),
                row.getString(6), row.getString(7), row.getString(8), row.getLong(9),
                row.getTimestamp(10).toInstant(), row.getObject(11, Long.class));
    }
}
