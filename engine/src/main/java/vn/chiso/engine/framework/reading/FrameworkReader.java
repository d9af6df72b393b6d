package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.SourceText;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.yaml.YamlReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads framework files. Time and memory are bounded whatever the file holds. */
public final class FrameworkReader {

    private FrameworkReader() {
    }

    /**
     * Reads a file; never more than a little over 4 MB of it.
     *
     * @throws IOException when the file cannot be opened or read
     */
    public static ReadResult read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(input.readNBytes(SourceText.MAX_BYTES + 1));
        }
    }

    /** Reads the bytes of a file: the framework, or every problem that can be seen. */
    public static ReadResult read(byte[] bytes) {
        Problems problems = new Problems();
        Optional<Yaml> root = SourceText.decode(bytes, problems).flatMap(text -> YamlReader.read(text, problems));
        if (root.isEmpty()) {
            return new ReadResult.Refused(problems.sorted());
        }
        var framework = new FrameworkParser(problems).parse(root.get());
        return problems.none()
                ? new ReadResult.Read(framework, SourceText.digest(bytes))
                : new ReadResult.Refused(problems.sorted());
    }
}
