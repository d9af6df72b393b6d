package vn.chiso.web.entry.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The end of a zip archive, which says how long its directory is. It is read before the library opens the archive, because
 * the library keeps the whole directory in memory.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_DIRECTORY = 2L << 20;

    private ZipEnd() {
    }

    /** Why the archive is not opened; null when it may be. */
    static @Nullable DocumentFlaw flaw(Path file) throws IOException {
        ByteBuffer tail = tail(file);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                int parts = Short.toUnsignedInt(tail.getShort(at + 10));
                long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                int comment = Short.toUnsignedInt(tail.getShort(at + 20));
                if (at + LENGTH + comment != tail.limit()) {
                    return DocumentFlaw.BROKEN; // whoever reads it may take another end than we do
                }
                return parts > MOST_PARTS || directory > LARGEST_DIRECTORY ? DocumentFlaw.BOMB : null;
            }
        }
        return DocumentFlaw.BROKEN;
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_COMMENT + LENGTH))
                    .order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until the end
            }
            return tail.flip();
        }
    }
}
