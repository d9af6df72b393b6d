package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Input files: what is read, and every problem with its row and column. */
class InputsFileTest {

    private static final Framework FRAMEWORK = framework();

    private static Framework framework() {
        String text = """
                id: sample
                version: "1"
                name: Bộ mẫu
                source: {document: Văn bản mẫu, date: unknown}
                inputs:
                  - {id: a, name: Số a, type: count, unit: người}
                  - {id: x, name: Tiền x, type: amount, unit: đồng, range: {to: 1000}}
                  - {id: s, name: Tỷ lệ s, type: share}
                  - {id: p, name: Điểm p, type: points, range: {to: 5}}
                  - {id: y, name: Điều y, type: yes_no}
                  - {id: o, name: Chọn o, type: option, options: {one: Một, two: Hai}}
                  - {id: k, name: Bình quân cả nước, type: amount, scope: campaign}
                nodes:
                  - {code: "1", name: Một, max: 1, inputs: {a: a, k: k}, rule: {kind: ratio, of: a/k, part_of_whole: no}}
                  - {code: "2", name: Hai, max: 1, inputs: {a: a, x: x}, rule: {kind: ratio, of: a/x, part_of_whole: no}}
                """;
        return ((ReadResult.Read) FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))).framework();
    }

    private static TableResult<List<UnitInputs>> read(byte[] bytes) {
        try {
            return InputsFile.read(FRAMEWORK, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TableResult<List<UnitInputs>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<UnitInputs> units(String text) {
        return ((TableResult.Read<List<UnitInputs>>) read(text)).content();
    }

    private static List<String> problems(byte[] bytes) {
        return switch (read(bytes)) {
            case TableResult.Refused<List<UnitInputs>> refused -> lines(refused.problems());
            case TableResult.Read<List<UnitInputs>> _ -> List.of();
        };
    }

    private static List<String> lines(List<TableProblem> problems) {
        return problems.stream().map(problem -> problem.row() + " " + problem.column() + " " + problem.code().id())
                .toList();
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryTypeAndGivesConstantsToEveryUnit() {
        List<UnitInputs> units = units("\uFEFFunit,input,value,name\r\nu1,a,12,Số a\r\nu1,x,0.5,\r\nu1,y,1,\r\n"
                + "u1,o,two,\r\nu1,s,n/a,\r\nu2,y,0,\r\nu2,a,,\r\n\r\n*,k,100.25,\r\n");
        assertThat(units).extracting(UnitInputs::unit).containsExactly(new UnitId("u1"), new UnitId("u2"));
        var first = units.getFirst().values();
        assertThat(first).containsEntry(new InputId("a"), new InputValue.Amount(Exact.of(12)))
                .containsEntry(new InputId("x"), new InputValue.Amount(Exact.of(1, 2)))
                .containsEntry(new InputId("y"), InputValue.Answer.YES)
                .containsEntry(new InputId("o"), new InputValue.Option("two"))
                .containsEntry(new InputId("s"), new InputValue.NotApplicable());
        assertThat(units.getLast().values()).as("an empty value supplies nothing").hasSize(2)
                .containsEntry(new InputId("k"), new InputValue.Amount(Exact.of(401, 4)))
                .containsEntry(new InputId("y"), InputValue.Answer.NO);
    }

    @Test
    void columnsMayStandInAnyOrder() {
        assertThat(units("value,note,unit,input\n3,x,u,a\n").getFirst().values()).hasSize(1);
    }

    @Test
    void showsAllProblemsOfAFileAtOnce() {
        assertThat(problems("""
                unit,input,value
                u1,a,mười
                u1,zz,1
                u1,y,có
                u1,o,three
                ,a,1
                u1,,1
                u1,x,"1.234,5"
                u1,s,48%
                u1,k,1
                *,a,1
                u2,a,1
                u2,a,2
                =cmd,a,1
                u3,x,1/3
                u3
                u4,a,1.200
                """)).containsExactly("2 value number-bad", "3 input input-unknown", "4 value answer-bad",
                "5 value option-bad", "6 unit cell-empty", "7 input cell-empty", "8 value number-comma",
                "9 value number-percent", "10 unit input-is-constant", "11 unit input-is-no-constant",
                "13 input row-duplicate", "14 unit cell-formula", "15 value number-bad", "16 input row-too-short",
                "16 value row-too-short", "17 value number-thousands");
    }

    @ParameterizedTest
    @CsvSource({"a,-1,out-of-range-count", "a,1.5,out-of-range-count", "x,-0.1,out-of-range-amount",
            "x,1001,out-of-limits", "s,48.37,out-of-range-share", "p,5.5,out-of-range-points"})
    void valuesThatCannotBeRightAreTakenAndToldWithTheirPlace(String input, String value, String code) {
        var read = (TableResult.Read<List<UnitInputs>>) read("unit,input,value\nu," + input + "," + value + "\n");
        assertThat(lines(read.warnings())).containsExactly("2 value " + code);
        assertThat(read.content().getFirst().values()).hasSize(1);
    }

    @Test
    void refusesFilesThatAreNoInputFile() {
        assertThat(problems("")).containsExactly("0  file-empty");
        assertThat(problems("unit,input,value\n")).containsExactly("0  no-units");
        assertThat(problems("unit,value\nu,1\n")).containsExactly("1 input column-missing");
        assertThat(problems("unit;input;value\nu;a;1\n")).containsExactly("1  separator-semicolon");
        assertThat(problems(new byte[]{'P', 'K', 3, 4, 0, 0})).as("a workbook by its content")
                .containsExactly("0  workbook-broken");
        assertThat(problems(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly("0  old-workbook");
        assertThat(problems("unit,input,value\nu,a,1\nđơn vị,a,2\n".getBytes(Charset.forName("UTF-16LE"))))
                .isNotEmpty();
        assertThat(problems("unit,input,value\nv\u00E9,a,1\n".getBytes(StandardCharsets.ISO_8859_1)))
                .anyMatch(line -> line.endsWith("not-utf8"));
        String nfd = Normalizer.normalize("xã Đất Mũi", Normalizer.Form.NFD);
        assertThat(problems("unit,input,value\n" + nfd + ",a,1\n")).containsExactly("2 unit not-nfc");
        assertThat(problems("unit,input,value\nu\u0007,a,1\n")).containsExactly("2 unit control-character");
        assertThat(problems("unit,input,value\n" + "u".repeat(3_000) + ",a,1\n"))
                .containsExactly("2 unit cell-too-long");
        assertThat(problems("unit,input,value,note\nu,a,1,\"đang dở\nu,x,1,b\nv,a,1,c\n"))
                .as("an open quotation mark must not swallow rows").containsExactly("2  not-csv");
        assertThat(problems("unit,input,value,value\nu,a,1,2\n")).containsExactly("1 value column-twice");
        assertThat(problems("unit,input,value\n\"u,a,1\n" + "x".repeat(17_000_000)))
                .anyMatch(line -> line.endsWith("not-csv"));
    }

    @Test
    void refusesMoreThanItsLimitWithoutReadingItAll() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 300L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? (left % 100 == 0 ? '\n' : 'x') : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) (i % 100 == 0 ? '\n' : 'x');
                }
                left -= length;
                return length;
            }
        };
        var result = InputsFile.read(FRAMEWORK, endless);
        assertThat(result).isInstanceOf(TableResult.Refused.class);
    }

    @Test
    void refusesMoreUnitsThanTheCountryHas() {
        StringBuilder text = new StringBuilder("unit,input,value\n");
        for (int i = 0; i <= InputsFile.MAX_UNITS + 1; i++) {
            text.append('u').append(i).append(",a,1\n");
        }
        assertThat(problems(text.toString())).containsExactly(InputsFile.MAX_UNITS + 2 + " unit too-many-units");
    }

    @Test
    void notApplicableMayBeWrittenInCapitals() {
        assertThat(units("unit,input,value\nu,a,N/A\n").getFirst().values())
                .containsEntry(new InputId("a"), InputValue.NotApplicable.VALUE);
    }

    @Test
    void noTextEverCrashesTheReader() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(read(bytes)).isNotNull();
            String text = "unit,input,value\n" + new String(bytes, StandardCharsets.UTF_8) + ",a,1\n";
            assertThat(read(text)).isNotNull();
        }
    }

    @Test
    void theTemplateCanBeFilledInAndReadBack() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        InputsFile.writeTemplate(FRAMEWORK, List.of(new UnitId("u1"), new UnitId("u2")), Language.VI, output);
        String text = output.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().toList()).hasSize(1 + 1 + 2 * 6).contains(
                "*,k,,Bình quân cả nước,số,,,1", "u1,a,,Số a,số đếm (số nguyên),người,,1 2",
                "u2,o,,Chọn o,chọn một phương án,,one = Một; two = Hai,");
        String filled = text.replace("u1,a,,", "u1,a,7,").replace("*,k,,", "*,k,3,");
        assertThat(units(filled).getFirst().values()).hasSize(2);
        assertThat(units(filled)).as("units without a value are units all the same").hasSize(2);
    }
}
