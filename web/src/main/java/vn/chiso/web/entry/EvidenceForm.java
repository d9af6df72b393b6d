package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Days;

/** What was typed about a document; days as {@code 2026-12-31} or {@code 31/12/2026}. */
public record EvidenceForm(String number, String issuedOn, String issuer, String excerpt, String validFrom,
        String validTo, String address) {

    /** Nothing typed yet. */
    public static final EvidenceForm EMPTY = new EvidenceForm("", "", "", "", "", "", "");

    /** A form that left a field out counts as one that left it empty. */
    public EvidenceForm {
        number = Objects.requireNonNullElse(number, "");
        issuedOn = Objects.requireNonNullElse(issuedOn, "");
        issuer = Objects.requireNonNullElse(issuer, "");
        excerpt = Objects.requireNonNullElse(excerpt, "");
        validFrom = Objects.requireNonNullElse(validFrom, "");
        validTo = Objects.requireNonNullElse(validTo, "");
        address = Objects.requireNonNullElse(address, "");
    }

    /** A document as its form shows it. */
    static EvidenceForm of(Evidence evidence) {
        return new EvidenceForm(evidence.number(), text(evidence.issuedOn()), evidence.issuer(), evidence.excerpt(),
                text(evidence.validFrom()), text(evidence.validTo()), evidence.address());
    }

    /** What is known of a document as the audit keeps it, whatever people typed: days as {@code 2026-12-31}. */
    static EvidenceForm kept(EvidenceFacts facts) {
        return new EvidenceForm(facts.number(), Objects.toString(facts.issuedOn(), ""), facts.issuer(), facts.excerpt(),
                Objects.toString(facts.validFrom(), ""), Objects.toString(facts.validTo(), ""), facts.address());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : Days.written(day);
    }
}
