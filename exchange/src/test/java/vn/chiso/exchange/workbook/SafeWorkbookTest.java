package vn.chiso.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import vn.chiso.exchange.RawWorkbook;
import vn.chiso.exchange.TableProblem;

/** Workbooks that people send, honest and hostile. */
class SafeWorkbookTest {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1};

    private static RawWorkbook honest() {
        return RawWorkbook.ofRows(RawWorkbook.rows(new String[]{"a"}));
    }

    private static String flaw(byte[] file) {
        return switch (SafeWorkbook.open(file, WorkbookLimits.UPLOADED)) {
            case WorkbookRefusal refusal -> refusal.flaw().name();
            case SafeWorkbook workbook -> workbook.sheets().stream()
                    .flatMap(sheet -> workbook.read(sheet, _ -> {
                    }).stream()).map(refusal -> refusal.flaw().name()).findFirst().orElse("none");
        };
    }

    private static String flaw(RawWorkbook workbook) {
        return flaw(workbook.bytes());
    }

    private static List<WorkbookCell> cells(RawWorkbook raw) {
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(raw.bytes(), WorkbookLimits.UPLOADED);
        List<WorkbookCell> cells = new ArrayList<>();
        assertThat(workbook.read(workbook.sheets().getFirst(), row -> cells.addAll(row.cells()))).isEmpty();
        return cells;
    }

    private static WorkbookCell cell(String xml) {
        return cells(RawWorkbook.ofRows(RawWorkbook.rows(new String[]{xml}))).getFirst();
    }

    @Test
    void otherKindsOfFileAreRefusedByTheirContentWhateverTheirName() {
        assertThat(flaw(new byte[0])).isEqualTo("FILE_EMPTY");
        assertThat(flaw("unit,input,value\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("NOT_WORKBOOK");
        assertThat(flaw("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("NOT_WORKBOOK");
        assertThat(flaw(Arrays.copyOf(OLE2, 5_000))).isEqualTo("OLD_WORKBOOK");
        byte[] encrypted = Arrays.copyOf(OLE2, 5_000);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 1_024, name.length);
        assertThat(flaw(encrypted)).isEqualTo("ENCRYPTED");
        assertThat(flaw(new RawWorkbook().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", "<a/>"))).isEqualTo("NOT_WORKBOOK");
        assertThat(flaw(honest())).isEqualTo("none");
    }

    @Test
    void macrosAndFetchedDataAreRefused() {
        assertThat(flaw(honest().part("xl/vbaProject.bin", "x"))).isEqualTo("MACROS");
        assertThat(flaw(honest().part("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")))
                .isEqualTo("MACROS");
        assertThat(flaw(honest().part("xl/macrosheets/sheet1.xml", "<a/>"))).isEqualTo("MACROS");
        assertThat(flaw(honest().part("xl/externalLinks/externalLink1.xml", "<a/>"))).isEqualTo("EXTERNAL_LINKS");
        String relation = "<Relationships><Relationship Id=\"r9\" TargetMode=\"External\" Target=\"http://example.org\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\"/></Relationships>";
        assertThat(flaw(honest().part("xl/worksheets/_rels/sheet1.xml.rels", relation.formatted("oleObject"))))
                .isEqualTo("EXTERNAL_LINKS");
        assertThat(flaw(honest().part("xl/worksheets/_rels/sheet1.xml.rels", relation.formatted("hyperlink"))))
                .as("an address in a cell is no harm").isEqualTo("none");
    }

    @Test
    void documentTypesAndBrokenXmlAreRefused() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertThat(flaw(honest().part("xl/worksheets/sheet1.xml", xxe + "<a>&x;</a>"))).isEqualTo("DOCTYPE");
        assertThat(flaw(honest().part("docProps/core.xml", xxe + "<a>&x;</a>"))).isEqualTo("DOCTYPE");
        assertThat(flaw(honest().part("xl/sharedStrings.xml", "<sst><si><t>&laughs;</t></si></sst>")))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(honest().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(honest().part("xl/worksheets/sheet1.xml", "<a>".repeat(200) + "</a>".repeat(200))))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(honest().part("xl/_rels/workbook.xml.rels", "<Relationships/>")))
                .as("without any sheet").isEqualTo("WORKBOOK_BROKEN");
        byte[] whole = honest().bytes();
        assertThat(flaw(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void namesThatLeadOutOfTheFileAreRefused() {
        for (String name : List.of("../evil.xml", "xl/../../evil.xml", "/etc/passwd", "..\\evil.xml", "C:/evil.xml")) {
            assertThat(flaw(honest().part(name, "<a/>"))).as(name).isEqualTo("PART_NAMES");
        }
        assertThat(flaw(honest().part("XL/Workbook.xml", "<a/>"))).as("the same part twice")
                .isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void placesThatNoSheetHasAreRefused() {
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"2000000000\"><c><v>1</v></c></row>")))
                .as("too long a number is taken as none, the row follows the one before").isEqualTo("none");
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"1048577\"/>"))).isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"2\"/><row r=\"2\"/>"))).isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(RawWorkbook.ofRows("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")))
                .isEqualTo("WORKBOOK_BROKEN");
    }

    /** An archive with one part that inflates to this many times 64 MB of zeros. */
    private static byte[] bomb(int times) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[64 << 20]);
        byte[] block = new byte[1 << 20];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        byte[] name = "xl/worksheets/sheet1.xml".getBytes(StandardCharsets.UTF_8);
        int packed = length * times + 2;
        ByteBuffer zip = ByteBuffer.allocate(packed + 200).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(0)
                .putInt(packed).putInt(1_000).putShort((short) name.length).putShort((short) 0).put(name);
        for (int i = 0; i < times; i++) {
            zip.put(block, 0, length);
        }
        zip.put((byte) 3).put((byte) 0); // an empty last block
        int directory = zip.position();
        zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 8)
                .putInt(0).putInt(0).putInt(packed).putInt(1_000).putShort((short) name.length).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).put(name);
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1).putInt(end - directory)
                .putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    @Test
    void aBombOfTenGigabytesIsRefusedLongBeforeItIsInflated() {
        byte[] file = bomb(160);
        assertThat(file).hasSizeLessThan(11 << 20);
        long start = System.nanoTime();
        assertThat(SafeWorkbook.open(file, WorkbookLimits.LOCAL))
                .isEqualTo(new WorkbookRefusal(Flaw.INFLATED_TOO_LARGE, List.of("512")));
        assertThat(flaw(bomb(16))).isEqualTo("INFLATED_TOO_LARGE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("generous: the machine may be busy")
                .isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void largeFilesManyPartsAndManyRowsAreRefused() {
        WorkbookLimits small = new WorkbookLimits(2_000, 1L << 20, 5, 3);
        byte[] large = new byte[2_001];
        assertThat(SafeWorkbook.open(large, small)).isEqualTo(new WorkbookRefusal(Flaw.FILE_TOO_LARGE, List.of("0")));
        assertThat(SafeWorkbook.open(honest().part("a.bin", "").bytes(), small))
                .isEqualTo(new WorkbookRefusal(Flaw.TOO_MANY_PARTS, List.of("5")));
        RawWorkbook four = RawWorkbook.ofRows("<row><c><v>1</v></c></row>".repeat(4) + "<row/>".repeat(90));
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(four.bytes(), small);
        assertThat(workbook.read(workbook.sheets().getFirst(), _ -> {
        })).contains(new WorkbookRefusal(Flaw.TOO_MANY_ROWS, List.of("3")));
    }

    @Test
    void everyFlawIsATableProblemThatPeopleCanRead() {
        for (Flaw flaw : Flaw.values()) {
            assertThat(TableProblem.Code.valueOf(flaw.name()).name()).isEqualTo(flaw.name());
        }
    }

    @Test
    void numbersAreReadAsPeopleSeeThem() {
        assertThat(cell("<c><v>0.1</v></c>").text()).isEqualTo("0.1");
        assertThat(cell("<c><v>0.10000000000000001</v></c>").text()).isEqualTo("0.1");
        assertThat(cell("<c><v>48.369999999999997</v></c>").text()).isEqualTo("48.37");
        assertThat(cell("<c><v>412650.0</v></c>").text()).isEqualTo("412650");
        assertThat(cell("<c><v>1E5</v></c>").text()).isEqualTo("100000");
        assertThat(cell("<c><v>-2.5E-3</v></c>").text()).isEqualTo("-0.0025");
        assertThat(cell("<c><v>0</v></c>").text()).isEqualTo("0");
        assertThat(cell("<c s=\"1\"><v>0.48370000000000002</v></c>"))
                .isEqualTo(new WorkbookCell(1, 1, WorkbookCell.Kind.PERCENT, "0.4837", false));
        assertThat(cell("<c s=\"4\"><v>12</v></c>").kind()).isEqualTo(WorkbookCell.Kind.NUMBER);
        assertThat(flaw(RawWorkbook.ofRows(RawWorkbook.rows(new String[]{"<c><v>NaN</v></c>"}))))
                .isEqualTo("WORKBOOK_BROKEN");
        assertThat(flaw(RawWorkbook.ofRows(RawWorkbook.rows(new String[]{"<c><v>1e2000000000</v></c>"}))))
                .isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void everyNumberOfFifteenDigitsComesBackExactly() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L),
                    random.nextInt(12));
            assertThat(CellText.number(Double.toString(number.doubleValue()))).isEqualTo(CellText.plain(number));
        }
    }

    @Test
    void datesErrorsFormulasAndAnswersAreToldApart() {
        assertThat(cell("<c s=\"2\"><v>44196</v></c>"))
                .isEqualTo(new WorkbookCell(1, 1, WorkbookCell.Kind.DATE, "31/12/2020", false));
        assertThat(cell("<c s=\"3\"><v>44196.5</v></c>").text()).isEqualTo("31/12/2020");
        assertThat(cell("<c t=\"e\"><v>#N/A</v></c>"))
                .isEqualTo(new WorkbookCell(1, 1, WorkbookCell.Kind.ERROR, "#N/A", false));
        assertThat(cell("<c t=\"b\"><v>1</v></c>").kind()).isEqualTo(WorkbookCell.Kind.BOOLEAN);
        assertThat(cell("<c><f>1+1</f><v>2</v></c>"))
                .isEqualTo(new WorkbookCell(1, 1, WorkbookCell.Kind.NUMBER, "2", true));
        assertThat(cell("<c><f>1+1</f></c>").kind()).isEqualTo(WorkbookCell.Kind.NO_RESULT);
        assertThat(cell("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").kind()).isEqualTo(WorkbookCell.Kind.ERROR);
    }

    @Test
    void textsAreComposedTrimmedAndFreeOfEscapes() {
        String decomposed = Normalizer.normalize("Đất Mũi", Normalizer.Form.NFD);
        assertThat(cell(" " + decomposed + " ").text()).isEqualTo("Đất Mũi");
        assertThat(cell("a_x000D_\nb_x005F_x0041_").text()).isEqualTo("a\nb_x0041_");
        assertThat(cells(honest().part("xl/sharedStrings.xml", "<sst><si><r><t>Thừa </t></r><r><t>Thiên</t></r>"
                + "<rPh><t>no</t></rPh></si></sst>").part("xl/worksheets/sheet1.xml",
                        RawWorkbook.sheet("<row><c t=\"s\"><v>0</v></c></row>")))
                .getFirst().text()).isEqualTo("Thừa Thiên");
    }

    @Test
    void noBytesEverCrashTheReader() {
        Random random = new Random(11);
        byte[] whole = honest().bytes();
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= random.nextInt(8); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(flaw(damaged)).isNotNull();
        }
    }
}
