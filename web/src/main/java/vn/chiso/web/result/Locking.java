package vn.chiso.web.result;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.InputsDigest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;

/** Locks results: computes everything once more with the engine and keeps it, in one transaction, or nothing. */
@Component
public class Locking {

    private static final int CHUNK = 200;
    private static final Set<EntryState> OPEN = Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL,
            EntryState.APPRAISED, EntryState.APPEALED);

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Units units;
    private final Considerations considerations;
    private final EntryStates states;
    private final SnapshotStore store;
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final Clock clock;

    Locking(Campaigns campaigns, Assignments assignments, Units units, Considerations considerations,
            EntryStates states, SnapshotStore store, JdbcTemplate jdbc, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.units = units;
        this.considerations = considerations;
        this.states = states;
        this.store = store;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How locking ended. */
    public sealed interface Locked {

        /** It is kept. */
        record Kept(Snapshot snapshot) implements Locked {
        }

        /** Nothing was kept. */
        record Refused(List<Refusal> refusals) implements Locked {
        }
    }

    /** Whether the person may lock the results of a round now. */
    public boolean mayLock(Person person, Campaign campaign) {
        return person.is(Role.COORDINATOR) && campaign.phase() == Phase.LOCK;
    }

    /** The snapshot that counts for the round as it stands: made since its results were opened last; null for none. */
    public @Nullable Snapshot current(Campaign campaign) {
        if (campaign.phase().isBefore(Phase.LOCK)) {
            return null;
        }
        return store.latest(campaign.id()).filter(snapshot -> campaigns.entered(campaign.id(), Phase.LOCK)
                .filter(moment -> snapshot.at().isBefore(moment)).isEmpty()).orElse(null);
    }

    /**
     * Locks the results of a round.
     *
     * @param progress is told how many units are computed
     */
    @Transactional
    public Locked lock(Person person, Campaign seen, IntConsumer progress) {
        Campaign campaign = campaigns.alone(seen);
        if (!mayLock(person, campaign)) {
            throw new AccessDeniedException("not a coordinator, or not in this phase");
        }
        if (current(campaign) != null) {
            return new Locked.Refused(List.of(Refusal.of("result.locked-already")));
        }
        if (assignments.units(campaign.id()).isEmpty()) {
            return new Locked.Refused(List.of(Refusal.of("result.no-units")));
        }
        Snapshot snapshot = keep(person, campaign, "", progress);
        states.moveAll(campaign.id(), OPEN, EntryState.LOCKED);
        return new Locked.Kept(snapshot);
    }

    /** Computes and keeps; the caller has the round alone. */
    Snapshot keep(Person person, Campaign campaign, String reason, IntConsumer progress) {
        RoundFramework framework = campaigns.framework(campaign);
        List<AssessedUnit> assessed = assignments.units(campaign.id());
        List<UnitInputs> inputs = read(campaign, assessed);
        int number = store.latest(campaign.id()).map(Snapshot::number).orElse(0) + 1;
        Snapshot wanted = new Snapshot(0, campaign.id(), number, framework.digest(), InputsDigest.of(inputs),
                Scoring.VERSION, assessed.size(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS), person.id());
        long id = store.add(wanted);
        List<ScoreSheet> sheets = jdbc.execute((ConnectionCallback<List<ScoreSheet>>) connection -> {
            try (ScoreCopy copy = new ScoreCopy(connection, id)) {
                Scoring scoring = new Scoring(framework.framework());
                List<ScoreSheet> slim = new ArrayList<>(inputs.size());
                for (UnitInputs unit : inputs) {
                    ScoreSheet sheet = scoring.score(unit);
                    copy.write(Long.parseLong(unit.unit().value()), sheet);
                    slim.add(Ranking.needed(framework.framework(), sheet));
                    progress.accept(slim.size());
                }
                copy.finish();
                return slim;
            }
        });
        if (sheets == null) {
            throw new DataAccessResourceFailureException("nothing was copied");
        }
        store.addUnits(id, rows(framework, assessed, inputs, sheets));
        audit.record(person.actor(), "result.locked", campaign.name(), campaign.id(), null,
                Map.of("number", number, "units", assessed.size(), "framework", framework.digest(), "inputs",
                        wanted.inputsDigest(), "engine", wanted.engine(), "reason", reason));
        return new Snapshot(id, wanted.campaign(), number, wanted.frameworkDigest(), wanted.inputsDigest(),
                wanted.engine(), wanted.units(), reason, wanted.at(), wanted.by());
    }

    /** What counts for every assessed unit; one that supplied nothing has the round's constants only. */
    private List<UnitInputs> read(Campaign campaign, List<AssessedUnit> assessed) {
        List<Long> ids = assessed.stream().map(AssessedUnit::unit).sorted().toList();
        List<UnitInputs> inputs = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Map<Long, Considered> considered = considerations.of(campaign, chunk);
            for (Long unit : chunk) {
                Considered known = considered.get(unit);
                inputs.add((known == null ? considerations.of(campaign, unit) : known).decided());
            }
        }
        return inputs;
    }

    private List<SnapshotStore.UnitRow> rows(RoundFramework framework, List<AssessedUnit> assessed,
            List<UnitInputs> inputs, List<ScoreSheet> sheets) {
        Map<Long, Unit> named = units.byIds(assessed.stream().map(AssessedUnit::unit).toList());
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        assessed.forEach(unit -> {
            UnitId id = new UnitId(Long.toString(unit.unit()));
            Unit known = named.get(unit.unit());
            infos.put(id, new UnitInfo(id, known == null ? id.value() : known.name(),
                    unit.block().isBlank() ? null : unit.block(),
                    known == null ? null : known.region()));
        });
        Map<UnitId, Ranking.Row> ranked = new HashMap<>();
        Ranking.of(framework.framework(), sheets, NodeCode.TOTAL, infos, Map.of()).rows()
                .forEach(row -> ranked.put(row.sheet().unit(), row));
        List<SnapshotStore.UnitRow> rows = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            ScoreSheet sheet = sheets.get(i);
            UnitInfo info = java.util.Objects.requireNonNull(infos.get(sheet.unit()));
            Ranking.Row row = ranked.get(sheet.unit());
            Tiers.Tier tier = row == null ? null : row.tier();
            rows.add(new SnapshotStore.UnitRow(Long.parseLong(sheet.unit().value()), info.name(),
                    info.block() == null ? "" : info.block(), info.region(), StoredInputs.of(inputs.get(i)),
                    sheet.total().points(), sheet.total().max(), sheet.published(), row == null ? null : row.rank(),
                    row == null ? null : row.blockRank(), tier == null ? null : tier.name()));
        }
        return rows;
    }
}
