package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.cli.Run.chiso;
import static vn.chiso.cli.Run.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command as a user calls it, on the installed frameworks. */
class CommandsTest {

    private static final String DTI = "dti-cap-tinh-2022";
    private static final String HUE = "thua-thien-hue-chinh-quyen-so-2020";
    private static final String SAMPLE = "mau-quy-tac";

    @Test
    void listNamesTheInstalledFrameworks() {
        Run run = chiso("list");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(6);
        assertThat(run.out()).contains("Mã", "109    284  Bộ tiêu chí chuyển đổi chính quyền số");
        assertThat(chiso("--lang", "en", "list").out()).contains("Digital government", "1,000");
    }

    @Test
    void scoreReproducesThePublishedDtiOf2022() {
        Run run = chiso("score", DTI, "--inputs", example(DTI, "inputs.csv"), "--format", "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("unit,code,points,max,share\n").contains("da-nang,total,800.175,1000,0.800175",
                "can-tho,total,692.395,1000,0.692395", "da-nang,chinh-quyen-so,");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void rankGivesTheOrderOf2022() {
        Run run = chiso("rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--format", "csv");
        assertThat(run.out().lines().toList()).extracting(line -> line.split(",", 3)[0] + " " + line.split(",", 3)[1])
                .containsExactly("rank unit", "1 da-nang", "2 ho-chi-minh", "3 quang-ninh", "4 thua-thien-hue",
                        "5 can-tho");
    }

    @Test
    void rankByAPillarWithUnitsAndMovement(@TempDir Path folder) throws IOException {
        Path before = folder.resolve("before.csv");
        Run csv = chiso("rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--format", "csv", "--out",
                before.toString());
        assertThat(csv.exit()).isZero();
        assertThat(csv.out()).isEmpty();
        Run run = chiso("rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--by", "kinh-te-so", "--units",
                example(DTI, "units.csv"), "--previous", before.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("xếp hạng theo: kinh-te-so", "Thừa Thiên Huế", "cấp tỉnh", "So với kỳ trước",
                "tăng", "giữ");
        assertThat(folder.toFile().list()).as("nothing is left beside the file").hasSize(1);
    }

    @Test
    void jsonCarriesExactFractions() {
        Run score = chiso("score", HUE, "--inputs", example(HUE, "inputs.csv"), "--unit", "trung-binh", "--format",
                "json");
        assertThat(score.out()).contains("\"points_exact\":\"4837/1500\"", "\"unit\":\"trung-binh\"")
                .doesNotContain("\"unit\":\"khong\"");
        assertThat(chiso("rank", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"), "--format", "json").out())
                .contains("\"tier\":", "\"rank\":1");
    }

    @Test
    void valuesToCorrectAreToldAndEndWithOne() {
        Run run = chiso("score", HUE, "--inputs", example(HUE, "inputs.csv"));
        assertThat(run.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(run.err()).contains("thieu: chưa đủ, 2 chỉ số chưa có số liệu, 2 chỉ số có số liệu cần sửa",
                "khong: số liệu không khớp");
        assertThat(run.out()).contains("Số liệu cần sửa", "265,73");
    }

    @Test
    void whatDoesNotApplyIsRescaledVisibly() {
        Run run = chiso("score", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"));
        assertThat(run.out()).contains("Không áp dụng", "chỉ số không áp dụng:", "quy về 80");
    }

    @Test
    void explainTellsTheWayToThePoints() {
        Run run = chiso("explain", HUE, "--inputs", example(HUE, "inputs.csv"), "--unit", "trung-binh", "--node",
                "5.10.1");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Điểm: 3,2247 / 4 (chính xác 4837/1500, đạt 80,62%). Đã tính.",
                "Tỷ lệ hồ sơ trực tuyến [≥] 60%: Điểm tối đa", "48,37% / 60% × 4 điểm = 3,2247 điểm.",
                "Còn thiếu 11,63 điểm phần trăm", "threshold-without-sign");
    }

    @Test
    void explainWorksForSharedRowsGroupsPillarsAndTheWhole() {
        String inputs = example(HUE, "inputs.csv");
        assertThat(chiso("explain", HUE, "--inputs", inputs, "--unit", "du", "--node", "5.8.2").out())
                .contains("dùng chung điểm với 5.8.1", "Tỷ lệ DVCTT mức độ 3");
        assertThat(chiso("explain", HUE, "--inputs", inputs, "--unit", "thieu", "--node", "total").out())
                .contains("109 chỉ số, 2 chưa có số liệu, 2 số liệu cần sửa", "3 Hạ tầng và nền tảng số:", "mất");
        Run pillar = chiso("explain", DTI, "--inputs", example(DTI, "inputs.csv"), "--unit", "da-nang", "--node",
                "xa-hoi-so");
        assertThat(pillar.out()).contains("Xã hội số", "9 Hoạt động xã hội số");
    }

    @Test
    void checkListsFindingsAndEndsByTheirLevel() {
        Run run = chiso("check", HUE);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Cảnh báo 3.1 [max-not-sum-of-parts] In 70 điểm",
                "0 lỗi, 40 cảnh báo, 1 ghi chú.");
        assertThat(chiso("check", HUE, "--strict").exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(chiso("check", HUE, "--format", "json").out()).contains("\"code\":\"code-not-under-parent\"",
                "\"node\":\"4.3.2.2\"");
        String broken = Run.home().resolve("engine/src/test/resources/broken/06-letters.yaml").toString();
        Run refused = chiso("check", broken);
        assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("06-letters.yaml:13:85: [not-yes-no]", "Có 6 chỗ cần sửa.");
        assertThat(chiso("check", broken, "--format", "json").out()).contains("\"line\":13,\"column\":85");
    }

    @Test
    void inputsMakesAFileThatScoreReads(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("inputs.csv");
        Run run = chiso("inputs", SAMPLE, "--units", "a,b", "--out", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("2 đơn vị");
        Run again = chiso("inputs", SAMPLE, "--units", "a,b", "--out", file.toString());
        assertThat(again.exit()).as("a file that may be filled in is never overwritten").isEqualTo(ExitCode.REFUSED);
        assertThat(again.err()).contains("Đã có tệp");
        assertThat(Files.readAllLines(file)).hasSize(1 + 2 * 9);
        Run score = chiso("score", SAMPLE, "--inputs", file.toString(), "--format", "csv");
        assertThat(score.out()).contains("a,total,0,80,0");
        assertThat(score.err()).contains("a: chưa đủ, 5 chỉ số chưa có số liệu");
        assertThat(score.exit()).as("missing values are not wrong values").isZero();
        assertThat(chiso("inputs", SAMPLE, "--units", example(SAMPLE, "units.csv")).out().lines().count())
                .isEqualTo(1 + 9 * Files.readAllLines(Path.of(example(SAMPLE, "units.csv"))).size() - 9);
    }

    @Test
    void wrongFilesGetAllTheirProblemsAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wrong.csv");
        Files.write(file, List.of("unit,input,value", "u,co-ban-chi-dao,có", "u,khong-co,1", "u,hop-cds,\"1,5\""));
        Run run = chiso("rank", SAMPLE, "--inputs", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Dòng 2, cột value: “có” không dùng được", "Dòng 3, cột input: ",
                "Dòng 4, cột value: “1,5” dùng dấu phẩy", "Có 3 chỗ cần sửa.");
        Files.write(file, List.of("unit,input,value", "u,hop-cds,-1"));
        Run range = chiso("score", SAMPLE, "--inputs", file.toString());
        assertThat(range.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(range.err()).contains("Dòng 2, cột value: “-1” không thể đúng");
    }

    @Test
    void anOutputNeverDestroysWhatIsThere(@TempDir Path folder) throws IOException {
        Path inputs = Files.copy(Path.of(example(DTI, "inputs.csv")), folder.resolve("inputs.csv"));
        Run same = chiso("score", DTI, "--inputs", inputs.toString(), "--out", inputs.toString());
        assertThat(same.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(same.err()).contains("cũng là tệp đang đọc");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertThat(chiso("score", DTI, "--inputs", inputs.toString(), "--out", inner.toString()).err())
                .contains("là thư mục");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("target.csv"));
        Files.createFile(folder.resolve("target.csv"));
        assertThat(chiso("rank", DTI, "--inputs", inputs.toString(), "--format", "csv", "--out", link.toString())
                .exit()).isZero();
        assertThat(folder.resolve("target.csv")).content().startsWith("rank,unit");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("inputs.csv", "inner", "link.csv", "target.csv");
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() {
        ByteArrayOutputStream full = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                throw new UncheckedIOException(new IOException("no space left"));
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("no space left");
            }
        };
        Run run = chiso(full, "rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--format", "csv");
        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aUnitThatSuppliedNothingIsRankedLastAndNamed(@TempDir Path folder) throws IOException {
        Path units = folder.resolve("units.csv");
        Files.write(units, List.of("unit,name,block", "da-nang,Đà Nẵng,A", "khong-nop,Không nộp,A"));
        Run run = chiso("rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--units", units.toString(), "--format",
                "csv");
        assertThat(run.out()).contains("6,khong-nop,0,1000,0,Không nộp,A,2,,");
        assertThat(run.err()).contains("khong-nop có trong tệp đơn vị nhưng không có số liệu",
                "can-tho có số liệu nhưng không có trong tệp đơn vị");
    }

    @Test
    void wrongUsageIsASentence() {
        Run missing = chiso("score", DTI);
        assertThat(missing.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(missing.err()).contains("Còn thiếu: --inputs.", "chiso score --help");
        assertThat(chiso("nonsense").err()).contains("Không hiểu “nonsense”.");
        assertThat(chiso("check", DTI, "--format", "xml").err()).contains("Giá trị “xml” không dùng được.");
        assertThat(chiso("list", "--lang", "fr").err()).contains("“fr”");
        assertThat(chiso("check", "no-such").err()).contains("Không có bộ chỉ số “no-such”. Đã cài: dti-cap-huyen");
        assertThat(chiso("score", DTI, "--inputs", "no-such.csv").err()).contains("Không có tệp “no-such.csv”");
        assertThat(chiso("score", DTI, "--inputs", example(DTI, "inputs.csv"), "--unit", "hanoi").err())
                .contains("Không có đơn vị “hanoi”", "da-nang");
        assertThat(chiso("rank", DTI, "--inputs", example(DTI, "inputs.csv"), "--by", "12").err())
                .contains("mã “12”");
        assertThat(chiso("explain", DTI, "--inputs", example(DTI, "inputs.csv"), "--unit", "da-nang", "--node", "x")
                .exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(chiso("inputs", DTI, "--units", "=a,b").err()).contains("không phải danh sách đơn vị");
        assertThat(chiso("inputs", DTI, "--units", "units-that-are-not-there.csv").err()).contains("Không có tệp");
        assertThat(chiso("check", DTI, "--lang", "en", "--format", "xml").err()).contains("cannot be used");
    }

    @Test
    void withoutACommandItShowsItsUsage() {
        assertThat(chiso().out()).contains("Cách dùng:", "rank", "Xếp hạng các đơn vị.");
        assertThat(chiso("rank", "--help").out()).contains("--previous", "Bảng xếp hạng kỳ trước");
        assertThat(chiso("--lang=en", "rank", "--help").out()).contains("Ranking of the last round");
    }

    @Test
    void aPartialFrameworkSaysSo() {
        Run run = chiso("rank", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"));
        assertThat(run.err()).contains("Bộ chỉ số chưa đầy đủ", "(80 điểm)");
        assertThat(chiso("check", SAMPLE).err()).contains("chưa đầy đủ");
        assertThat(chiso("check", DTI).err()).isEmpty();
    }

    @Test
    void aFrameworkCanBeGivenAsAPath() {
        assertThat(chiso("check", Run.home().resolve("frameworks").toString()).err())
                .contains("không có tệp framework.yaml");
        Path folder = Run.home().resolve("frameworks").resolve(SAMPLE);
        assertThat(chiso("check", folder.toString()).exit()).isZero();
        assertThat(chiso("check", folder.resolve("framework.yaml").toString()).exit()).isZero();
    }
}
