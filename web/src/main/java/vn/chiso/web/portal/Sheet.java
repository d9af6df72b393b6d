package vn.chiso.web.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A page or a file as it goes out.
 *
 * @param type     its media type
 * @param tag      names its content: another content has another tag
 * @param fileName under which it is kept by whoever downloads it; null for a page
 */
record Sheet(String type, String tag, @Nullable String fileName, Body body) implements Shelf.Thing {

    /** Smaller than one network packet: packing gains nothing. */
    private static final int WORTH_PACKING = 1_000;

    /** What it consists of. */
    sealed interface Body {

        /** Kept in memory. {@code packed} is the same with gzip; null where that is not smaller. */
        @SuppressWarnings("ArrayRecordComponent") // nobody compares pages by their bytes
        record InMemory(byte[] plain, byte @Nullable [] packed) implements Body {
        }

        /** A file that is never changed. */
        record OnDisk(Path file, long size) implements Body {
        }
    }

    /** A page or a small file. */
    static Sheet of(String type, @Nullable String fileName, byte[] content) {
        return new Sheet(type, digest(content).substring(0, 32), fileName,
                new Body.InMemory(content, content.length < WORTH_PACKING ? null : packed(content)));
    }

    /** A file on the disk with its SHA-256. */
    static Sheet of(String type, String fileName, Path file, long size, String digest) {
        return new Sheet(type, digest, fileName, new Body.OnDisk(file, size));
    }

    @Override
    public int weight() {
        return switch (body) {
            case Body.InMemory(byte[] plain, byte[] packed) -> plain.length + (packed == null ? 0 : packed.length);
            case Body.OnDisk _ -> 1_000;
        };
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte @Nullable [] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return packed.size() < content.length ? packed.toByteArray() : null;
    }
}
