package vn.chiso.web.appraisal;

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
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** What an appraiser has to look at, what is odd about it first, then by the points at stake. */
@Component
public class Queue {

    private static final Exact HUNDRED = Exact.of(100);

    private final QueueStore store;
    private final AppraisalRights rights;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Declarations declarations;
    private final Settings settings;

    Queue(QueueStore store, AppraisalRights rights, Campaigns campaigns, Assignments assignments,
            Declarations declarations, Settings settings) {
        this.store = store;
        this.rights = rights;
        this.campaigns = campaigns;
        this.assignments = assignments;
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
        CLAIM;

        /** {@code no-document}; also the end of the key of its name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One entry of the queue.
     *
     * @param declared points by the declared figures: what is at stake
     * @param before   points of the round before; null where there are none
     * @param jump     percentage points of the maximum between the two; null without a round before
     * @param after    points by the appraiser's conclusion; null without one
     * @param wanted   what is asked for, where it was sent back; empty otherwise
     * @param until    by when; null for no day
     */
    public record Item(EntryKey key, long provider, String unitName, String block, EntryState state, int version,
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
        Scored now = scored(campaign, framework, leaves);
        Campaign previous = declarations.previous(campaign).orElse(null);
        Scored earlier = previous == null ? null : scored(previous, framework, leaves);
        Map<EntryKey, Exact> ended = previous == null ? Map.of() : store.ended(previous.id(), leaves);
        Map<EntryKey, QueueStore.Conclusion> conclusions = store.conclusions(campaign.id(), leaves);
        Exact limit = Exact.of(settings.number(Setting.JUMP_PERCENT_POINTS));
        List<Item> items = new ArrayList<>();
        for (QueueStore.Line line : store.lines(campaign.id(), leaves, but)) {
            if (framework.tree().node(line.key().leaf()) instanceof Node.Leaf leaf) {
                LeafScore score = now.score(leaf, line.key().unit(), line.claim());
                Exact before = previous == null || earlier == null
                        ? null
                        : ended.getOrDefault(new EntryKey(previous.id(), line.key().unit(), leaf.code()),
                                earlier.points(leaf, line.key().unit()));
                Exact jump = before == null || leaf.max().isZero()
                        ? null
                        : score.points().minus(before).dividedBy(leaf.max()).times(HUNDRED);
                QueueStore.Conclusion conclusion = conclusions.get(line.key());
                items.add(new Item(line.key(), line.provider(), line.unitName(), line.block(), line.state(),
                        line.version(), score, before, jump, oddities(line, jump, limit), line.documents(),
                        conclusion == null ? null : conclusion.verdict(), conclusion != null && conclusion.draft(),
                        conclusion == null ? null : conclusion.after(), wanted(campaign, line),
                        line.until()));
            }
        }
        return items;
    }

    /** What a head says who takes figures back before appraisal is no business of appraisers. */
    private static String wanted(Campaign campaign, QueueStore.Line line) {
        String wanted = line.wanted();
        return wanted == null || campaign.phase() != Phase.APPRAISAL ? "" : wanted;
    }

    private static List<Oddity> oddities(QueueStore.Line line, @Nullable Exact jump, Exact limit) {
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
        return oddities;
    }

    private Scored scored(Campaign campaign, Framework framework, Set<NodeCode> leaves) {
        Set<String> inputs = new HashSet<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            if (leaves.contains(leaf.code())) {
                leaf.operands().forEach(operand -> inputs.add(operand.input().id().value()));
            }
        }
        return new Scored(framework, new Scoring(framework), store.figures(campaign.id(), inputs),
                typed(framework, assignments.constants(campaign.id())));
    }

    private static Map<InputId, InputValue> typed(Framework framework, Map<String, String> stored) {
        Map<InputId, InputValue> typed = new HashMap<>();
        stored.forEach((id, text) -> {
            Input input = framework.inputs().get(new InputId(id));
            InputValue value = input == null ? null : Declared.value(input, text);
            if (input != null && value != null) {
                typed.put(input.id(), value);
            }
        });
        return typed;
    }

    /** Scores single indicators by the declared figures of a round. */
    private record Scored(Framework framework, Scoring scoring, Map<Long, Map<String, String>> figures,
            Map<InputId, InputValue> constants) {

        LeafScore score(Node.Leaf leaf, long unit, Claim claim) {
            Map<InputId, InputValue> values = new HashMap<>(constants);
            values.putAll(typed(framework, figures.getOrDefault(unit, Map.of())));
            return scoring.score(leaf, new UnitInputs(new UnitId(Long.toString(unit)), values,
                    claim == Claim.NOT_APPLICABLE ? Set.of(leaf.code()) : Set.of()));
        }

        /** Null where the unit had no figures at all for the indicator. */
        @Nullable
        Exact points(Node.Leaf leaf, long unit) {
            Map<String, String> known = figures.get(unit);
            return known == null ? null : score(leaf, unit, Claim.NONE).points();
        }
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
