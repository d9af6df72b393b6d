package vn.chiso.web.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.exchange.CsvFile;
import vn.chiso.exchange.DeclaredFile;
import vn.chiso.web.ui.Texts;

/** The tables of a dossier's archive. */
final class DossierTables {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Dossier dossier;
    private final DossierNames names;
    private final Texts texts;
    private final DeclaredFile declaration;

    DossierTables(Dossier dossier, DossierNames names, Texts texts) {
        this.dossier = dossier;
        this.names = names;
        this.texts = texts;
        Declared declared = dossier.looked().declared();
        Map<String, String> sources = new HashMap<>();
        declared.values().forEach((input, stored) -> sources.put(input, stored.source()));
        Map<NodeCode, DeclaredFile.Beside> besides = new HashMap<>();
        declared.entries().forEach((leaf, entry) -> besides.put(leaf,
                new DeclaredFile.Beside(dossier.provider(entry), state(entry), sources)));
        this.declaration = new DeclaredFile(declared.framework(), declared.inputs(), dossier.looked().sheet(),
                besides, Language.VI);
    }

    private String state(Entry entry) {
        return texts.say(Language.VI, "state." + entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    byte[] workbook() throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        declaration.writeWorkbook(dossier.asOf(), table);
        return table.toByteArray();
    }

    byte[] values() throws IOException {
        ByteArrayOutputStream table = marked();
        declaration.writeCsv(table);
        return table.toByteArray();
    }

    /** Without the mark at its head, Excel takes a CSV for something else than UTF-8 and breaks every name. */
    private static ByteArrayOutputStream marked() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(MARK);
        return table;
    }

    /** One row for each document at each indicator; the file stands in the archive once. */
    byte[] documents() throws IOException {
        ByteArrayOutputStream table = marked();
        try (CsvFile csv = new CsvFile(table)) {
            csv.row("code", "number", "issued_on", "issuer", "excerpt", "valid_from", "valid_to", "file", "sha256",
                    "address");
            for (Map.Entry<NodeCode, List<Evidence>> leaf : new TreeMap<>(dossier.documents()).entrySet()) {
                for (Evidence evidence : leaf.getValue()) {
                    EvidenceFile file = evidence.file();
                    csv.row(leaf.getKey().value(), evidence.number(), day(evidence.issuedOn()), evidence.issuer(),
                            evidence.excerpt(), day(evidence.validFrom()), day(evidence.validTo()),
                            names.path(evidence), file == null ? "" : file.sha256(), evidence.address());
                }
            }
        }
        return table.toByteArray();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    byte[] explanations() throws IOException {
        ByteArrayOutputStream table = marked();
        try (CsvFile csv = new CsvFile(table)) {
            csv.row("code", "indicator", "provider", "claim", "explanation");
            for (Map.Entry<NodeCode, Entry> each : new TreeMap<>(dossier.looked().declared().entries()).entrySet()) {
                Entry entry = each.getValue();
                if (!entry.explanation().isBlank() || entry.claim() != Claim.NONE) {
                    Node node = dossier.looked().declared().framework().tree().node(each.getKey());
                    csv.row(each.getKey().value(), node == null ? "" : node.head().name().vi(),
                            dossier.provider(entry), texts.say(Language.VI,
                                    "dossier.claim." + entry.claim().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                            entry.explanation());
                }
            }
        }
        return table.toByteArray();
    }
}
