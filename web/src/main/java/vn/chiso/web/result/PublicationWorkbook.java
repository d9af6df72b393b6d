package vn.chiso.web.result;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.ResolutionText;
import vn.chiso.exchange.RecheckContent;
import vn.chiso.exchange.RecheckUnit;
import vn.chiso.exchange.RecheckWorkbook;
import vn.chiso.web.catalog.Words;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Time;
import vn.chiso.web.standing.Standing;

/** Writes what was published as a workbook whose points are formulas over the published values. */
@Component
public class PublicationWorkbook {

    private final OpenPublications publications;
    private final SnapshotStore snapshots;
    private final Units units;

    PublicationWorkbook(OpenPublications publications, SnapshotStore snapshots, Units units) {
        this.publications = publications;
        this.snapshots = snapshots;
        this.units = units;
    }

    /**
     * Writes the workbook of one of our own tables; everything in it is public. Totals and ranks are compared with those
     * that were published.
     *
     * @param source   which publication it is, and whether its values are made up
     * @param progress told how far it is, in percent
     * @throws IOException                      when the stream cannot be written
     * @throws java.util.NoSuchElementException when the table is not of our own
     */
    public void write(Standing standing, String source, Language language, OutputStream output, IntConsumer progress)
            throws IOException {
        Publication publication = publications.of(standing).orElseThrow();
        OpenPublications.Method method = publications.method(standing);
        List<String> sources = new ArrayList<>(List.of(source));
        method.resolutions().forEach(each -> sources
                .add(ResolutionText.sentence(each.resolution(), Words.in(language)) + " (" + each.basis() + ")"));
        RecheckWorkbook.write(new RecheckContent(method.counted(), snapshots.frameworkDigest(publication.snapshot()),
                sources, units(publication, method.counted())), language, output, progress);
    }

    private List<RecheckUnit> units(Publication publication, Framework framework) {
        List<SnapshotStore.UnitRow> rows = snapshots.units(publication.snapshot());
        Map<Long, List<UnitCode>> codes = units.codes(rows.stream().map(SnapshotStore.UnitRow::unit).toList());
        LocalDate day = LocalDate.ofInstant(publication.at(), Time.ZONE);
        Set<String> taken = new HashSet<>();
        return rows.stream().map(row -> {
            String code = code(row.unit(), codes.getOrDefault(row.unit(), List.of()), day);
            // Formulas find a unit by its code, capitals or not, which two schemes may give to two units.
            String own = taken.add(code.toLowerCase(Locale.ROOT)) ? code : code + " #" + row.unit();
            return new RecheckUnit(row.inputs().of(row.unit(), framework), own, row.name(),
                    row.block().isEmpty() ? null : row.block(),
                    new RecheckUnit.Published(row.points(), row.rank(), row.blockRank()));
        }).toList();
    }

    /** The number by which people know the unit on the day; for want of one, ours with a sign before it. */
    private static String code(long unit, List<UnitCode> codes, LocalDate day) {
        return codes.stream().filter(code -> code.validOn(day))
                .min(Comparator.comparing(code -> !code.scheme().equals(UnitCode.NATIONAL))).map(UnitCode::code)
                .orElse("#" + unit);
    }
}
