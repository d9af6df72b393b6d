package vn.chiso.web.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chiso.exchange.PublicationBundle;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.PublicationWriter;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Refusal;

/** The open-data files of publications, in a folder of their own, named by what is in them. */
@Component
class Bundles {

    private final Path folder;

    Bundles(Installation installation) {
        this.folder = installation.data().resolve("publications");
    }

    /** What came of writing a bundle. */
    sealed interface Written {

        /** A file that was written, checked and kept. */
        record Kept(String digest, long size) implements Written {
        }

        /** Nothing stays. */
        record Refused(List<Refusal> refusals) implements Written {
        }
    }

    /**
     * Writes a bundle, reads it again as anybody would, computes everything anew from it, and keeps it when all agrees.
     *
     * @param against why what was recomputed is not what it should be; empty when it is
     * @throws IOException           when it cannot be written, on a full disk say; then nothing stays
     * @throws IllegalStateException when what was written does not give the same results
     */
    Written keep(PublicationBundle bundle, Function<Recomputation, List<Refusal>> against) throws IOException {
        Path part = part();
        try {
            String digest = write(bundle, part);
            List<Refusal> refusals = against.apply(recomputed(part));
            if (!refusals.isEmpty()) {
                return new Written.Refused(refusals);
            }
            long size = Files.size(part);
            place(part, digest);
            return new Written.Kept(digest, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a bundle anew that is no longer in its place; it is kept only when it is the same to the last byte.
     *
     * @param digest SHA-256 with which it was published
     * @return false when other bytes came of it; then nothing stays
     * @throws IOException when it cannot be written
     */
    boolean restore(PublicationBundle bundle, String digest) throws IOException {
        Path part = part();
        try {
            boolean same = write(bundle, part).equals(digest);
            if (same) {
                place(part, digest);
            }
            return same;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path part() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "part", ".zip");
    }

    private static String write(PublicationBundle bundle, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            return PublicationWriter.write(bundle, output).digest();
        }
    }

    /** Gives a file its place for good: the database row that names it must never outlive it. */
    private void place(Path part, String digest) throws IOException {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, path(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true); // a new name is on the disk only with its folder
        }
    }

    private static Recomputation recomputed(Path archive) throws IOException {
        return switch (PublicationReader.read(archive)) {
            case PublicationResult.Read read -> {
                Recomputation again = Recomputation.of(read);
                if (!again.matches()) {
                    throw new IllegalStateException("the bundle does not agree with itself: " + again.differences());
                }
                yield again;
            }
            case PublicationResult.Refused(var problems) ->
                throw new IllegalStateException("the bundle cannot be read: " + problems);
        };
    }

    /** Where the bundle with this SHA-256 lies. */
    Path path(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
        return folder.resolve(digest + ".zip");
    }
}
