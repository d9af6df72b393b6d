package vn.chiso.web.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Texts;

/** Writes a dossier as one archive: the same dossier gives the same bytes. */
final class DossierArchive {

    private final Dossier dossier;
    private final EvidenceFiles files;
    private final Texts texts;
    private final DossierTables tables;
    private final DossierNames names;
    private final List<Listed> contents = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    /** A file of the archive. */
    private record Listed(String path, long size, String sha256) {
    }

    DossierArchive(Dossier dossier, EvidenceFiles files, Texts texts) {
        this.dossier = dossier;
        this.files = files;
        this.texts = texts;
        this.names = new DossierNames(dossier.documents());
        this.tables = new DossierTables(dossier, names, texts);
    }

    void write(OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        add(zip, "so-lieu.xlsx", tables.workbook());
        add(zip, "so-lieu.csv", tables.values());
        add(zip, "tai-lieu.csv", tables.documents());
        add(zip, "giai-trinh.csv", tables.explanations());
        for (DossierNames.Named document : names.inOrder()) {
            add(zip, document);
        }
        begin(zip, "muc-luc.txt");
        zip.write(index().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(dossier.asOf(), Time.ZONE).withNano(0));
        zip.putNextEntry(entry);
    }

    private void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        begin(zip, path);
        zip.write(content);
        zip.closeEntry();
        contents.add(new Listed(path, content.length, HexFormat.of().formatHex(sha256().digest(content))));
    }

    private void add(ZipOutputStream zip, DossierNames.Named document) throws IOException {
        Optional<Path> stored = files.path(document.file());
        if (stored.isEmpty()) {
            lost.add(document.path());
            return;
        }
        begin(zip, document.path());
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream content = Files.newInputStream(stored.get())) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                zip.write(buffer, 0, read);
                size += read;
            }
        }
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        contents.add(new Listed(document.path(), size, sha256));
        if (!sha256.equals(document.file().sha256())) {
            lost.add(document.path());
        }
    }

    private String index() {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        Declared declared = dossier.looked().declared();
        line(index, say("dossier.index.title", dossier.unitName()));
        line(index, say("dossier.index.campaign", dossier.campaign().name(),
                Integer.toString(dossier.campaign().year())));
        if (dossier.campaign().illustrative()) {
            line(index, say("dossier.index.illustrative"));
        }
        line(index, say("dossier.index.framework", declared.framework().name().vi(), declared.framework().id(),
                declared.framework().version()));
        line(index, say("dossier.index.digest", declared.round().digest()));
        line(index, say("dossier.index.as-of", LocalDateTime.ofInstant(dossier.asOf(), Time.ZONE).withNano(0)
                .toString().replace('T', ' ')));
        line(index, say("dossier.index.counts", declared.entries().size(),
                declared.entries().values().stream().filter(Entry::ready).count(), names.documents(),
                names.inOrder().size()));
        line(index, "");
        line(index, say("dossier.index.files"));
        contents.forEach(file -> line(index, file.sha256() + "  " + file.size() + "  " + file.path()));
        if (!lost.isEmpty()) {
            line(index, "");
            line(index, say("dossier.index.lost"));
            lost.forEach(path -> line(index, path));
        }
        return index.toString(StandardCharsets.UTF_8);
    }

    private static void line(ByteArrayOutputStream index, String text) {
        index.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String say(String key, Object... facts) {
        return texts.say(Language.VI, key, facts);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
