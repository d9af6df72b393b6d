package vn.chiso.web.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Texts;

/** In whose name documents are made. */
@Component
class Issuers {

    /** What the form sends. */
    static final List<String> FIELDS = List.of("chu-quan", "ten", "viet-tat", "soan-thao", "dia-danh", "quyen-han",
            "nguoi-ky", "noi-nhan");
    private static final int LONGEST = 300;
    private static final int LONGEST_LINES = 2_000;

    private final IssuerStore store;
    private final Units units;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    /** Sentences in Vietnamese, as documents are. */
    private final UnaryOperator<String> words;

    Issuers(IssuerStore store, Units units, People people, Texts texts, Audit audit, Clock clock) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.words = key -> texts.say(Language.VI, key);
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit in whose name a person makes documents; empty for somebody who speaks for none. */
    static Optional<Long> unit(Person person) {
        return Optional.ofNullable(person.unit());
    }

    /** What stands above and below the documents of a unit; what its name tells while nobody has set it. */
    Issuer of(long unit) {
        return store.of(unit).orElseGet(() -> {
            Unit known = units.byId(unit).orElseThrow();
            return Issuer.suggested(known, above(known), area(known), words);
        });
    }

    private @Nullable Unit above(Unit unit) {
        Long above = unit.parent();
        return above == null ? null : units.byId(above).orElse(null);
    }

    private @Nullable Unit area(Unit unit) {
        Set<Long> seen = new HashSet<>();
        Unit each = above(unit);
        while (each != null && !Issuer.isArea(each) && seen.add(each.id())) {
            each = above(each);
        }
        return each != null && Issuer.isArea(each) ? each : null;
    }

    /**
     * In whose name a document is made. That is the unit whose document it is; or the body that it names, as the one unit
     * of that name above its writers has set it; or the unit that wrote its texts, which for whoever may write them is
     * the own one while nobody has; or the standing agency. Null while none of these is known.
     *
     * @param writer unit of whoever was the first to write its texts; null while nobody has
     */
    @Nullable
    Issuer of(Person person, Draft draft, @Nullable Long writer) {
        Draft.Issued issued = draft.issued();
        Long unit = draft.unit();
        Issuer issuer;
        if (unit != null) {
            issuer = of(unit);
        } else if (issued.issuer().isEmpty()) {
            Long found = Optional.ofNullable(writer).or(() -> draft.edits() ? unit(person) : Optional.empty())
                    .or(this::agency).orElse(null);
            issuer = found == null ? null : of(found);
        } else {
            issuer = named(issued.issuer(), writer);
        }
        return issuer == null || issued.signer().isEmpty() ? issuer : issuer.signedBy(issued.signer());
    }

    /** What the one unit of this name has set, among those above the writer and the coordinators; else what the name tells. */
    private Issuer named(String name, @Nullable Long writer) {
        Issuer named = Issuer.named(name, words);
        String key = SearchKey.of(named.name());
        List<Issuer> ours = Stream.concat(Stream.ofNullable(writer), coordinating()).flatMap(this::withThoseAbove)
                .distinct().map(this::of).filter(known -> SearchKey.of(known.name()).equals(key)).toList();
        return ours.size() == 1 ? ours.getFirst() : named;
    }

    private Stream<Long> coordinating() {
        return people.withRole(Role.COORDINATOR).stream().map(Person::unit).filter(Objects::nonNull).distinct();
    }

    private Stream<Long> withThoseAbove(long unit) {
        Set<Long> line = new LinkedHashSet<>();
        Long each = unit;
        while (each != null && line.add(each)) {
            each = units.byId(each).map(Unit::parent).orElse(null);
        }
        return line.stream();
    }

    /** The unit of those who run the rounds, when they have one in common. */
    private Optional<Long> agency() {
        List<Long> found = coordinating().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether the person may set it: the coordinator and the heads, each for the own unit. */
    static boolean maySet(Person person, long unit) {
        return unit(person).filter(own -> own == unit).isPresent() && person.is(Role.COORDINATOR, Role.UNIT_HEAD);
    }

    /** Keeps what was typed; every reason why not. */
    @Transactional
    public List<Refusal> keep(Person person, Issuer seen, Map<String, String> typed) {
        List<Refusal> refusals = new ArrayList<>();
        for (String field : List.of("ten", "viet-tat", "dia-danh", "quyen-han")) {
            if (text(typed, field).isEmpty()) {
                refusals.add(Refusal.at(field, "document.issuer." + field + ".none"));
            }
        }
        FIELDS.forEach(field -> {
            int longest = field.equals("quyen-han") || field.equals("noi-nhan") ? LONGEST_LINES : LONGEST;
            if (text(typed, field).length() > longest) {
                refusals.add(Refusal.at(field, "document.too-long", longest));
            }
        });
        if (!refusals.isEmpty()) {
            return refusals;
        }
        Issuer kept = new Issuer(seen.unit(), text(typed, "chu-quan"), text(typed, "ten"), text(typed, "viet-tat"),
                text(typed, "soan-thao"), text(typed, "dia-danh"), IssuerStore.lines(text(typed, "quyen-han")),
                text(typed, "nguoi-ky"), IssuerStore.lines(text(typed, "noi-nhan")), seen.version());
        if (!store.keep(kept, clock.instant(), person.id())) {
            return List.of(Refusal.of("document.changed-meanwhile"));
        }
        audit.record(person.actor(), "document.issuer-set", kept.name(), null, kept.unit(),
                Map.of("superior", kept.superior(), "place", kept.place(), "signer", kept.signer()));
        return List.of();
    }

    private static String text(Map<String, String> typed, String field) {
        return Merge.clean(typed.getOrDefault(field, ""));
    }
}
