package vn.chiso.web.result;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.campaign.Campaigns;

/** Publications from before there were public tables get theirs when a newer program starts. */
@Component
@Order(1)
class EarlierPublications implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final PublicationStore publications;
    private final PublishedTables tables;
    private final Campaigns campaigns;
    private final TransactionTemplate transaction;

    EarlierPublications(JdbcClient jdbc, PublicationStore publications, PublishedTables tables, Campaigns campaigns,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.tables = tables;
        this.campaigns = campaigns;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            // Two instances that start together: the second finds the work done.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('standing.earlier'))").query(row -> {
            });
            List<Long> rounds = jdbc.sql("""
                    select distinct p.campaign_id from publication p
                     where not exists (select 1 from standing s where s.publication_id = p.id)""").query(Long.class)
                    .list();
            for (long round : rounds) {
                List<Long> kept = jdbc.sql("select publication_id from standing where campaign_id = ?").param(round)
                        .query(Long.class).list();
                publications.ofCampaign(round).stream().filter(publication -> !kept.contains(publication.id()))
                        .forEach(publication -> tables.keep(campaigns.get(round), publication));
            }
        });
    }
}
