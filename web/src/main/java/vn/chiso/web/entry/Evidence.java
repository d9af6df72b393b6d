package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in the library of a unit.
 *
 * @param unit      unit whose library it stands in
 * @param number    number and symbol (số, ký hiệu)
 * @param excerpt   what it is about (trích yếu)
 * @param validFrom first day of the period that its figures are about; null for no beginning
 * @param validTo   last day of that period; null for no end
 * @param address   where it can be read, http or https; empty for nowhere
 * @param file      the uploaded file; null for none
 * @param version   what a change must name, so that nobody overwrites another's
 */
public record Evidence(long id, long unit, String number, @Nullable LocalDate issuedOn, String issuer, String excerpt,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String address, @Nullable EvidenceFile file,
        Instant createdAt, @Nullable Long createdBy, int version) {
}
