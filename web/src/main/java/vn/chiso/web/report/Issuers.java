package vn.chiso.web.report;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;

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
    private final Audit audit;
    private final Clock clock;

    Issuers(IssuerStore store, Units units, Audit audit, Clock clock) {
        this.store = store;
        this.units = units;
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
            Long above = known.parent();
            return Issuer.suggested(known, above == null ? null : units.byId(above).orElse(null));
        });
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
        return Normalizer.normalize(typed.getOrDefault(field, ""), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }
}
