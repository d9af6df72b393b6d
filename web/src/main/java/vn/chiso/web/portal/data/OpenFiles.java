package vn.chiso.web.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.result.OpenPublications;
import vn.chiso.web.result.Publication;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Texts;

/**
 * The files of tables, written when somebody first asks and kept in a folder of their own, named by what is in them. The
 * same table gives the same bytes, so the checksum beside a file holds whenever it is fetched. What the folder loses is
 * written anew.
 */
@Component
public class OpenFiles {

    /** Another instance may still send what this one would write otherwise. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private final Path folder;
    private final Standings standings;
    private final OpenPublications publications;
    private final Publishers publishers;
    private final Texts texts;
    private final Map<String, Made> known = new ConcurrentHashMap<>();

    OpenFiles(Installation installation, Clock clock, Standings standings, OpenPublications publications,
            Publishers publishers, Texts texts) {
        this.folder = installation.data().resolve("open-data");
        this.standings = standings;
        this.publications = publications;
        this.publishers = publishers;
        this.texts = texts;
        if (Files.isDirectory(folder)) {
            clear(clock.instant().minus(OLD));
        }
    }

    private void clear(Instant before) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException exception) {
            LOG.warn("Old files of open data cannot be removed: {}", exception.getMessage());
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
     * A table in a form, when it is written already: this never takes long.
     *
     * @throws NoSuchElementException when the table is not offered in it
     */
    public Optional<Made> written(Standing standing, Format format) {
        if (!Format.of(standing).contains(format)) {
            throw new NoSuchElementException(standing.slug() + format.ending());
        }
        if (format == Format.BUNDLE) {
            Publication publication = publications.of(standing).orElseThrow();
            Path file = publications.bundle(publication).orElseThrow();
            return Optional.of(new Made(file, publication.digest(), publication.size()));
        }
        return Optional.ofNullable(known.get(name(standing, format))).filter(made -> Files.exists(made.file()));
    }

    /**
     * A table in a form. Writing that of a whole country takes its time.
     *
     * @throws NoSuchElementException when the table is not offered in it
     * @throws UncheckedIOException   when it cannot be written, on a full disk say
     */
    public Made of(Standing standing, Format format) {
        return written(standing, format).orElseGet(() -> make(standing, format));
    }

    private String name(Standing standing, Format format) {
        return standing.slug() + format.ending() + " " + standing.digest() + " " + publishers.of(standing);
    }

    /** One after the other: the files of a whole country are much work, and nobody asks for two at once. */
    private synchronized Made make(Standing standing, Format format) {
        Optional<Made> other = written(standing, format);
        if (other.isPresent()) {
            return other.get();
        }
        try {
            Files.createDirectories(folder);
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
            known.put(name(standing, format), made);
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
