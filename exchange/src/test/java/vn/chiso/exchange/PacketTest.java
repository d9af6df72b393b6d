package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;

/** The workbook that an officer downloads, fills in and uploads. */
class PacketTest {

    static final int VALUES = 2;
    private static final int STATEMENTS = 3;
    private static final int HIDDEN = 4;
    static final Map<String, String> OPTIONS = options();

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("full", "Đầy đủ, đúng hạn");
        options.put("half", "Một phần");
        return options;
    }

    private static PacketInput input(String id, InputType type, @Nullable String value) {
        return new PacketInput(id, id.substring(0, 1), "Số liệu " + id, "người", type,
                type == InputType.OPTION ? OPTIONS : Map.of(), "1.234", value, true);
    }

    private static PacketEntry entry(String unit, String leaf, String explanation, PacketInput... inputs) {
        return new PacketEntry(unit, "Sở <" + unit + "> & cộng sự", leaf, "Chỉ số " + leaf, 7, "1/3",
                "=b/a × m", explanation, PacketClaim.NONE, true, List.of(inputs));
    }

    static PacketContent content(PacketEntry... entries) {
        return new PacketContent("17", "3", "abc", Instant.parse("2026-11-22T01:00:00.123Z"),
                new PacketContent.Titles("Kỳ 2026 & <thử>", "Sở \"Y tế\"", "Bộ mẫu", "2026", "31/12/2026"),
                List.of(entries));
    }

    /** Two units with one indicator each of three values, one of them locked. */
    private static PacketContent sample() {
        PacketInput shared = new PacketInput("c", "c", "Dùng chung", "người", InputType.COUNT, Map.of(), null, "5",
                false);
        return content(
                entry("u1", "1.10", "Vì chưa đủ\nhai dòng", input("a", InputType.COUNT, "412650"),
                        input("b", InputType.YES_NO, null), shared),
                entry("u2", "1.10", "", input("a", InputType.SHARE, "0.1"), input("b", InputType.OPTION, "half"),
                        shared));
    }

    static byte[] bytes(PacketContent content) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            PacketWriter.write(content, output);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return output.toByteArray();
    }

    private static EditedWorkbook edited() {
        return new EditedWorkbook(bytes(sample()));
    }

    static PacketResult.Read read(byte[] file) {
        PacketResult result = PacketReader.read(file);
        assertThat(result).isInstanceOf(PacketResult.Read.class);
        return (PacketResult.Read) result;
    }

    static PacketResult.Read read(EditedWorkbook workbook) {
        return read(workbook.bytes());
    }

    private static List<String> refusals(byte[] file) {
        return ((PacketResult.Refused) PacketReader.read(file)).problems().stream().map(each -> each.code().id())
                .toList();
    }

    private static List<String> problems(EditedWorkbook workbook) {
        return read(workbook).problems().stream().map(each -> each.address() + " " + each.code().id()).toList();
    }

    static List<String> changes(PacketResult.Read read) {
        List<String> changes = new ArrayList<>();
        read.values().stream().filter(PacketValue::changed)
                .forEach(each -> changes.add(each.key() + ": " + each.base() + " -> " + each.typed()));
        read.statements().stream().filter(PacketStatement::changed).forEach(each -> changes
                .add(each.assessedUnit() + " / " + each.leaf() + ": " + each.explanation() + " " + each.claim()));
        return changes;
    }

    @Test
    void whatComesBackUntouchedChangesNothing() {
        for (Language language : Language.values()) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            try {
                PacketWriter.write(sample(), language, output);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            PacketResult.Read read = read(output.toByteArray());
            assertThat(read.problems()).isEmpty();
            assertThat(changes(read)).isEmpty();
            assertThat(read.values()).hasSize(6).allMatch(value -> value.version() == 7);
            assertThat(read.statements()).hasSize(2);
            assertThat(read.unanswered()).isEmpty();
            assertThat(read.fingerprint()).isEqualTo(sample().fingerprint());
            assertThat(read.values().getFirst()).isEqualTo(new PacketValue(new PacketKey("u1", "1.10", "a"), 7,
                    "412650", "412650", (language == Language.VI ? "Số liệu" : "Values") + "!I2", null));
        }
    }

    @Test
    void whatIsFilledInComesBack() {
        PacketResult.Read read = read(edited().number(VALUES, "I2", "412651").text(VALUES, "I3", "Không")
                .cell(VALUES, "I5", "t=\"n\"><v>0.48370000000000002</v></c>")
                .text(VALUES, "I6", "Đầy đủ, đúng hạn").text(STATEMENTS, "D3", "=1+1 là chữ")
                .text(STATEMENTS, "E3", "Không áp dụng").text(STATEMENTS, "E2", "Không có số liệu"));
        assertThat(read.problems()).isEmpty();
        assertThat(changes(read)).containsExactly("u1 / 1.10 / a: 412650 -> 412651", "u1 / 1.10 / b: null -> 0",
                "u2 / 1.10 / a: 0.1 -> 0.4837", "u2 / 1.10 / b: half -> full",
                "u1 / 1.10: Vì chưa đủ\nhai dòng NO_DATA", "u2 / 1.10: =1+1 là chữ NOT_APPLICABLE");
        assertThat(changes(read(edited().clear(VALUES, "I2").clear(STATEMENTS, "D2"))))
                .containsExactly("u1 / 1.10 / a: 412650 -> null", "u1 / 1.10:  NONE");
    }

    @Test
    void rowsAreFoundByTheirKeysWhereverTheyStand() {
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            PacketResult.Read read = read(edited().number(VALUES, "I2", "99").shuffle(VALUES, random)
                    .shuffle(STATEMENTS, random));
            assertThat(read.problems()).isEmpty();
            assertThat(changes(read)).containsExactly("u1 / 1.10 / a: 412650 -> 99");
        }
    }

    @Test
    void aDeletedRowIsNotAnsweredAndChangesNothing() {
        PacketResult.Read read = read(edited().delete(VALUES, 3).delete(STATEMENTS, 2));
        assertThat(read.unanswered()).containsExactly(new PacketKey("u1", "1.10", "b"));
        assertThat(changes(read)).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.statements()).hasSize(1);
    }

    @Test
    void rowsThatWereAddedOrCopiedAreTold() {
        assertThat(problems(edited().row(VALUES, "<row r=\"40\"><c r=\"I40\"><v>3</v></c></row>")))
                .containsExactly("Số liệu!I40 packet-row-added");
        assertThat(problems(edited().copy(VALUES, 2, 40))).as("a copy that says the same").isEmpty();
        EditedWorkbook copied = edited().copy(VALUES, 2, 40).number(VALUES, "I40", "7");
        assertThat(problems(copied)).containsExactly("Số liệu!I40 packet-row-twice");
        assertThat(changes(read(copied))).as("nobody knows which of the two is meant").isEmpty();
        assertThat(problems(edited().copy(STATEMENTS, 2, 40).text(STATEMENTS, "D40", "khác")))
                .containsExactly("Giải trình!D40 packet-row-twice");
        assertThat(problems(edited().text(VALUES, "L2", "zz"))).containsExactly("Số liệu!I2 packet-row-foreign");
        assertThat(problems(edited().text(VALUES, "A2", "Sở khác"))).containsExactly("Số liệu!I2 packet-row-mixed");
    }

    @Test
    void valuesThatCannotBeTakenAreToldWithTheirCell() {
        assertThat(problems(edited().text(VALUES, "I2", "mười"))).containsExactly("Số liệu!I2 number-bad");
        assertThat(problems(edited().text(VALUES, "I2", "1.234,56"))).containsExactly("Số liệu!I2 number-comma");
        assertThat(problems(edited().cell(VALUES, "I2", "t=\"e\"><v>#N/A</v></c>")))
                .containsExactly("Số liệu!I2 cell-error");
        assertThat(problems(edited().cell(VALUES, "I2", "><f>1</f></c>")))
                .containsExactly("Số liệu!I2 formula-unknown");
        assertThat(problems(edited().text(VALUES, "I3", "có thể"))).containsExactly("Số liệu!I3 answer-bad");
        assertThat(problems(edited().text(VALUES, "I6", "khác"))).containsExactly("Số liệu!I6 option-bad");
        assertThat(problems(edited().number(VALUES, "I4", "6"))).containsExactly("Số liệu!I4 packet-locked");
        assertThat(problems(edited().text(STATEMENTS, "E2", "Bỏ"))).containsExactly("Giải trình!E2 packet-claim-bad");
        assertThat(problems(edited().text(STATEMENTS, "D2", "a".repeat(4_001))))
                .containsExactly("Giải trình!D2 packet-text-long");
        PacketResult.Read formula = read(edited().cell(VALUES, "I2", "><f>1+1</f><v>2</v></c>"));
        assertThat(formula.problems()).isEmpty();
        assertThat(formula.notes()).extracting(TableProblem::address).containsExactly("Số liệu!I2");
        assertThat(changes(formula)).containsExactly("u1 / 1.10 / a: 412650 -> 2");
    }

    @Test
    void anEntryThatIsLockedStaysAsItIs() {
        PacketEntry locked = new PacketEntry("u", "Xã U", "1", "Một", 1, "1", "", "đã nộp", PacketClaim.NO_DATA,
                false, List.of(input("a", InputType.COUNT, "3")));
        EditedWorkbook workbook = new EditedWorkbook(bytes(content(locked))).number(VALUES, "I2", "4")
                .clear(STATEMENTS, "E2");
        assertThat(problems(workbook)).containsExactly("Số liệu!I2 packet-locked", "Giải trình!D2 packet-locked");
        assertThat(changes(read(workbook))).isEmpty();
    }

    @Test
    void aFileWithoutItsHiddenSheetOrWithAChangedOneIsRefused() {
        assertThat(refusals(RawWorkbook.ofRows(RawWorkbook.rows(new String[]{"a"})).bytes()))
                .containsExactly("packet-missing");
        assertThat(refusals("unit,input,value".getBytes(StandardCharsets.UTF_8))).containsExactly("not-workbook");
        assertThat(refusals(edited().text(HIDDEN, "B3", "18").bytes())).containsExactly("packet-changed");
        assertThat(refusals(edited().delete(HIDDEN, 8).bytes())).containsExactly("packet-changed");
        assertThat(refusals(edited().text(HIDDEN, "B1", "2").bytes())).containsExactly("packet-newer");
        assertThat(refusals(edited().replace("xl/workbook.xml", "r:id=\"rId4\"", "r:id=\"r99\"").bytes()))
                .containsExactly("table-missing");
        assertThat(refusals(edited().replace("xl/worksheets/sheet3.xml", "</sheetData>", "</sheet>").bytes()))
                .containsExactly("workbook-broken");
    }

    @Test
    void aSheetMayBeRenamed() {
        PacketResult.Read read = read(edited().number(VALUES, "I2", "9").replace("xl/workbook.xml",
                "S&#x1ed1; li&#x1ec7;u", "Sheet2"));
        assertThat(read.values().getFirst().address()).isEqualTo("Sheet2!I2");
    }

    @Test
    void theSheetsAreLockedButForEntriesWidthsHeightsAndFilters() {
        EditedWorkbook workbook = edited();
        for (int sheet : new int[]{VALUES, STATEMENTS}) {
            String xml = workbook.part("xl/worksheets/sheet" + sheet + ".xml");
            assertThat(xml).contains("sheet=\"true\"", "formatColumns=\"false\"", "formatRows=\"false\"",
                    "autoFilter=\"false\"").doesNotContain("insertRows=\"false\"", "deleteRows=\"false\"",
                            "formatCells=\"false\"", "sort=\"false\"");
        }
        assertThat(workbook.part("xl/workbook.xml")).contains("name=\"chiso\"", "state=\"veryHidden\"");
        assertThat(workbook.part("xl/styles.xml")).contains("locked=\"false\"");
    }

    @Test
    void theFingerprintSaysWhyAPacketDoesNotBelongHere() {
        Fingerprint fingerprint = sample().fingerprint();
        assertThat(fingerprint.refusalsAgainst("17", "3", "abc")).isEmpty();
        assertThat(fingerprint.refusalsAgainst("18", "4", "abd")).extracting(TableProblem::code).containsExactly(
                TableProblem.Code.PACKET_CAMPAIGN, TableProblem.Code.PACKET_UNIT, TableProblem.Code.PACKET_FRAMEWORK);
        assertThat(TableText.sentence(fingerprint.refusalsAgainst("18", "3", "abc").getFirst(),
                TableText.messages(Language.VI))).startsWith("Tệp này thuộc kỳ đánh giá khác.");
    }

    @Test
    void twoRowsWithOneKeyAreABug() {
        assertThatThrownBy(() -> content(entry("u", "1", ""), entry("u", "1", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content(entry("u", "1", "", input("a", InputType.COUNT, null),
                input("a", InputType.COUNT, null)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPacketCanBeReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("packet.xlsx"), bytes(sample()));
        assertThat(PacketReader.read(file)).isEqualTo(PacketReader.read(bytes(sample())));
    }

    @Test
    void anEmptyPacketIsAPacket() {
        PacketResult.Read read = read(bytes(content()));
        assertThat(read.values()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }
}
