package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.exchange.InputText;
import vn.chiso.exchange.PacketResult;
import vn.chiso.exchange.PacketStatement;
import vn.chiso.exchange.PacketValue;
import vn.chiso.exchange.TableProblem;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;

/** Compares what a packet says with what is stored now. */
final class PacketComparison {

    private final long provider;
    private final Map<Long, Declared> declared;
    private final Set<EntryState> open;
    private final List<PacketDifference> differences = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private PacketComparison(long provider, Map<Long, Declared> declared, Set<EntryState> open) {
        this.provider = provider;
        this.declared = declared;
        this.open = open;
    }

    /** Assessed units of which the packet says something new. */
    static List<Long> units(PacketResult.Read read) {
        List<Long> units = new ArrayList<>();
        read.values().stream().filter(PacketValue::changed).forEach(value -> units.add(id(value.key().assessedUnit())));
        read.statements().stream().filter(PacketStatement::changed)
                .forEach(statement -> units.add(id(statement.assessedUnit())));
        return units.stream().distinct().sorted().toList();
    }

    /** An identifier that no unit has stands for what no unit has. */
    private static long id(String unit) {
        return unit.matches("\\d{1,18}") ? Long.parseLong(unit) : -1;
    }

    static PacketPreview of(Campaign campaign, long provider, PacketResult.Read read, Map<Long, Declared> declared,
            EntryRights rights) {
        PacketComparison comparison = new PacketComparison(provider, declared,
                rights.openStates(campaign, provider));
        read.values().stream().filter(PacketValue::changed).forEach(comparison::value);
        read.statements().stream().filter(PacketStatement::changed).forEach(comparison::statement);
        return new PacketPreview(comparison.differences, read.problems(), comparison.refusals, read.notes(),
                read.unanswered().size());
    }

    /** The entry that a row belongs to with what its unit declares. */
    private record Place(Declared declared, Node.Leaf leaf, Entry entry) {
    }

    private Optional<Place> place(String unit, String leaf, String address) {
        Declared its = declared.get(id(unit));
        Node.Leaf known = its == null ? null : Declarations.leaf(its, new NodeCode(leaf)).orElse(null);
        Entry entry = its == null || known == null ? null : its.entries().get(known.code());
        if (its == null || known == null || entry == null || entry.provider() != provider) {
            refusals.add(Refusal.at(address, "entry.packet.not-supplied", leaf));
            return Optional.empty();
        }
        if (!open.contains(entry.state())) {
            refusals.add(Refusal.at(address, Entries.shut(entry)));
            return Optional.empty();
        }
        return Optional.of(new Place(its, known, entry));
    }

    private void value(PacketValue value) {
        place(value.key().assessedUnit(), value.key().leaf(), value.address())
                .ifPresent(place -> value(place, value));
    }

    private void value(Place place, PacketValue value) {
        String id = value.key().input();
        Input input = place.declared().framework().inputs().get(new InputId(id));
        if (input == null || !place.leaf().code().equals(place.declared().home(input))) {
            refusals.add(Refusal.at(value.address(), "entry.packet.elsewhere", id));
            return;
        }
        String typed = Objects.requireNonNullElse(value.typed(), "");
        if (typed.equals(InputText.NOT_APPLICABLE)) {
            refusals.add(Refusal.at(value.address(), "entry.packet.claim-instead"));
            return;
        }
        StoredValue stored = place.declared().values().get(id);
        String now = stored == null ? "" : stored.value();
        Node.Leaf binding = typed.equals(now) ? null : place.declared().boundBy(input, place.leaf());
        if (binding != null) {
            refusals.add(SharedFigures.bound(value.address(), input, binding));
        } else if (!typed.equals(now)) {
            Entry entry = place.entry();
            differences.add(new PacketDifference(
                    "v-" + entry.key().unit() + "-" + entry.key().leaf().value() + "-" + id, entry.key(),
                    PacketDifference.Field.VALUE, id, Objects.requireNonNullElse(value.base(), ""), now, typed,
                    entry.version(), value.address(), doubt(input, typed, value.address()),
                    stored == null ? entry.changedBy() : stored.changedBy(),
                    stored == null ? entry.changedAt() : stored.changedAt()));
        }
    }

    private static @Nullable TableProblem doubt(Input input, String typed, String address) {
        return !typed.isEmpty() && InputText.parse(input, typed) instanceof InputText.Parsed.Doubtful(_, var code)
                ? new TableProblem(0, "", address, code, InputText.facts(input, typed))
                : null;
    }

    private void statement(PacketStatement statement) {
        place(statement.assessedUnit(), statement.leaf(), statement.address())
                .ifPresent(place -> statement(place, statement));
    }

    private void statement(Place place, PacketStatement statement) {
        Entry entry = place.entry();
        String now = entry.explanation();
        if (!same(statement.explanation(), statement.baseExplanation()) && !same(statement.explanation(), now)) {
            String base = same(statement.baseExplanation(), now) ? now : statement.baseExplanation();
            add(entry, PacketDifference.Field.EXPLANATION, base, now, statement.explanation(), statement.address());
        }
        Claim claim = Claim.valueOf(statement.claim().name());
        if (statement.claim() != statement.baseClaim() && claim != entry.claim()) {
            if (Entries.mayClaim(place.leaf(), claim)) {
                add(entry, PacketDifference.Field.CLAIM, statement.baseClaim().name(), entry.claim().name(),
                        claim.name(), statement.address());
            } else {
                refusals.add(Refusal.at(statement.address(), "entry.claim.refused"));
            }
        }
    }

    private void add(Entry entry, PacketDifference.Field field, String base, String now, String typed,
            String address) {
        differences.add(new PacketDifference(
                (field == PacketDifference.Field.CLAIM ? "c-" : "e-") + entry.key().unit() + "-"
                        + entry.key().leaf().value(),
                entry.key(), field, "", base, now, typed, entry.version(), address, null, entry.changedBy(),
                entry.changedAt()));
    }

    /** Spreadsheets change line breaks and blanks, which says nothing new. */
    private static boolean same(String one, String other) {
        return one.replaceAll("\\s+", " ").strip().equals(other.replaceAll("\\s+", " ").strip());
    }
}
