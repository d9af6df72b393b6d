package vn.chiso.web.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.result.OpenPublications;
import vn.chiso.web.result.Publication;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Texts;

/**
 * The files of tables, written when somebody first asks and kept in a folder of their own, named by what is in them. The
 * same table gives the same bytes, so the checksum beside a file holds whenever it is fetched.
 */
@Component
public class OpenFiles {

    /** Another instance may still send what this one would write otherwise. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Path folder;
    private final Standings standings;
    private final OpenPublications publications;
    private final Publishers publishers;
    private final Texts texts;
    private final Map<String, Made> known = new ConcurrentHashMap<>();

    OpenFiles(Installation installation, Clock clock, Standings standings, OpenPublications publications,
            Publishers publishers, Texts texts) throws IOException {
        this.folder = Files.createDirectories(installation.data().resolve("open-data"));
        this.standings = standings;
        this.publications = publications;
        this.publishers = publishers;
        this.texts = texts;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(OLD))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * A file that was written and is never changed.
     *
     * @param digest SHA-256 in hexadecimal
     * @param size   bytes
     */
    public record Made(Path file, String digest, long size) {
    }

    /** The forms in which a table is offered now: without the bundle where its folder has lost it. */
    public List<Format> offered(Standing standing) {
        return Format.of(standing).stream().filter(format -> format != Format.BUNDLE
                || publications.of(standing).flatMap(publications::bundle).isPresent()).toList();
    }

    /**
     * A table in a form.
     *
     * @throws NoSuchElementException when the table is not offered in it
     */
    public Made of(Standing standing, Format format) {
        if (!Format.of(standing).contains(format)) {
            throw new NoSuchElementException(standing.slug() + format.ending());
        }
        if (format == Format.BUNDLE) {
            Publication publication = publications.of(standing).orElseThrow();
            Path file = publications.bundle(publication).orElseThrow();
            return new Made(file, publication.digest(), publication.size());
        }
        String name = standing.slug() + format.ending() + " " + standing.digest() + " " + publishers.of(standing);
        Made made = known.get(name);
        return made != null && Files.exists(made.file()) ? made : make(name, standing, format);
    }

    /** One after the other: the files of a whole country are much work, and nobody asks for two at once. */
    private synchronized Made make(String name, Standing standing, Format format) {
        Made other = known.get(name);
        if (other != null && Files.exists(other.file())) {
            return other;
        }
        try {
            Path part = Files.createTempFile(folder, "part", format.ending());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream output = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                write(standing, format, output);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(part);
                throw failure;
            }
            String text = HexFormat.of().formatHex(digest.digest());
            Path file = Files.move(part, folder.resolve(text + format.ending()), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Made made = new Made(file, text, Files.size(file));
            known.put(name, made);
            return made;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void write(Standing standing, Format format, OutputStream output) throws IOException {
        String publisher = publishers.of(standing);
        switch (format) {
            case CSV -> TableCsv.write(new TableContent(standings, standing), output);
            case JSON -> TableJson.write(new TableContent(standings, standing), publisher, texts, output);
            case XLSX -> TableWorkbook.write(new TableContent(standings, standing), publisher, texts, output);
            case DICTIONARY -> TableMetadata.write(standing, publisher, texts, output);
            case FRAMEWORK -> output.write(publications.file(publications.method(standing).installed()));
            case BUNDLE -> throw new IllegalArgumentException("a bundle is written when it is published");
        }
    }
}
