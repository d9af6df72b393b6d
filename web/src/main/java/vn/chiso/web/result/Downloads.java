package vn.chiso.web.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chiso.exchange.PublicationFacts;
import vn.chiso.web.campaign.Campaign;

/** Finds the open data of a publication. What is no longer in its place is written anew, if that gives the same bytes. */
@Component
class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final SnapshotStore snapshots;
    private final Bundling bundling;
    private final Bundles bundles;
    /** Writing the bundle of a whole country takes all a processor has: one at a time. */
    private final Lock writing = new ReentrantLock();
    /** What gives other bytes now would give them again. */
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    Downloads(SnapshotStore snapshots, Bundling bundling, Bundles bundles) {
        this.snapshots = snapshots;
        this.bundling = bundling;
        this.bundles = bundles;
    }

    /** Whether there is a file to be had. */
    PublicationPage.Presence presence(Publication publication) {
        if (Files.exists(bundles.path(publication.digest()))) {
            return PublicationPage.Presence.THERE;
        }
        return lost.contains(publication.digest()) ? PublicationPage.Presence.LOST : PublicationPage.Presence.MISSING;
    }

    /**
     * The file as it was published; empty when it is gone for good.
     *
     * @throws IOException when it is missing and cannot be written now, on a full disk say
     */
    Optional<Path> file(Campaign campaign, Publication publication) throws IOException {
        if (presence(publication) == PublicationPage.Presence.MISSING) {
            writing.lock();
            try {
                if (presence(publication) == PublicationPage.Presence.MISSING) {
                    restore(campaign, publication);
                }
            } finally {
                writing.unlock();
            }
        }
        return presence(publication) == PublicationPage.Presence.THERE
                ? Optional.of(bundles.path(publication.digest()))
                : Optional.empty();
    }

    private void restore(Campaign campaign, Publication publication) throws IOException {
        Snapshot snapshot = snapshots.byId(publication.snapshot());
        PublicationFacts facts = Bundling.facts(campaign, publication.number(), publication.version(),
                publication.at(), publication.publisher());
        boolean same;
        try {
            same = bundles.restore(bundling.of(campaign, snapshot, snapshots.units(snapshot.id()), facts),
                    publication.digest());
        } catch (IllegalStateException | IllegalArgumentException exception) {
            LOG.error("the bundle {} cannot be put together any more", publication.digest(), exception);
            same = false;
        }
        if (same) {
            LOG.warn("the bundle {} was missing and was written anew, the same to the last byte",
                    publication.digest());
        } else {
            LOG.error("the bundle {} is missing and cannot be written anew: restore {} from a backup",
                    publication.digest(), bundles.path(publication.digest()));
            lost.add(publication.digest());
        }
    }
}
