package vn.chiso.web.entry.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its content: neither its name nor what the browser says of it is believed. */
public sealed interface DocumentInspection {

    /** It is of a kind that is taken. */
    record Accepted(DocumentKind kind) implements DocumentInspection {
    }

    /** It is not taken. */
    record Refused(DocumentFlaw flaw) implements DocumentInspection {
    }

    /** Bytes at the head that tell the kinds apart. */
    int HEAD = 16;
    /** Where the end of a PDF is looked for: some programs write a little behind it. */
    int PDF_TAIL = 4096;

    /**
     * Looks at a file.
     *
     * @param name what it was called; asked only for plain text, which says nothing of itself
     */
    static DocumentInspection of(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return new Refused(DocumentFlaw.EMPTY);
        }
        if (starts(head, "%PDF-")) {
            return tail(file).contains("%%EOF") ? new Accepted(DocumentKind.PDF) : new Refused(DocumentFlaw.BROKEN);
        }
        if (starts(head, "\u0089PNG\r\n\u001a\n")) {
            return new Accepted(DocumentKind.PNG);
        }
        if (starts(head, "\u00ff\u00d8\u00ff")) {
            return new Accepted(DocumentKind.JPEG);
        }
        if (starts(head, "II*\0") || starts(head, "MM\0*")) {
            return new Accepted(DocumentKind.TIFF);
        }
        if (starts(head, "PK\u0003\u0004")) {
            return ZipDocument.inspect(file);
        }
        if (starts(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OldOfficeDocument.inspect(file);
        }
        return program(head) ? new Refused(DocumentFlaw.PROGRAM) : PlainText.inspect(file, FileName.extension(name));
    }

    /** Programs of Windows, Linux, macOS and Java. */
    static boolean program(byte[] head) {
        return starts(head, "MZ") || starts(head, "\u007fELF") || starts(head, "\u00ca\u00fe\u00ba\u00be")
                || starts(head, "\u00cf\u00fa\u00ed\u00fe") || starts(head, "\u00ce\u00fa\u00ed\u00fe");
    }

    /** Whether the bytes begin with these, one character a byte. */
    static boolean starts(byte[] head, String bytes) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static String tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(PDF_TAIL, channel.size()));
            channel.position(channel.size() - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until the end
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        }
    }
}
