package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.checking.Checking;
import vn.chiso.engine.checking.Remark;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Keeps true what lists say about entries: answered, errors, evidence missing. */
@Component
public class Flagging {

    private static final int CHUNK = 200;

    private final EntryStore store;
    private final Declarations declarations;
    private final Settings settings;

    Flagging(EntryStore store, Declarations declarations, Settings settings) {
        this.store = store;
        this.declarations = declarations;
        this.settings = settings;
    }

    /** A unit's scores with what looks wrong about them. */
    public record Looked(Declared declared, ScoreSheet sheet, Map<NodeCode, List<Remark>> remarks) {

        public List<Remark> at(NodeCode leaf) {
            return remarks.getOrDefault(leaf, List.of());
        }

        /** Whether something at the indicator may stay only with a written explanation. */
        boolean wantsExplanation(NodeCode leaf) {
            return at(leaf).stream().anyMatch(remark -> remark.level() == Remark.Level.EXPLANATION);
        }
    }

    /** Scores what a unit declares and looks it over. */
    public Looked look(Declared declared) {
        return look(declared, declarations.before(declared.campaign(), declared.unit()).orElse(null));
    }

    private Looked look(Declared declared, @Nullable Declared earlier) {
        Scoring scoring = new Scoring(declared.framework());
        ScoreSheet sheet = scoring.score(declared.inputs());
        int points = settings.number(Setting.JUMP_PERCENT_POINTS);
        ScoreSheet before = points == 0 || earlier == null ? null : scoring.score(earlier.inputs());
        Checking checking = new Checking(declared.framework(), points == 0 ? Checking.DEFAULT_JUMP : Exact.of(points));
        Map<NodeCode, List<Remark>> remarks = new HashMap<>();
        checking.remarks(declared.inputs(), sheet, before).forEach(remark -> remarks
                .computeIfAbsent(remark.leaf().code(), leaf -> new ArrayList<>()).add(remark));
        return new Looked(declared, sheet, remarks);
    }

    /** Looks a unit over anew and stores what has changed; called by everything that changes figures or evidence. */
    Looked refresh(Declared declared) {
        Looked looked = look(declared);
        store.setFlags(changed(looked, store.evidence(declared.campaign().id(), declared.unit())));
        return looked;
    }

    /** The same for several units of a round. */
    void refresh(Campaign campaign, Collection<Declared> units) {
        List<Long> ids = units.stream().map(Declared::unit).toList();
        Map<Long, Declared> before = declarations.before(campaign, ids);
        Map<Long, Map<NodeCode, Integer>> evidence = store.evidence(campaign.id(), ids);
        List<EntryStore.Flags> changed = new ArrayList<>();
        for (Declared declared : units) {
            changed.addAll(changed(look(declared, before.get(declared.unit())),
                    evidence.getOrDefault(declared.unit(), Map.of())));
        }
        store.setFlags(changed);
    }

    /** The same for every unit of a round, some at a time: a round of the whole country has thousands. */
    void refreshAll(Campaign campaign) {
        List<Long> units = store.units(campaign.id());
        for (int from = 0; from < units.size(); from += CHUNK) {
            List<Long> some = units.subList(from, Math.min(from + CHUNK, units.size()));
            store.lockUnits(campaign.id(), some);
            refresh(campaign, declarations.of(campaign, some).values());
        }
    }

    private static List<EntryStore.Flags> changed(Looked looked, Map<NodeCode, Integer> evidence) {
        List<EntryStore.Flags> changed = new ArrayList<>();
        for (LeafScore score : looked.sheet().leaves()) {
            Entry entry = looked.declared().entries().get(score.code());
            if (entry != null) {
                EntryStore.Flags now = flags(entry, score, looked, evidence.getOrDefault(score.code(), 0));
                if (now.answered() != entry.answered() || now.errors() != entry.errors()
                        || now.needsProof() != entry.needsProof()) {
                    changed.add(now);
                }
            }
        }
        return changed;
    }

    /** Constants of the round are the coordinator's to enter: the unit has done its part without them. */
    static boolean lacksOnlyConstants(LeafScore score) {
        return score.trace().stream().allMatch(line -> !(line instanceof TraceLine.Missing missing)
                || missing.operand().input().scope() == Input.Scope.CAMPAIGN);
    }

    private static EntryStore.Flags flags(Entry entry, LeafScore score, Looked looked, int documents) {
        boolean explained = !entry.explanation().isBlank();
        boolean answered = switch (entry.claim()) {
            case NO_DATA, NOT_APPLICABLE -> explained;
            case NONE -> switch (score.outcome()) {
                case MISSING -> lacksOnlyConstants(score);
                case NO_RULE -> explained || documents > 0;
                case SCORED, BAD_VALUE, NOT_APPLICABLE -> true;
                case NOT_COUNTED -> score.leaf().operands().stream().allMatch(operand -> looked.declared().inputs()
                        .values().containsKey(operand.input().id()));
            };
        };
        int errors = entry.claim() == Claim.NONE
                ? (int) looked.at(score.code()).stream().filter(remark -> remark.level() == Remark.Level.ERROR).count()
                : 0;
        boolean proof = answered && !explained
                && (documents == 0 || looked.wantsExplanation(score.code()));
        return new EntryStore.Flags(entry.key(), answered, errors, proof);
    }
}
