package vn.chiso.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Writes the bundle of a publication: a zip archive from which anybody can recompute its scores. The scores and the
 * ranking in it are computed here, from what stands beside them. The same content gives the same bytes.
 */
public final class PublicationWriter {

    /** The earliest moment that the format can hold. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * What was written.
     *
     * @param digest SHA-256 of the whole archive, to be shown where the publication is announced
     */
    public record Written(PublicationManifest manifest, String digest) {
    }

    private final PublicationBundle bundle;
    private final Framework framework;
    private final String frameworkDigest;
    private final ZipOutputStream zip;
    private final SortedMap<String, String> sums = new TreeMap<>();

    private PublicationWriter(PublicationBundle bundle, OutputStream output) {
        this.bundle = bundle;
        byte[] file = bundle.framework().getBytes(StandardCharsets.UTF_8);
        if (!(FrameworkReader.read(file) instanceof ReadResult.Read(Framework published, String digest))) {
            throw new IllegalArgumentException("the framework cannot be read");
        }
        var applied = Resolutions.apply(published,
                bundle.resolutions().stream().map(AppliedResolution::resolution).toList());
        if (!(applied instanceof Resolving.Applied(Framework counted, _, _))) {
            throw new IllegalArgumentException("the resolutions do not fit: " + applied);
        }
        this.framework = counted;
        PublicationTables.check(bundle, counted);
        this.frameworkDigest = digest;
        this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    }

    /**
     * Writes the bundle; the stream is left open.
     *
     * @throws IOException              when the stream cannot be written
     * @throws IllegalArgumentException when the content does not belong together: a framework or resolutions that
     *                                  cannot be used, inputs of other units or without a text that says them exactly,
     *                                  points decided outside 0 to the maximum
     */
    public static Written write(PublicationBundle bundle, OutputStream output) throws IOException {
        MessageDigest digest = Sha256.digest();
        PublicationManifest manifest = new PublicationWriter(bundle, new DigestOutputStream(output, digest)).write();
        return new Written(manifest, Sha256.text(digest));
    }

    private PublicationManifest write() throws IOException {
        List<UnitInputs> inputs = everyUnit();
        add(PublicationFiles.DECISIONS, output -> PublicationTables.decisions(inputs, output));
        add(PublicationFiles.FRAMEWORK,
                output -> output.write(bundle.framework().getBytes(StandardCharsets.UTF_8)));
        add(PublicationFiles.INPUTS, output -> PublicationTables.inputs(framework, inputs, output));
        add(PublicationFiles.NOT_APPLICABLE, output -> PublicationTables.notApplicable(inputs, output));
        List<ScoreSheet> sheets = new ArrayList<>(inputs.size());
        add(PublicationFiles.SCORES, output -> scores(inputs, output, sheets));
        add(PublicationFiles.RANKING, output -> RankingFile.writeCsv(ranking(framework, sheets, bundle.units()),
                EnumSet.of(RankingFile.Extra.UNITS), output));
        add(PublicationFiles.RESOLUTIONS, output -> PublicationTables.resolutions(bundle.resolutions(), output));
        add(PublicationFiles.UNITS, output -> PublicationTables.units(bundle.units(), output));
        PublicationManifest manifest = manifest(inputs);
        add(PublicationFiles.MANIFEST, output -> ManifestFile.write(manifest, output));
        zip.finish();
        return manifest;
    }

    /** A unit without inputs is published all the same, with everything missing. */
    private List<UnitInputs> everyUnit() {
        Map<UnitId, UnitInputs> known = new HashMap<>();
        bundle.inputs().forEach(unit -> known.put(unit.unit(), unit));
        var constants = bundle.inputs().isEmpty()
                ? Map.<InputId, InputValue>of()
                : PublicationTables.constants(framework, bundle.inputs().getFirst());
        return bundle.units().stream()
                .map(unit -> known.getOrDefault(unit.unit(), new UnitInputs(unit.unit(), constants))).toList();
    }

    private PublicationManifest manifest(List<UnitInputs> inputs) {
        var resolutions = bundle.resolutions().stream().map(AppliedResolution::resolution).toList();
        return new PublicationManifest(bundle.facts(),
                new PublicationManifest.Rules(framework.id(), framework.version(), frameworkDigest,
                        Resolutions.digest(frameworkDigest, resolutions)),
                InputsDigest.of(inputs), Scoring.VERSION,
                resolutions.stream().map(resolution -> resolution.text()).toList(), sums);
    }

    private void scores(List<UnitInputs> inputs, OutputStream output, List<ScoreSheet> sheets) throws IOException {
        Scoring scoring = new Scoring(framework);
        try (CsvFile csv = new CsvFile(output)) {
            csv.row(PublicationFiles.SCORE_COLUMNS.toArray(String[]::new));
            for (UnitInputs unit : inputs) {
                ScoreSheet sheet = scoring.score(unit);
                PublicationTables.scores(sheet, csv);
                sheets.add(Ranking.needed(framework, sheet));
            }
        }
    }

    static Ranking ranking(Framework framework, List<ScoreSheet> sheets, List<UnitInfo> units) {
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        units.forEach(unit -> infos.put(unit.unit(), unit));
        return Ranking.of(framework, sheets, NodeCode.TOTAL, infos, Map.of());
    }

    /** Something that writes one file. */
    private interface Writing {
        void to(OutputStream output) throws IOException;
    }

    private void add(String name, Writing writing) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(BEGINNING);
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digest();
        writing.to(new Unclosed(new DigestOutputStream(zip, digest)));
        zip.closeEntry();
        if (!name.equals(PublicationFiles.MANIFEST)) {
            sums.put(name, Sha256.text(digest));
        }
    }

    /** The archive, which the writer of one of its files may not close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
