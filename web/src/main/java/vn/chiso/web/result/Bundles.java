package vn.chiso.web.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;
import vn.chiso.exchange.PublicationBundle;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.PublicationWriter;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.platform.Installation;

/** The open-data files of publications, in a folder of their own, named by what is in them. */
@Component
class Bundles {

    private final Path folder;

    Bundles(Installation installation) {
        this.folder = installation.data().resolve("publications");
    }

    /** A file that was written, checked and kept. */
    record Kept(String digest, long size) {
    }

    /**
     * Writes a bundle, reads it again as anybody would, computes everything anew from it, and keeps it when all agrees.
     *
     * @throws IOException           when it cannot be written, on a full disk say; then nothing stays
     * @throws IllegalStateException when what was written does not give the same results
     */
    Kept keep(PublicationBundle bundle) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "part", ".zip");
        try {
            String digest;
            try (OutputStream output = Files.newOutputStream(part)) {
                digest = PublicationWriter.write(bundle, output).digest();
            }
            check(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true); // the database row that names it must never outlive it
            }
            long size = Files.size(part);
            Files.move(part, path(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(digest, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void check(Path archive) throws IOException {
        switch (PublicationReader.read(archive)) {
            case PublicationResult.Read read -> {
                Recomputation again = Recomputation.of(read);
                if (!again.matches()) {
                    throw new IllegalStateException("the bundle does not agree with itself: " + again.differences());
                }
            }
            case PublicationResult.Refused(var problems) ->
                throw new IllegalStateException("the bundle cannot be read: " + problems);
        }
    }

    /** Where the bundle with this SHA-256 lies. */
    Path path(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
        return folder.resolve(digest + ".zip");
    }
}
