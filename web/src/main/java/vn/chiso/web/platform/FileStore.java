package vn.chiso.web.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files by their content: what has the same SHA-256 is kept once, under a name that nobody types. */
@Component
public class FileStore {

    private final Path folder;

    FileStore(Installation installation) {
        this.folder = installation.data().resolve("files");
    }

    /**
     * A kept file.
     *
     * @param sha256 SHA-256 of the content, 64 hexadecimal digits
     * @param size   bytes
     */
    public record Kept(String sha256, long size) {
    }

    /** Looks at a whole file before it gets its place. */
    @FunctionalInterface
    public interface Vetting {

        /**
         * Whether the file may be kept.
         *
         * @param file lies there until this returns
         */
        boolean passes(Path file) throws IOException;
    }

    /**
     * Keeps a file: whole, or not at all.
     *
     * @param content is read to its end, not closed
     * @param limit   most bytes
     * @throws TooLargeException when there are more bytes
     * @throws IOException       when it cannot be written, on a full disk say
     */
    public Kept keep(InputStream content, long limit) throws IOException {
        return keep(content, limit, _ -> true).orElseThrow();
    }

    /**
     * Keeps a file that passes: whole, or not at all.
     *
     * @param content is read to its end, not closed
     * @param limit   most bytes
     * @return empty when it does not pass
     * @throws TooLargeException when there are more bytes
     * @throws IOException       when it cannot be written, on a full disk say
     */
    public Optional<Kept> keep(InputStream content, long limit, Vetting vetting) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path part = Files.createTempFile(incoming, "part", null);
        try {
            MessageDigest digest = sha256();
            long size = copy(content, part, digest, limit);
            if (!vetting.passes(part)) {
                return Optional.empty();
            }
            String name = HexFormat.of().formatHex(digest.digest());
            Path target = path(name);
            Files.createDirectories(parentOf(target));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(new Kept(name, size));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long copy(InputStream content, Path part, MessageDigest digest, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true); // the database row that names it must never outlive it
        }
        return size;
    }

    /**
     * Where the content with this SHA-256 lies.
     *
     * @throws IllegalArgumentException for anything but 64 hexadecimal digits
     */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Whether the content that lies there still has this SHA-256.
     *
     * @throws IOException when it is not there or cannot be read
     */
    public boolean intact(String sha256) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = Files.newInputStream(path(sha256))) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Removes the content with this SHA-256, if it is there. */
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("no folder above " + path);
        }
        return parent;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }

    /** More bytes than allowed. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
