package vn.chiso.web.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.StoredValue;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** What an appraiser has to look at, what is odd about it first, then by the points at stake. */
@Component
public class Queue {

    private static final Exact HUNDRED = Exact.of(100);

    private final QueueStore store;
    private final AppraisalRights rights;
    private final Campaigns campaigns;
    private final Considerations considerations;
    private final Declarations declarations;
    private final Settings settings;

    Queue(QueueStore store, AppraisalRights rights, Campaigns campaigns, Considerations considerations,
            Declarations declarations, Settings settings) {
        this.store = store;
        this.rights = rights;
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.declarations = declarations;
        this.settings = settings;
    }

    /** Why an entry wants more than a glance. */
    public enum Oddity {
        /** A figure cannot be right. */
        ERROR,
        /** The share of the maximum is far from that of the round before. */
        JUMP,
        /** No document stands at it. */
        NO_DOCUMENT,
        /** The unit says that it does not apply, or that there are no data. */
        CLAIM,
        /** A figure that is entered at another indicator has changed since this one was signed or concluded about. */
        SHARED;

        /** {@code no-document}; also the end of the key of its name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One entry of the queue.
     *
     * @param stamp    what was handed in, as forms name it
     * @param declared points by the declared figures: what is at stake
     * @param before   points with which the round before ended; null where there are none
     * @param jump     percentage points of the maximum between the two; null without a round before
     * @param after    points after appraisal as they count now; null without a conclusion
     * @param wanted   what is asked for, where it was sent back; empty otherwise
     * @param until    by when; null for no day
     */
    public record Item(EntryKey key, long provider, String unitName, String block, EntryState state, String stamp,
            LeafScore declared, @Nullable Exact before, @Nullable Exact jump, List<Oddity> oddities, int documents,
            @Nullable Verdict verdict, boolean draft, @Nullable Exact after, String wanted,
            @Nullable LocalDate until) {

        /** Whether the appraiser still has to conclude. */
        public boolean waits() {
            return state == EntryState.SUBMITTED || state == EntryState.IN_APPRAISAL;
        }

        /** Whether it may be accepted with others at once. */
        public boolean plain() {
            return waits() && oddities.isEmpty() && !draft;
        }
    }

    /** How the entries of an indicator stand. */
    public record Standing(Node.Leaf leaf, int all, int waiting, int concluded, int returned, int lowered) {
    }

    /** The person's indicators in the framework's order, with how their entries stand. */
    public List<Standing> standings(Person person, Campaign campaign) {
        Set<NodeCode> mine = rights.indicators(person, campaign);
        Map<NodeCode, QueueStore.Count> counts = store.counts(campaign.id(), mine, own(person));
        return campaigns.framework(campaign).framework().tree().leaves().stream()
                .filter(leaf -> counts.containsKey(leaf.code())).map(leaf -> {
                    QueueStore.Count count = counts.getOrDefault(leaf.code(), new QueueStore.Count(0, 0, 0, 0, 0));
                    return new Standing(leaf, count.all(), count.waiting(), count.concluded(), count.returned(),
                            count.lowered());
                }).toList();
    }

    private static long own(Person person) {
        Long unit = person.unit();
        return unit == null ? 0 : unit;
    }

    /** The person's entries of some indicators that were handed in or sent back: odd ones first, then most points. */
    public List<Item> items(Person person, Campaign campaign, Collection<NodeCode> leaves) {
        Set<NodeCode> mine = new HashSet<>(leaves);
        mine.retainAll(rights.indicators(person, campaign));
        List<Item> items = read(campaign, mine, own(person));
        items.sort(Comparator.comparing((Item item) -> item.oddities().isEmpty())
                .thenComparing(Comparator.comparing((Item item) -> item.declared().points()).reversed())
                .thenComparing(item -> item.key().leaf()));
        return items;
    }

