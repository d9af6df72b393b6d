package vn.chiso.engine.planning.plan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.chiso.engine.planning.plan.Places;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.SourceText;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.yaml.YamlReader;

/** Reads plan files, {@code plans/<id>/plan.yaml}. Time and memory are bounded whatever the file holds. */
public final class PlanReader {

    private PlanReader() {
    }

    /**
     * Reads a file; never more than a little over 4 MB of it.
     *
     * @throws IOException when the file cannot be opened or read
     */
    public static PlanResult read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(input.readNBytes(SourceText.MAX_BYTES + 1));
        }
    }

    /** Reads the bytes of a file: the plan, or every problem that can be seen. */
    public static PlanResult read(byte[] bytes) {
        Problems problems = new Problems();
        Optional<Yaml> root = SourceText.decode(bytes, problems).flatMap(text -> YamlReader.read(text, problems));
        if (root.isEmpty()) {
            return new PlanResult.Refused(problems.sorted());
        }
        Lines lines = new Lines();
        Plan plan = new PlanParser(problems, lines).parse(root.get());
        return problems.none()
                ? new PlanResult.Read(plan, SourceText.digest(bytes), new Places<>(lines.known()))
                : new PlanResult.Refused(problems.sorted());
    }
}
