package vn.chiso.web.entry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.web.entry.document.Samples.bytes;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentInspectionTest {

    @TempDir
    private Path folder;

    private DocumentInspection inspect(byte[] content, String name) throws IOException {
        return DocumentInspection.of(Files.write(Files.createTempFile(folder, "x", null), content), name);
    }

    private void accepts(byte[] content, String name, DocumentKind kind) throws IOException {
        assertThat(inspect(content, name)).as(name).isEqualTo(new DocumentInspection.Accepted(kind));
    }

    private void refuses(byte[] content, String name, DocumentFlaw flaw) throws IOException {
        assertThat(inspect(content, name)).as(name).isEqualTo(new DocumentInspection.Refused(flaw));
    }

    @Test
    void takesDocumentsByTheirContentWhateverTheirName() throws IOException {
        accepts(Samples.pdf("a"), "x.exe", DocumentKind.PDF);
        accepts(Samples.png(), "x.jpg", DocumentKind.PNG);
        accepts(Samples.latin("\u00ff\u00d8\u00ff\u00e0"), "x", DocumentKind.JPEG);
        accepts(Samples.latin("II*\0rest"), "x.tif", DocumentKind.TIFF);
        accepts(Samples.docx(), "x.zip", DocumentKind.DOCX);
        accepts(Samples.xlsx(Map.of()), "x.xlsx", DocumentKind.XLSX);
        accepts(Samples.zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text"))), "x.odt",
                DocumentKind.ODT);
        accepts(Samples.oldOffice("WordDocument"), "x.doc", DocumentKind.DOC);
        accepts(Samples.oldOffice("Workbook"), "x.xls", DocumentKind.XLS);
        accepts(bytes("Kết quả năm 2023: 5 < 7"), "x.txt", DocumentKind.TEXT);
        accepts(bytes("\ufeffđơn vị,số\nSở Y tế,5\n"), "X.CSV", DocumentKind.CSV);
    }

    @Test
    void refusesProgramsWhateverTheirName() throws IOException {
        refuses(Samples.program(), "bao-cao.pdf", DocumentFlaw.PROGRAM);
        refuses(Samples.latin("\u007fELF\u0002"), "x.txt", DocumentFlaw.PROGRAM);
        refuses(Samples.xlsx(Map.of("xl/embeddings/a.bin", Samples.program())), "x.xlsx", DocumentFlaw.PROGRAM);
        refuses(Samples.oldOffice("WordDocument", "\u0001Ole10Native"), "x.doc", DocumentFlaw.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<!DOCTYPE html><html><body>", "<?xml version='1.0'?><a/>", "\ufeff \n<HTML>",
            "một dòng\n<script>alert(1)</script>", "x<iframe src=//a>"})
    void refusesMarkupEvenUnderTheNameOfText(String text) throws IOException {
        refuses(bytes(text), "x.txt", DocumentFlaw.MARKUP);
        refuses(bytes(text), "x.svg", DocumentFlaw.MARKUP);
    }

    @Test
    void findsMarkupFarFromTheHeadAndAcrossBlocks() throws IOException {
        for (int before : new int[]{65_530, 65_533, 65_536, 131_070}) {
            refuses(bytes("a".repeat(before) + "<script>alert(1)</script>"), "x.txt", DocumentFlaw.MARKUP);
        }
        accepts(bytes("a".repeat(65_536) + "\n".repeat(20) + "< 5"), "x.txt", DocumentKind.TEXT);
    }

    @Test
    void refusesScriptsArchivesAndWhatIsNotKnown() throws IOException {
        refuses(bytes("alert(1)"), "x.js", DocumentFlaw.SCRIPT);
        refuses(bytes("#!/bin/sh\nrm -rf /"), "x", DocumentFlaw.SCRIPT);
        refuses(new byte[0], "x.pdf", DocumentFlaw.EMPTY);
        refuses(new byte[]{1, 2, 3, 0}, "x.pdf", DocumentFlaw.UNKNOWN);
        refuses(Samples.zip(Map.of("a.txt", bytes("a"))), "x.docx", DocumentFlaw.UNKNOWN);
        refuses(Samples.oldOffice("PowerPoint Document"), "x.ppt", DocumentFlaw.UNKNOWN);
        refuses("Báo cáo".getBytes(StandardCharsets.UTF_16LE), "x.txt", DocumentFlaw.NOT_UTF8);
        refuses(new byte[]{'B', (byte) 0xE1, 'o'}, "x.csv", DocumentFlaw.NOT_UTF8);
        refuses(bytes("%PDF-1.7 cut off"), "x.pdf", DocumentFlaw.BROKEN);
    }

    @Test
    void refusesMacrosPasswordsAndRemoteTemplates() throws IOException {
        refuses(Samples.xlsx(Map.of("xl/vbaProject.bin", new byte[9])), "x.xlsx", DocumentFlaw.MACROS);
        refuses(Samples.xlsx(Map.of("xl/macrosheets/sheet1.xml", new byte[9])), "x.xlsx", DocumentFlaw.MACROS);
        refuses(Samples.oldOffice("Workbook", "_VBA_PROJECT_CUR", "VBA"), "x.xls", DocumentFlaw.MACROS);
        refuses(Samples.oldOffice("EncryptedPackage"), "x.docx", DocumentFlaw.ENCRYPTED);
        refuses(Samples.zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"),
                "Basic/Standard/Module1.xml", bytes("<a/>"))), "x.ods", DocumentFlaw.MACROS);
        String link = "<Relationship Id='a' Type='http://x/attachedTemplate' Target='%s' TargetMode='External'/>";
        refuses(Samples.xlsx(Map.of("word/_rels/a.rels", bytes(link.formatted("https://evil.example/a.dotm")))),
                "x.xlsx", DocumentFlaw.REMOTE);
        accepts(Samples.xlsx(Map.of("word/_rels/a.rels", bytes(link.formatted("file:///C:/mau.dotx")))), "x.xlsx",
                DocumentKind.XLSX);
    }

    @Test
    void linksAreReadAsTheyAreMeantNotAsTheyAreWritten() throws IOException {
        String evil = "<r:Relationship xmlns:r='x' Type='http://x/attached&#84;emplate' Target=' &#x68;ttps://e.example/'/>";
        refusesLinks(bytes(evil), DocumentFlaw.REMOTE);
        refusesLinks(("<?xml version='1.0' encoding='UTF-16'?>" + evil).getBytes(StandardCharsets.UTF_16),
                DocumentFlaw.REMOTE);
        refusesLinks(bytes("<!-- > --><a>" + evil + "</a>"), DocumentFlaw.REMOTE);
        refusesLinks(bytes("<!DOCTYPE a [<!ENTITY e 'https://e.example/'>]><a>" + evil.replace("&#x68;ttps:", "&e;")
                + "</a>"), DocumentFlaw.BROKEN);
        refusesLinks(bytes("<a>" + evil), DocumentFlaw.BROKEN);
        refusesLinks(bytes("<a>" + " ".repeat(1 << 20) + evil + "</a>"), DocumentFlaw.BROKEN);
        accepts(Samples.xlsx(Map.of("xl/_rels/workbook.xml.rels",
                bytes("<Relationship Type='http://x/hyperlink' Target='https://chinhphu.vn/'/>"))), "x.xlsx",
                DocumentKind.XLSX);
    }

    private void refusesLinks(byte[] links, DocumentFlaw flaw) throws IOException {
        refuses(Samples.xlsx(Map.of("word/_rels/a.rels", links)), "x.xlsx", flaw);
    }

    @Test
    void refusesTenGigabytesOfNothingFastAndWithLittleMemory() throws IOException {
        byte[] bomb = Samples.bomb(10, Samples.wordTypes());
        assertThat(bomb.length).isBetween(5_000_000, 50_000_000);
        Path file = Files.write(folder.resolve("bomb.docx"), bomb);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long cpu = thread.getCurrentThreadCpuTime();
        assertThat(DocumentInspection.of(file, "bomb.docx"))
                .isEqualTo(new DocumentInspection.Refused(DocumentFlaw.BOMB));
        assertThat(thread.getCurrentThreadAllocatedBytes() - allocated).isLessThan(8L << 20);
        assertThat(thread.getCurrentThreadCpuTime() - cpu).isLessThan(10_000_000_000L);
    }

    @Test
    void refusesBombsWithinArchivesAndArchivesWithinThose() throws IOException {
        byte[] inner = Samples.zip(Map.of("a.bin", new byte[1 << 20]));
        accepts(Samples.xlsx(Map.of("xl/embeddings/a.xlsx", inner)), "x.xlsx", DocumentKind.XLSX);
        refuses(Samples.xlsx(Map.of("xl/embeddings/a.xlsx", Samples.zip(Map.of("b.zip", inner)))), "x.xlsx",
                DocumentFlaw.BOMB);
        assertThat(inspect(Samples.xlsx(Map.of("xl/embeddings/a.xlsx", Samples.bomb(1, Samples.wordTypes()))),
                "x.xlsx")).isInstanceOf(DocumentInspection.Refused.class);
    }

    @Test
    void refusesArchivesThatReadersTakeDifferently() throws IOException {
        refuses(Samples.xlsx(Map.of("../../etc/passwd", bytes("x"))), "x.xlsx", DocumentFlaw.BROKEN);
        refuses(Samples.xlsx(Map.of("XL/Workbook.xml", bytes("x"))), "x.xlsx", DocumentFlaw.BROKEN);
        byte[] trailed = java.util.Arrays.copyOf(Samples.docx(), Samples.docx().length + 1);
        refuses(trailed, "x.docx", DocumentFlaw.BROKEN);
        byte[] cut = java.util.Arrays.copyOf(Samples.docx(), 100);
        refuses(cut, "x.docx", DocumentFlaw.BROKEN);
    }
}
