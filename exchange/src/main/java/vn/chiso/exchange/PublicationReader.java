package vn.chiso.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Reads a publication's bundle, which is an untrusted file. A file that was altered and can still be read is no refusal:
 * {@link Recomputation} then says what follows from it.
 */
public final class PublicationReader {

    private static final int MANIFEST_BYTES = 1 << 20;
    /** More than the reader of frameworks takes. */
    private static final int FRAMEWORK_BYTES = 8 << 20;

    private final Path archive;
    private final ZipFile zip;
    private final List<PublicationProblem> problems;

    private PublicationReader(Path archive, ZipFile zip, List<PublicationProblem> problems) {
        this.archive = archive;
        this.zip = zip;
        this.problems = problems;
    }

    /**
     * Reads a bundle within {@link PublicationLimits#STANDARD}.
     *
     * @throws IOException when the file is not there or cannot be read
     */
    public static PublicationResult read(Path archive) throws IOException {
        return read(archive, PublicationLimits.STANDARD);
    }

    /**
     * Reads a bundle.
     *
     * @throws IOException when the file is not there or cannot be read
     */
    public static PublicationResult read(Path archive, PublicationLimits limits) throws IOException {
        if (Files.size(archive) > limits.fileBytes()) {
            return refused(PublicationProblem.Code.FILE_TOO_LARGE, Long.toString(limits.fileBytes() >> 20));
        }
        if (!Files.isRegularFile(archive)) {
            return refused(PublicationProblem.Code.NOT_ZIP);
        }
        List<PublicationProblem> problems = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Map<String, String> sums = new PublicationArchive(zip, limits, problems::add).sums();
            return problems.isEmpty()
                    ? new PublicationReader(archive, zip, problems).read(sums)
                    : new PublicationResult.Refused(problems);
        } catch (ZipException | EOFException _) { // what is broken inside is found while it inflates
            return refused(PublicationProblem.Code.NOT_ZIP);
        }
    }

    private static PublicationResult refused(PublicationProblem.Code code, String... facts) {
        return new PublicationResult.Refused(List.of(new PublicationProblem.Archive(code, "", List.of(facts))));
    }

    private PublicationResult read(Map<String, String> sums) throws IOException {
        byte[] json = bytes(PublicationFiles.MANIFEST, MANIFEST_BYTES);
        Optional<PublicationManifest> manifest = ManifestReader.read(json, problems::add);
        if (manifest.isEmpty()) {
            return new PublicationResult.Refused(problems);
        }
        List<String> altered = PublicationFiles.SUMMED.stream()
                .filter(name -> !Objects.equals(manifest.get().files().get(name), sums.get(name))).toList();
        byte[] file = bytes(PublicationFiles.FRAMEWORK, FRAMEWORK_BYTES);
        List<AppliedResolution> resolutions = new ArrayList<>();
        Optional<Framework> counted = counted(file, resolutions);
        if (counted.isPresent()) {
            PublicationTableReader tables = new PublicationTableReader(zip, counted.get(), problems::add);
            List<UnitInfo> units = tables.units();
            List<UnitInputs> inputs = tables.inputs(units);
            if (problems.isEmpty()) {
                var bundle = new PublicationBundle(manifest.get().facts(), new String(file, StandardCharsets.UTF_8),
                        resolutions, units, inputs);
                return new PublicationResult.Read(archive, digest(), manifest.get(), bundle, counted.get(), altered);
            }
        }
        List<PublicationProblem> all = new ArrayList<>();
        altered.forEach(name -> all
                .add(new PublicationProblem.Archive(PublicationProblem.Code.FILE_ALTERED, name, List.of())));
        all.addAll(problems);
        return new PublicationResult.Refused(all);
    }

    private byte[] bytes(String name, int limit) throws IOException {
        try (InputStream content = PublicationArchive.open(zip, name)) {
            return content.readNBytes(limit);
        }
    }

    private String digest() throws IOException {
        try (InputStream content = Files.newInputStream(archive)) {
            return Sha256.of(content);
        }
    }

    private Optional<Framework> counted(byte[] file, List<AppliedResolution> resolutions) throws IOException {
        return switch (FrameworkReader.read(file)) {
            case ReadResult.Refused refused -> {
                refused.problems().forEach(
                        problem -> problems.add(new PublicationProblem.Rules(PublicationFiles.FRAMEWORK, problem)));
                yield Optional.empty();
            }
            case ReadResult.Read(Framework framework, _) -> {
                resolutions.addAll(new PublicationTableReader(zip, framework, problems::add).resolutions());
                yield resolved(framework, resolutions);
            }
        };
    }

    private Optional<Framework> resolved(Framework framework, List<AppliedResolution> resolutions) {
        return switch (Resolutions.apply(framework,
                resolutions.stream().map(AppliedResolution::resolution).toList())) {
            case Resolving.Applied applied -> Optional.of(applied.framework());
            case Resolving.Refused(List<Resolving.Reason> reasons) -> {
                reasons.forEach(
                        reason -> problems.add(new PublicationProblem.Misfit(PublicationFiles.RESOLUTIONS, reason)));
                yield Optional.empty();
            }
        };
    }
}
