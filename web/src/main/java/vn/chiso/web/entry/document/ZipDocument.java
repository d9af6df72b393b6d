package vn.chiso.web.entry.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Office files of today: zip archives. Every part is inflated and thrown away, a block at a time, so that what the archive
 * says of sizes need not be believed and what it holds never lies in memory.
 */
final class ZipDocument {

    private static final int LARGEST_NOTE = 1 << 20;
    private static final List<String> MACROS = List.of("vbaproject", "/macrosheets/", "/activex/", "vbadata.xml");
    private final ZipFile zip;
    private final Inflation inflation = new Inflation();
    private final Set<String> names = new HashSet<>();

    private ZipDocument(ZipFile zip) {
        this.zip = zip;
    }

    static DocumentInspection inspect(Path file) throws IOException {
        DocumentFlaw end = ZipEnd.flaw(file);
        if (end != null) {
            return new DocumentInspection.Refused(end);
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new ZipDocument(zip).inspect();
        } catch (ZipException | java.io.EOFException exception) {
            boolean locked = String.valueOf(exception.getMessage()).contains("encrypted");
            return new DocumentInspection.Refused(locked ? DocumentFlaw.ENCRYPTED : DocumentFlaw.BROKEN);
        }
    }

    private DocumentInspection inspect() throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            DocumentFlaw flaw = flaw(entry);
            if (flaw != null) {
                return new DocumentInspection.Refused(flaw);
            }
        }
        return names.contains("[content_types].xml") ? office() : openDocument();
    }

    private @Nullable DocumentFlaw flaw(ZipEntry entry) throws IOException {
        String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains(":") || List.of(name.split("/", -1)).contains("..")
                || !names.add(name)) {
            return DocumentFlaw.BROKEN; // no program that makes office files writes such names, or one twice
        }
        if (MACROS.stream().anyMatch(name::contains)) {
            return DocumentFlaw.MACROS;
        }
        DocumentFlaw flaw;
        try (InputStream content = zip.getInputStream(entry)) {
            flaw = inflation.flaw(content, entry.getCompressedSize());
        }
        return flaw == null && name.endsWith(".rels") ? Notes.links(note(entry)) : flaw;
    }

    private DocumentInspection office() throws IOException {
        return Notes.office(note(zip.getEntry("[Content_Types].xml")));
    }

    private DocumentInspection openDocument() throws IOException {
        String type = text(zip.getEntry("mimetype")).strip();
        for (DocumentKind kind : List.of(DocumentKind.ODT, DocumentKind.ODS)) {
            if (type.equals(kind.mediaType())) {
                if (names.stream().anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/"))) {
                    return new DocumentInspection.Refused(DocumentFlaw.MACROS);
                }
                boolean locked = text(zip.getEntry("META-INF/manifest.xml")).contains("encryption-data");
                return locked
                        ? new DocumentInspection.Refused(DocumentFlaw.ENCRYPTED)
                        : new DocumentInspection.Accepted(kind);
            }
        }
        return new DocumentInspection.Refused(DocumentFlaw.UNKNOWN);
    }

    /** A note of the archive about itself; null when it is too large for one: nobody writes those. */
    private byte @Nullable [] note(@Nullable ZipEntry entry) throws IOException {
        if (entry == null) {
            return null; // it is there in other letters than everybody writes it in
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] note = content.readNBytes(LARGEST_NOTE + 1);
            return note.length > LARGEST_NOTE ? null : note;
        }
    }

    /** A small part as text; empty when there is none. Signs between the letters of UTF-16 do not hide anything. */
    private String text(@Nullable ZipEntry entry) throws IOException {
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(LARGEST_NOTE), StandardCharsets.UTF_8).replace("\0", "");
        }
    }
}
