package vn.chiso.web.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.AppliedResolution;
import vn.chiso.exchange.PublicationBundle;
import vn.chiso.exchange.PublicationFacts;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Restating;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Publishes locked results, and restates them: a new version beside the old one. */
@Component
public class Publishing {

    /** Terms under which the open data may be used: name the source. */
    static final String LICENCE = "CC-BY-4.0";
    private static final int SHORTEST_REASON = 30;
    private static final int LONGEST_REASON = 4_000;

    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Locking locking;
    private final Restating restating;
    private final SnapshotStore snapshots;
    private final PublicationStore store;
    private final Bundles bundles;
    private final PublishedTables tables;
    private final EntryStates states;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;

    Publishing(Campaigns campaigns, Catalog catalog, Locking locking, Restating restating, SnapshotStore snapshots,
            PublicationStore store, Bundles bundles, PublishedTables tables, EntryStates states, Settings settings,
            Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.locking = locking;
        this.restating = restating;
        this.snapshots = snapshots;
        this.store = store;
        this.bundles = bundles;
        this.tables = tables;
        this.states = states;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** How publishing ended. */
    public sealed interface Published {

        /** It is public. */
        record Done(Publication publication) implements Published {
        }

        /** Nothing was published. */
        record Refused(List<Refusal> refusals) implements Published {
        }
    }

    /** Whether the person may publish or restate the results of a round now. */
    public boolean mayPublish(Person person, Campaign campaign) {
        return person.is(Role.COORDINATOR) && campaign.phase() == Phase.PUBLICATION;
    }

    /** Publishes the locked results of a round for the first time. */
    @Transactional
    public Published publish(Person person, Campaign seen) {
        Campaign campaign = alone(person, seen);
        Snapshot snapshot = locking.current(campaign);
        if (snapshot == null) {
            return refused("result.not-locked");
        }
        if (store.latest(campaign.id()).isPresent()) {
            return refused("result.published-already");
        }
        Publication publication = publish(person, campaign, snapshot, store.nextNumber(), 1, "");
        states.moveAll(campaign.id(), Set.of(EntryState.LOCKED), EntryState.PUBLISHED);
        return new Published.Done(publication);
    }

    /**
     * Computes the results anew with what was decided since, and publishes them as the next version.
     *
     * @param reason   what was wrong, for everybody to read
     * @param progress is told how many units are computed
     */
    @Transactional
    public Published restate(Person person, Campaign seen, String reason, IntConsumer progress) {
        Campaign campaign = alone(person, seen);
        Publication before = store.latest(campaign.id()).orElse(null);
        if (before == null) {
            return refused("result.not-published");
        }
        List<Refusal> refusals = new ArrayList<>();
        String tidy = reason.strip();
        if (tidy.length() < SHORTEST_REASON || tidy.length() > LONGEST_REASON) {
            refusals.add(Refusal.at("reason", "result.reason.bad", SHORTEST_REASON, LONGEST_REASON, tidy.length()));
        }
        if (restating.since(campaign.id(), before.at()) == 0) {
            refusals.add(Refusal.of("result.nothing-restated"));
        }
        if (!refusals.isEmpty()) {
            return new Published.Refused(refusals);
        }
        Snapshot snapshot = locking.keep(person, campaign, tidy, progress);
        return new Published.Done(
                publish(person, campaign, snapshot, before.number(), before.version() + 1, tidy));
    }

    private Campaign alone(Person person, Campaign seen) {
        Campaign campaign = campaigns.alone(seen);
        if (!mayPublish(person, campaign)) {
            throw new AccessDeniedException("not a coordinator, or not in this phase");
        }
        return campaign;
    }

    private static Published refused(String key) {
        return new Published.Refused(List.of(Refusal.of(key)));
    }

    private Publication publish(Person person, Campaign campaign, Snapshot snapshot, int number, int version,
            String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublicationFacts facts = new PublicationFacts(Integer.toString(number), version, campaign.name(),
                campaign.year(), campaign.illustrative(), at, settings.text(Setting.PUBLISHER), LICENCE);
        Bundles.Kept kept;
        try {
            kept = bundles.keep(bundle(campaign, snapshot, facts));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        Publication publication = store.add(new Publication(0, campaign.id(), snapshot.id(), number, version,
                facts.publisher(), reason, kept.digest(), kept.size(), at, person.id()));
        tables.keep(campaign, publication);
        audit.record(person.actor(), "result.published", campaign.name(), campaign.id(), null,
                Map.of("number", number, "version", version, "snapshot", snapshot.number(), "sha256", kept.digest(),
                        "reason", reason));
        return publication;
    }

    private PublicationBundle bundle(Campaign campaign, Snapshot snapshot, PublicationFacts facts) {
        RoundFramework framework = campaigns.framework(campaign);
        if (!framework.digest().equals(snapshot.frameworkDigest())) {
            throw new IllegalStateException("the framework is not the one that was locked");
        }
        List<AppliedResolution> resolutions = campaigns.resolutions(campaign.id()).stream()
                .map(decision -> new AppliedResolution(Resolution.parse(decision.choice()).orElseThrow(),
                        decision.basis()))
                .toList();
        List<UnitInfo> units = new ArrayList<>();
        List<UnitInputs> inputs = new ArrayList<>();
        for (SnapshotStore.UnitRow row : snapshots.units(snapshot.id())) {
            units.add(new UnitInfo(new UnitId(Long.toString(row.unit())), row.name(), row.block(), row.region()));
            inputs.add(row.inputs().of(row.unit(), framework.framework()));
        }
        return new PublicationBundle(facts,
                new String(catalog.file(catalog.get(campaign.frameworkVersion())), StandardCharsets.UTF_8),
                resolutions, units, inputs);
    }
}
