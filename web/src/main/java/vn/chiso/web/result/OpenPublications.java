package vn.chiso.web.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.standing.Standing;

/** What everybody may know of our own publications beside their tables: versions, bundle, framework. */
@Component
public class OpenPublications {

    /** Terms under which our own publications may be used: name the source. */
    public static final String LICENCE = Bundling.LICENCE;

    private final PublicationStore store;
    private final SnapshotStore snapshots;
    private final Bundles bundles;
    private final Campaigns campaigns;
    private final Catalog catalog;

    OpenPublications(PublicationStore store, SnapshotStore snapshots, Bundles bundles, Campaigns campaigns,
            Catalog catalog) {
        this.store = store;
        this.snapshots = snapshots;
        this.bundles = bundles;
        this.campaigns = campaigns;
        this.catalog = catalog;
    }

    /** The versions of the publication of a table, the latest first; none for tables of outside bodies. */
    public List<Publication> versions(Standing standing) {
        return standing.campaign() == null ? List.of() : store.ofCampaign(standing.campaign());
    }

    /** The publication of a table; empty for tables of outside bodies. */
    public Optional<Publication> of(Standing standing) {
        return versions(standing).stream().filter(each -> each.version() == standing.version()).findFirst();
    }

    /** The file from which anybody can compute a publication once more; empty when the folder has lost it. */
    public Optional<Path> bundle(Publication publication) {
        return Optional.of(bundles.path(publication.digest())).filter(Files::isRegularFile);
    }

    /**
     * By what a publication was computed.
     *
     * @param installed   the framework as published
     * @param counted     the same after the resolutions
     * @param resolutions decisions about contradictory maxima
     */
    public record Method(InstalledFramework installed, Framework counted, List<Decided> resolutions) {
    }

    /** A resolution and who agreed on it. */
    public record Decided(Resolution resolution, String basis) {
    }

    /**
     * By what the publication of a table was computed.
     *
     * @throws NoSuchElementException when the table is not of our own
     */
    public Method method(Standing standing) {
        Publication publication = of(standing).orElseThrow();
        Campaign campaign = campaigns.get(publication.campaign());
        RoundFramework framework = campaigns.framework(campaign);
        if (!framework.digest().equals(snapshots.frameworkDigest(publication.snapshot()))) {
            throw new IllegalStateException("the framework is not the one that was published");
        }
        List<Decided> decided = campaigns.resolutions(campaign.id()).stream()
                .map(each -> new Decided(Resolution.parse(each.choice()).orElseThrow(), each.basis())).toList();
        return new Method(catalog.get(campaign.frameworkVersion()), framework.framework(), decided);
    }

    /** The framework by which a table was computed, as installed; empty for tables of outside bodies. */
    public Optional<InstalledFramework> installed(Standing standing) {
        return Optional.ofNullable(standing.framework()).map(catalog::get);
    }

    /** The framework's file, byte for byte as installed. */
    public byte[] file(InstalledFramework installed) {
        return catalog.file(installed);
    }
}
