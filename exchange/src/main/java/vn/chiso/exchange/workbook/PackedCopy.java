package vn.chiso.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The same archive with another text of one entry. All other entries are copied as they are packed: for a large workbook,
 * packing them once more would take as long as writing it. Sizes stand before the entries, so that every program can read
 * the copy.
 */
final class PackedCopy {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_SIZE = 12;
    private static final int END_START = 16;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    /** Of the flags: sizes stand behind the entry. */
    private static final int SIZES_BEHIND = 8;
    private static final int VERSION = 20;
    private static final int TOO_LONG = -1;

    private final OutputStream output;
    private final WritableByteChannel channel;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int count;

    private PackedCopy(OutputStream output) {
        this.output = output;
        this.channel = Channels.newChannel(output);
    }

    /**
     * Writes the copy.
     *
     * @throws IOException when one of the files cannot be read or written, or the archive is none of up to 4 GB
     */
    static void write(Path file, String name, UnaryOperator<String> change, OutputStream output) throws IOException {
        PackedCopy copy = new PackedCopy(output);
        Path one = Files.createTempFile("part", ".zip");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            changed(file, name, change, one);
            try (FileChannel part = FileChannel.open(one, StandardOpenOption.READ)) {
                ByteBuffer changed = directory(part);
                ByteBuffer all = directory(from);
                for (int at = 0; at < all.limit(); at += length(all, at)) {
                    if (name(all, at).equals(name)) {
                        copy.add(part, changed, 0);
                    } else {
                        copy.add(from, all, at);
                    }
                }
            }
            copy.end();
        } finally {
            Files.delete(one);
        }
    }

    /** An archive of the changed entry alone. */
    private static void changed(Path file, String name, UnaryOperator<String> change, Path to) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile());
                ZipOutputStream one = new ZipOutputStream(Files.newOutputStream(to))) {
            ZipEntry entry = archive.getEntry(name);
            if (entry == null) {
                throw new IOException("no " + name);
            }
            try (InputStream content = archive.getInputStream(entry)) {
                String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                one.putNextEntry(new ZipEntry(name));
                one.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        ByteBuffer buffer = little(length);
        while (buffer.hasRemaining()) {
            if (from.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the archive ends too early");
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer directory(FileChannel from) throws IOException {
        ByteBuffer end = read(from, Math.max(0, from.size() - END_LENGTH), END_LENGTH);
        if (end.getInt(0) != END) {
            throw new IOException("not an archive");
        }
        return read(from, Integer.toUnsignedLong(end.getInt(END_START)), end.getInt(END_SIZE));
    }

    private static byte[] bytes(ByteBuffer buffer, int at, int length) {
        byte[] bytes = new byte[length];
        buffer.get(at, bytes);
        return bytes;
    }

    private static String name(ByteBuffer entry, int at) {
        return new String(bytes(entry, at + ENTRY_LENGTH, Short.toUnsignedInt(entry.getShort(at + 28))),
                StandardCharsets.UTF_8);
    }

    private static int length(ByteBuffer entries, int at) {
        return ENTRY_LENGTH + Short.toUnsignedInt(entries.getShort(at + 28))
                + Short.toUnsignedInt(entries.getShort(at + 30)) + Short.toUnsignedInt(entries.getShort(at + 32));
    }

    private void add(FileChannel from, ByteBuffer entries, int at) throws IOException {
        byte[] name = name(entries, at).getBytes(StandardCharsets.UTF_8);
        long packed = Integer.toUnsignedLong(entries.getInt(at + 20));
        long offset = Integer.toUnsignedLong(entries.getInt(at + 42));
        ByteBuffer local = read(from, offset, LOCAL_LENGTH);
        if (entries.getInt(at) != ENTRY || local.getInt(0) != LOCAL || entries.getInt(at + 20) == TOO_LONG
                || entries.getInt(at + 24) == TOO_LONG) {
            throw new IOException("not an entry of up to 4 GB");
        }
        ByteBuffer facts = little(26).putShort((short) VERSION)
                .putShort((short) (entries.getShort(at + 8) & ~SIZES_BEHIND));
        // How it is packed, when it was changed, checksum and both sizes; then the length of its name, and nothing
        // more.
        facts.put(bytes(entries, at + 10, 18)).putShort((short) name.length).putShort((short) 0).flip();
        byte[] same = bytes(facts, 0, facts.limit());
        ByteBuffer inDirectory = little(ENTRY_LENGTH).putInt(ENTRY).putShort((short) VERSION).put(same);
        inDirectory.putInt(ENTRY_LENGTH - 4, (int) written);
        directory.writeBytes(bytes(inDirectory, 0, ENTRY_LENGTH));
        directory.writeBytes(name);
        count++;
        output.write(bytes(little(4).putInt(LOCAL), 0, 4));
        output.write(same);
        output.write(name);
        transfer(from, offset + LOCAL_LENGTH + Short.toUnsignedInt(local.getShort(26))
                + Short.toUnsignedInt(local.getShort(28)), packed);
        written += LOCAL_LENGTH + name.length + packed;
    }

    private void transfer(FileChannel from, long first, long length) throws IOException {
        long copied = 0;
        while (copied < length) {
            long more = from.transferTo(first + copied, length - copied, channel);
            if (more <= 0) {
                throw new IOException("the archive ends in the middle of an entry");
            }
            copied += more;
        }
    }

    private void end() throws IOException {
        if (written > 0xFFFF_FFFFL - directory.size() || count > 0xFFFF) {
            throw new IOException("the archive is too long");
        }
        directory.writeTo(output);
        output.write(little(END_LENGTH).putInt(END).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(directory.size()).putInt((int) written).array());
    }
}
