package vn.chiso.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.PacketClaim;
import vn.chiso.exchange.PacketContent;
import vn.chiso.exchange.PacketEntry;
import vn.chiso.exchange.PacketInput;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Ui;

/** Puts together what a unit fills in offline. */
@Component
class Packing {

    /** Rows of a sheet that are read back; a workbook with more would be refused when it comes back. */
    static final int MOST_ROWS = 45_000;
    /** Units whose figures are in memory at the same time. */
    private static final int AT_ONCE = 200;

    private final EntryStore store;
    private final Declarations declarations;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Units units;
    private final Clock clock;

    Packing(EntryStore store, Declarations declarations, EntryRights rights, Campaigns campaigns, Units units,
            Clock clock) {
        this.store = store;
        this.declarations = declarations;
        this.rights = rights;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Everything that a unit supplies in a round, as it stands at one moment: indicator after indicator, at each the
     * assessed units by name. Empty when it is more than a workbook that comes back may hold.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<PacketContent> pack(Campaign campaign, long provider, Ui ui) {
        List<Entry> entries = store.ofProvider(campaign.id(), provider);
        if (tooLarge(campaign, entries)) {
            return Optional.empty();
        }
        Set<EntryState> open = rights.openStates(campaign, provider);
        Map<NodeCode, Integer> order = new HashMap<>();
        for (Node.Leaf leaf : campaigns.framework(campaign).framework().tree().leaves()) {
            order.put(leaf.code(), order.size());
        }
        Map<Long, Unit> names = units.byIds(entries.stream().map(entry -> entry.key().unit()).distinct().toList());
        List<Packed> packed = new ArrayList<>();
        Map<Long, List<Entry>> byUnit = new HashMap<>();
        entries.forEach(entry -> byUnit.computeIfAbsent(entry.key().unit(), _ -> new ArrayList<>()).add(entry));
        List<Long> all = List.copyOf(byUnit.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            packed.addAll(pack(campaign, all.subList(from, Math.min(all.size(), from + AT_ONCE)), byUnit, open, names,
                    ui));
        }
        packed.sort(Comparator.comparing((Packed each) -> order.getOrDefault(each.entry().key().leaf(), 0))
                .thenComparing(each -> SearchKey.of(each.content().unitName()))
                .thenComparingLong(each -> each.entry().key().unit()));
        return Optional.of(new PacketContent(Long.toString(campaign.id()), Long.toString(provider),
                campaigns.framework(campaign).digest(), clock.instant(), titles(campaign, provider, ui),
                packed.stream().map(Packed::content).toList()));
    }

    private record Packed(Entry entry, PacketEntry content) {
    }

    /** Whether the entries are more than a workbook that comes back may hold. */
    boolean tooLarge(Campaign campaign, List<Entry> entries) {
        Map<NodeCode, Long> rows = new HashMap<>();
        for (Node.Leaf leaf : campaigns.framework(campaign).framework().tree().leaves()) {
            rows.put(leaf.code(), 1 + leaf.operands().stream().map(operand -> operand.input().id()).distinct().count());
        }
        return entries.stream().mapToLong(entry -> rows.getOrDefault(entry.key().leaf(), 0L)).sum() > MOST_ROWS;
    }

    private PacketContent.Titles titles(Campaign campaign, long provider, Ui ui) {
        return new PacketContent.Titles(campaign.name(),
                units.byId(provider).map(Unit::name).orElse("–"),
                campaigns.framework(campaign).framework().name().in(ui.language()),
                Integer.toString(campaign.year()), ui.date(campaigns.deadlines(campaign.id()).of(provider)));
    }

    private List<Packed> pack(Campaign campaign, Collection<Long> some, Map<Long, List<Entry>> entries,
            Set<EntryState> open, Map<Long, Unit> names, Ui ui) {
        Map<Long, Declared> now = declarations.of(campaign, some);
        Map<Long, Declared> before = declarations.before(campaign, some);
        Messages messages = EngineText.messages(ui.language());
        List<Packed> packed = new ArrayList<>();
        for (long unit : some) {
            Declared declared = Objects.requireNonNull(now.get(unit));
            Unit named = names.get(unit);
            for (Entry entry : entries.getOrDefault(unit, List.of())) {
                Declarations.leaf(declared, entry.key().leaf())
                        .ifPresent(leaf -> packed.add(new Packed(entry, content(declared, before.get(unit), entry, leaf,
                                open, named == null ? "–" : named.name(), ui, messages))));
            }
        }
        return packed;
    }

    private PacketEntry content(Declared declared, @Nullable Declared before, Entry entry, Node.Leaf leaf,
            Set<EntryState> open, String unitName, Ui ui, Messages messages) {
        List<PacketInput> inputs = new ArrayList<>();
        Set<InputId> seen = new HashSet<>();
        for (Operand operand : leaf.operands()) {
            Input input = operand.input();
            if (seen.add(input.id())) {
                StoredValue stored = declared.values().get(input.id().value());
                inputs.add(new PacketInput(input.id().value(), operand.letter(), input.name(),
                        input.type().isNumber() ? input.unit() : null, input.type(), input.options(),
                        lastYear(before, input, messages),
                        stored == null ? declared.constants().get(input.id().value()) : stored.value(),
                        leaf.code().equals(declared.home(input))));
            }
        }
        return new PacketEntry(Long.toString(entry.key().unit()), unitName, leaf.code().value(),
                leaf.head().name().in(ui.language()), entry.version(), ui.number(leaf.max()),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), messages), entry.explanation(),
                PacketClaim.valueOf(entry.claim().name()), open.contains(entry.state()), inputs);
    }

    private static @Nullable String lastYear(@Nullable Declared before, Input input, Messages messages) {
        StoredValue stored = before == null ? null : before.values().get(input.id().value());
        InputValue value = stored == null ? null : Declared.value(input, stored.value());
        return value == null ? null : EngineText.value(input, value, messages);
    }

    /** What the file is called: {@code goi-excel-so-noi-vu-h42-ky-3-20261102.xlsx}, with the code of the unit. */
    String fileName(Campaign campaign, long provider) {
        LocalDate today = LocalDate.now(clock);
        String name = units.byId(provider).map(Unit::name).orElse("");
        String code = units.codes(provider).stream().filter(each -> each.validOn(today)).findFirst()
                .map(UnitCode::code).orElse("");
        String bare = SearchKey.of(name + " " + code).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "goi-excel-" + (bare.length() > 60 ? bare.substring(0, 60) : bare) + "-ky-" + campaign.id() + "-"
                + today.toString().replace("-", "") + ".xlsx";
    }
}
