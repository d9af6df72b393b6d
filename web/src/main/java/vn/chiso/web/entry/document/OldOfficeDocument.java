package vn.chiso.web.entry.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Word and Excel files of before 2007: a file system in a file. Every 128 bytes that look like an entry of its directory
 * are read as one, wherever they lie, so that no crooked chain of sectors hides anything. Presentations of that age keep
 * their macros packed where they cannot be seen, and are not taken.
 */
final class OldOfficeDocument {

    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur");
    private static final Set<String> LOCKED = Set.of("encryptedpackage", "encryptioninfo");
    /** Any file at all may be packed into this one. */
    private static final String PACKAGE = "\u0001ole10native";

    private OldOfficeDocument() {
    }

    static DocumentInspection inspect(Path file) throws IOException {
        Set<String> names = names(file);
        if (names.stream().anyMatch(LOCKED::contains)) {
            return new DocumentInspection.Refused(DocumentFlaw.ENCRYPTED);
        }
        if (names.stream().anyMatch(MACROS::contains)) {
            return new DocumentInspection.Refused(DocumentFlaw.MACROS);
        }
        if (names.contains(PACKAGE)) {
            return new DocumentInspection.Refused(DocumentFlaw.PROGRAM);
        }
        if (names.contains("worddocument")) {
            return new DocumentInspection.Accepted(DocumentKind.DOC);
        }
        return names.contains("workbook") || names.contains("book")
                ? new DocumentInspection.Accepted(DocumentKind.XLS)
                : new DocumentInspection.Refused(DocumentFlaw.UNKNOWN);
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            byte[] entry = content.readNBytes(ENTRY);
            while (entry.length == ENTRY) {
                String name = name(entry);
                if (!name.isEmpty()) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
                entry = content.readNBytes(ENTRY);
            }
        }
        return names;
    }

    /** The name of a storage or stream; empty when these bytes are no entry. */
    private static String name(byte[] entry) {
        int length = entry[LONGEST_NAME] & 0xFF;
        boolean possible = entry[LONGEST_NAME + 1] == 0 && length >= 4 && length <= LONGEST_NAME && length % 2 == 0
                && (entry[LONGEST_NAME + 2] == 1 || entry[LONGEST_NAME + 2] == 2)
                && entry[length - 1] == 0 && entry[length - 2] == 0;
        return possible ? new String(entry, 0, length - 2, StandardCharsets.UTF_16LE) : "";
    }
}
