package vn.chiso.web.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.RecheckWorkbook;
import vn.chiso.web.standing.Standing;

/** Writes what was published as a workbook whose points are formulas over the published values. */
@Component
public class PublicationWorkbook {

    private final OpenPublications publications;
    private final SnapshotStore snapshots;

    PublicationWorkbook(OpenPublications publications, SnapshotStore snapshots) {
        this.publications = publications;
        this.snapshots = snapshots;
    }

    /**
     * Writes the workbook of one of our own tables; everything in it is public.
     *
     * @throws IOException                      when the stream cannot be written
     * @throws java.util.NoSuchElementException when the table is not of our own
     * @throws IllegalArgumentException         when a rule is longer than a formula can be
     */
    public void write(Standing standing, Language language, OutputStream output) throws IOException {
        Publication publication = publications.of(standing).orElseThrow();
        Framework framework = publications.method(standing).counted();
        List<SnapshotStore.UnitRow> rows = snapshots.units(publication.snapshot());
        Map<UnitId, String> names = rows.stream()
                .collect(Collectors.toMap(row -> row.inputs().of(row.unit(), framework).unit(),
                        SnapshotStore.UnitRow::name));
        List<UnitInputs> inputs = rows.stream().map(row -> row.inputs().of(row.unit(), framework)).toList();
        RecheckWorkbook.write(framework, snapshots.frameworkDigest(publication.snapshot()), inputs,
                unit -> Objects.requireNonNull(names.get(unit)), language, output);
    }
}
