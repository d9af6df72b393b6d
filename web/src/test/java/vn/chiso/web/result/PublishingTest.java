package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.WebTest;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Refusal;

/** What is published is what was locked, not only something that agrees with itself. */
class PublishingTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Locking locking;
    @Autowired
    private Publishing publishing;
    @Autowired
    private PublicationStore publications;
    @Autowired
    private EntryStates states;
    @Autowired
    private Installation installation;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    /** A round whose results are locked and that has entered publication. */
    private JudgedRound locked() {
        JudgedRound judged = rounds.inAppraisal(2);
        rounds.moveTo(judged, Phase.LOCK);
        lock(judged);
        rounds.moveTo(judged, Phase.PUBLICATION);
        return judged;
    }

    private void lock(JudgedRound judged) {
        assertThat(locking.lock(judged.coordinator(), rounds.now(judged), _ -> {
        })).isInstanceOf(Locking.Locked.Kept.class);
    }

    /** Changes a locked row, as another program or another version of this one might have written it. */
    private void tamper(JudgedRound judged, String table, String change) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("alter table " + table + " disable trigger user").update();
            jdbc.sql("update " + table + " t set " + change + " from snapshot s where s.campaign_id = ? and "
                    + (table.equals("snapshot") ? "s.id = t.id" : "s.id = t.snapshot_id")).param(judged.round().id())
                    .update();
            jdbc.sql("alter table " + table + " enable trigger user").update();
        });
    }

    private List<String> refused(JudgedRound judged) {
        Publishing.Published published = publishing.publish(judged.coordinator(), rounds.now(judged));
        assertThat(published).isInstanceOf(Publishing.Published.Refused.class);
        return ((Publishing.Published.Refused) published).refusals().stream().map(Refusal::key).toList();
    }

    private long files() throws IOException {
        Path folder = installation.data().resolve("publications");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void resultsLockedByAnotherWayOfComputingAreLockedAgainBeforeTheyArePublished() {
        JudgedRound judged = locked();
        tamper(judged, "snapshot", "engine_version = '0'");
        assertThat(refused(judged)).containsExactly("result.other-engine");
        assertThat(states.ofUnit(judged.round().id(), judged.round().unit())).as("nothing was published")
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntryState.LOCKED));

        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.LOCK, "")).as("with a reason only")
                .isNotEmpty();
        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.LOCK, "Cách tính đã đổi")).isEmpty();
        lock(judged);
        rounds.moveTo(judged, Phase.PUBLICATION);
        assertThat(publishing.publish(judged.coordinator(), rounds.now(judged)))
                .isInstanceOf(Publishing.Published.Done.class);
    }

    @Test
    void totalsRanksOrFiguresOtherThanTheLockedOnesAreNotPublished() throws IOException {
        for (String change : List.of("points = '1/7'", "max = '1'", "published = '1'", "rank = 9", "block_rank = 9",
                "tier = 'Khác'")) {
            JudgedRound judged = locked();
            tamper(judged, "snapshot_unit", change);
            long before = files();
            assertThat(refused(judged)).as(change).containsExactly("result.other-results");
            assertThat(publications.ofCampaign(judged.round().id())).isEmpty();
            assertThat(files()).as("no file stays").isEqualTo(before);
        }
        JudgedRound judged = locked();
        tamper(judged, "snapshot", "inputs_digest = repeat('0', 64)");
        assertThat(refused(judged)).containsExactly("result.other-results");
    }
}
