package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook by their names in lower case. All parts are inflated once, counted and thrown away, before any is
 * kept: a file which claims little and holds much costs nothing. Afterwards parts are inflated when they are read.
 */
final class WorkbookParts {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> MACROS = List.of("vbaproject", "/macrosheets/", "/activex/");
    private static final List<String> LINKS = List.of("xl/externallinks/", "xl/connections", "xl/querytables/");

    private final byte[] file;
    private final WorkbookLimits limits;
    private final ZipDirectory directory;
    private final Map<String, ZipDirectory.Entry> parts = new LinkedHashMap<>();
    private long left;

    WorkbookParts(byte[] file, WorkbookLimits limits) throws FlawException {
        this.file = file;
        this.limits = limits;
        this.left = limits.inflatedBytes();
        this.directory = new ZipDirectory(file);
        if (file.length == 0) {
            throw new FlawException(Flaw.FILE_EMPTY);
        }
        if (starts(OLE2)) {
            throw new FlawException(contains(ENCRYPTED) ? Flaw.ENCRYPTED : Flaw.OLD_WORKBOOK);
        }
        if (!starts(new byte[]{'P', 'K', 3, 4})) {
            throw new FlawException(Flaw.NOT_WORKBOOK);
        }
        List<ZipDirectory.Entry> entries = directory.entries(limits.parts());
        if (entries.size() > limits.parts()) {
            throw new FlawException(Flaw.TOO_MANY_PARTS, limits.parts());
        }
        for (ZipDirectory.Entry entry : entries) {
            vet(entry);
        }
    }

    /** The part, or null when there is none. */
    byte @Nullable [] part(String name) throws FlawException {
        ZipDirectory.Entry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return null;
        }
        try (InputStream content = directory.open(entry)) {
            return content.readNBytes(Math.toIntExact(limits.inflatedBytes()));
        } catch (IOException exception) {
            throw broken(exception);
        }
    }

    /** The part. */
    byte[] required(String name) throws FlawException {
        byte[] part = part(name);
        if (part == null) {
            throw new FlawException(Flaw.NOT_WORKBOOK);
        }
        return part;
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** Refuses by the name, by what inflates, and by a document type before the first element of any XML part. */
    private void vet(ZipDirectory.Entry entry) throws FlawException {
        String name = entry.name().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains(":") || List.of(name.split("/", -1)).contains("..")) {
            throw new FlawException(Flaw.PART_NAMES);
        }
        if (MACROS.stream().anyMatch(name::contains)) {
            throw new FlawException(Flaw.MACROS);
        }
        if (LINKS.stream().anyMatch(name::startsWith)) {
            throw new FlawException(Flaw.EXTERNAL_LINKS);
        }
        if (parts.putIfAbsent(name, entry) != null) { // which of the two is meant depends on who reads
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
        try (InputStream content = directory.open(entry)) {
            count(content, entry.crc());
        } catch (IOException exception) {
            throw broken(exception);
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (InputStream content = directory.open(entry)) {
                new XmlCursor(content).advance();
            } catch (IOException exception) {
                throw broken(exception);
            }
        }
    }

    private void count(InputStream content, long expected) throws IOException, FlawException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[8_192];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new FlawException(Flaw.INFLATED_TOO_LARGE, limits.inflatedBytes() >> 20);
            }
            crc.update(buffer, 0, read);
        }
        if (crc.getValue() != expected) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
    }

    private static FlawException broken(Exception cause) {
        FlawException flaw = new FlawException(Flaw.WORKBOOK_BROKEN);
        flaw.initCause(cause);
        return flaw;
    }

    private boolean starts(byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private boolean contains(byte[] wanted) {
        for (int at = 0; at + wanted.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