    private List<Item> read(Campaign campaign, Set<NodeCode> leaves, long but) {
        Framework framework = campaigns.framework(campaign).framework();
        Scoring scoring = new Scoring(framework);
        Map<Long, Considered> now = considerations.about(campaign, leaves);
        Map<Long, Considered> earlier = declarations.previous(campaign)
                .map(previous -> considerations.about(previous, leaves)).orElse(Map.of());
        Exact limit = Exact.of(settings.number(Setting.JUMP_PERCENT_POINTS));
        Map<Long, UnitInputs> declared = new HashMap<>();
        Map<Long, UnitInputs> appraised = new HashMap<>();
        Map<Long, UnitInputs> ended = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (QueueStore.Line line : store.lines(campaign.id(), leaves, but)) {
            long unit = line.key().unit();
            Considered its = now.get(unit);
            Entry entry = its == null ? null : its.declared().entries().get(line.key().leaf());
            if (its != null && entry != null
                    && framework.tree().node(line.key().leaf()) instanceof Node.Leaf leaf) {
                LeafScore score = scoring.score(leaf,
                        declared.computeIfAbsent(unit, _ -> its.declaredInputs()));
                Exact before = ended(scoring, leaf, earlier.get(unit), ended);
                Exact jump = before == null || leaf.max().isZero()
                        ? null
                        : score.points().minus(before).dividedBy(leaf.max()).times(HUNDRED);
                Decision concluded = its.at(leaf.code(), Stage.APPRAISAL);
                items.add(new Item(line.key(), line.provider(), line.unitName(), line.block(), line.state(),
                        entry.stamp(), score, before, jump, oddities(line, jump, limit, changed(its, entry, leaf)),
                        line.documents(), concluded == null ? null : concluded.verdict(),
                        concluded != null && concluded.draft(),
                        concluded == null
                                ? null
                                : scoring.score(leaf, appraised.computeIfAbsent(unit, _ -> its.appraised())).points(),
                        wanted(campaign, line), line.until()));
            }
        }
        return items;
    }

    /** Points with which a round ended; null where the unit had nothing to do with the indicator then. */
    private static @Nullable Exact ended(Scoring scoring, Node.Leaf leaf, @Nullable Considered earlier,
            Map<Long, UnitInputs> ended) {
        if (earlier == null || !earlier.declared().entries().containsKey(leaf.code())
                || (earlier.declared().values().isEmpty() && earlier.at(leaf.code(), Stage.APPRAISAL) == null)) {
            return null;
        }
        return scoring.score(leaf, ended.computeIfAbsent(earlier.declared().unit(), _ -> earlier.settled())).points();
    }

    /** Whether a figure that is entered elsewhere has changed since the indicator was signed or concluded about. */
    private static boolean changed(Considered considered, Entry entry, Node.Leaf leaf) {
        Instant looked = entry.signedAt();
        Decision concluded = considered.at(leaf.code(), Stage.APPRAISAL);
        if (looked != null && concluded != null && !concluded.draft() && concluded.at().isAfter(looked)) {
            looked = concluded.at();
        }
        for (Operand operand : leaf.operands()) {
            StoredValue value = considered.declared().values().get(operand.input().id().value());
            if (looked != null && value != null && value.changedAt().isAfter(looked)
                    && !leaf.code().equals(considered.declared().home(operand.input()))) {
                return true;
            }
        }
        return false;
    }

    /** What a head says who takes figures back before appraisal is no business of appraisers. */
    private static String wanted(Campaign campaign, QueueStore.Line line) {
        String wanted = line.wanted();
        return wanted == null || campaign.phase() != Phase.APPRAISAL ? "" : wanted;
    }

    private static List<Oddity> oddities(QueueStore.Line line, @Nullable Exact jump, Exact limit, boolean shared) {
        List<Oddity> oddities = new ArrayList<>();
        if (line.errors() > 0) {
            oddities.add(Oddity.ERROR);
        }
        if (jump != null && !limit.isZero() && jump.max(Exact.ZERO.minus(jump)).compareTo(limit) >= 0) {
            oddities.add(Oddity.JUMP);
        }
        if (line.claim() != Claim.NONE) {
            oddities.add(Oddity.CLAIM);
        } else if (line.documents() == 0) {
            oddities.add(Oddity.NO_DOCUMENT);
        }
        if (shared) {
            oddities.add(Oddity.SHARED);
        }
        return oddities;
    }

    /** Points by the declared figures of the other units of a unit's block that handed an indicator in. */
    public List<Exact> peers(Campaign campaign, Node.Leaf leaf, long unit) {
        List<Item> items = read(campaign, Set.of(leaf.code()), 0);
        String block = items.stream().filter(item -> item.key().unit() == unit).map(Item::block).findFirst().orElse("");
        return items.stream()
                .filter(item -> item.block().equals(block) && item.key().unit() != unit
                        && item.state() != EntryState.RETURNED && item.declared().outcome() != Outcome.NOT_APPLICABLE)
                .map(item -> item.declared().points()).toList();
    }

    /** How many entries wait for the person, counted up to a limit. */
    public int waiting(Person person, Campaign campaign, int limit) {
        Set<NodeCode> mine = rights.indicators(person, campaign);
        return mine.isEmpty() ? 0 : store.waiting(campaign.id(), mine, own(person), limit);
    }
}
