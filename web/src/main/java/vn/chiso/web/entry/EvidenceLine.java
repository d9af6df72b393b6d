package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Ui;

/**
 * A document in a list.
 *
 * @param gap      sentence when its period does not cover the year; empty when it does or when no year is asked for
 * @param filePath address of the file; empty when there is none
 * @param icon     stands for the kind of the file
 * @param address  where else it can be read; empty when nowhere
 * @param chosen   whether it stands at the indicator already
 */
public record EvidenceLine(long id, String number, @Nullable LocalDate issuedOn, String issuer, String excerpt,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String gap, String filePath, String fileName,
        long fileSize, String icon, String address, List<Use> uses, boolean chosen) {

    /** An indicator at which it stands. */
    public record Use(String code, String campaign, String path) {
    }

    /** The line of a document. */
    public static EvidenceLine of(Evidence evidence, String gap, List<EvidenceUse> uses, boolean chosen) {
        EvidenceFile file = evidence.file();
        return new EvidenceLine(evidence.id(), evidence.number(), evidence.issuedOn(), evidence.issuer(),
                evidence.excerpt(), evidence.validFrom(), evidence.validTo(), gap,
                file == null ? "" : EvidenceDownload.path(evidence.id()), file == null ? "" : file.name(),
                file == null ? 0 : file.size(), file == null ? "" : file.kind().icon(), evidence.address(),
                uses.stream().map(use -> new Use(use.key().leaf().value(), use.campaignName(), use.key().path()))
                        .toList(),
                chosen);
    }

    /** The period as people read it: {@code 01/01 – 14/12/2023}, {@code từ 01/01/2023}; an en dash for none. */
    public static String period(Ui ui, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "–";
        }
        return to == null
                ? ui.t("evidence.period.from", ui.date(from))
                : from == null ? ui.t("evidence.period.to", ui.date(to)) : ui.days(from, to);
    }
}
