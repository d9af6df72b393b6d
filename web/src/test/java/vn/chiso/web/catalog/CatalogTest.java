package vn.chiso.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.reading.Problem;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;

class CatalogTest extends WebTest {

    private static final Actor SOMEBODY = new Actor(null, "Người Thử");

    @Autowired
    private Catalog catalog;

    @Autowired
    private FirstFrameworks first;

    @Autowired
    private JdbcClient jdbc;

    private InstallResult install(String text) {
        return catalog.install(SOMEBODY, SampleFile.bytes(text));
    }

    private List<InstallProblem> problems(byte[] file) {
        return catalog.install(SOMEBODY, file) instanceof InstallResult.Refused(var problems) ? problems : List.of();
    }

    private long rows(String code) {
        return jdbc.sql("select count(*) from framework_version where code = ?").param(code).query(Long.class)
                .single();
    }

    private static Path home() {
        return Path.of(System.getProperty("chiso.home"));
    }

    @Test
    void anEmptyInstallationGetsEveryFrameworkThatComesWithTheProgram() throws IOException {
        List<String> folders;
        try (Stream<Path> below = Files.list(home().resolve("frameworks"))) {
            folders = below.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(5);
        assertThat(catalog.all()).extracting(installed -> installed.framework().id()).containsAll(folders);
    }

    @Test
    void aFrameworkWhoseExamplesDoNotReproduceIsLeftOutAndKeepsNobodyElseOut(@TempDir Path folder)
            throws IOException {
        copy(folder.resolve("a-sai"), "a-sai", "10,0,by-hand", "11,0,by-hand");
        copy(folder.resolve("b-dung"), "b-dung", "", "");
        first.installAll(folder);
        assertThat(rows("a-sai")).isZero();
        assertThat(rows("b-dung")).isOne();
    }

    private static void copy(Path to, String id, String from, String replacement) throws IOException {
        Path source = home().resolve("frameworks/mau-quy-tac");
        Files.createDirectories(to.resolve("examples"));
        Files.writeString(to.resolve("framework.yaml"),
                Files.readString(source.resolve("framework.yaml")).replace("id: mau-quy-tac", "id: " + id));
        Files.copy(source.resolve("examples/inputs.csv"), to.resolve("examples/inputs.csv"));
        String expected = Files.readString(source.resolve("examples/expected.csv"));
        assertThat(expected).contains(from);
        Files.writeString(to.resolve("examples/expected.csv"), expected.replace(from, replacement));
    }

    @Test
    void exactlyTheSameFileInstallsOnce() {
        String text = SampleFile.text("hai-lan", "1");
        assertThat(install(text)).isInstanceOf(InstallResult.Installed.class);
        assertThat(install(text)).isInstanceOf(InstallResult.AlreadyInstalled.class);
        assertThat(rows("hai-lan")).isOne();
        assertThat(catalog.find("hai-lan", "1")).hasValueSatisfying(found -> {
            assertThat(found.installedBy()).isEqualTo("Người Thử");
            assertThat(catalog.file(found)).isEqualTo(SampleFile.bytes(text));
        });
        assertThat(catalog.find("hai-lan", "2")).isEmpty();
    }

    @Test
    void anInstalledVersionNeverChangesItsContent() {
        install(SampleFile.text("noi-dung", "1"));
        String other = SampleFile.text("noi-dung", "1").replace("max: 12", "max: 13");
        assertThat(problems(SampleFile.bytes(other))).singleElement().isInstanceOf(InstallProblem.VersionTaken.class);
        assertThat(install(other.replace("version: \"1\"", "version: \"2\"")))
                .isInstanceOf(InstallResult.Installed.class);
        assertThat(catalog.all()).filteredOn(each -> each.framework().id().equals("noi-dung"))
                .extracting(each -> each.framework().version()).as("newest first").containsExactly("2", "1");
    }

    @Test
    void manyPeopleWhoInstallTheSameFileAtOnceMakeOneVersion() throws Exception {
        byte[] file = SampleFile.bytes(SampleFile.text("cung-luc", "1"));
        List<Callable<InstallResult>> deeds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            deeds.add(() -> catalog.install(SOMEBODY, file));
        }
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<InstallResult> results = new ArrayList<>();
            for (Future<InstallResult> result : people.invokeAll(deeds)) {
                results.add(result.get());
            }
            assertThat(results).filteredOn(InstallResult.Installed.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(InstallResult.AlreadyInstalled.class::isInstance).hasSize(7);
        }
        assertThat(rows("cung-luc")).isOne();
        assertThat(jdbc.sql("select count(*) from audit_line where subject like 'Bộ thử cung-luc%'")
                .query(Long.class).single()).as("one deed, one line").isOne();
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() {
        String broken = SampleFile.text("ba-loi", "1").replace("max: 12", "max: 1,2").replace("type: yes_no",
                "type: yesno").replace("of: b/a", "of: c/a");
        assertThat(problems(SampleFile.bytes(broken))).extracting(problem -> switch (problem) {
            case InstallProblem.InFile(Problem found) -> found.line() + " " + found.code().id();
            default -> "other";
        }).contains("9 word-bad", "17 number-bad", "20 letter-unknown");
    }

    @Test
    void aFrameworkThatCannotBeScoredWithoutGuessingIsRefused() {
        assertThat(problems(SampleFile.bytes(SampleFile.text("thieu-diem", "1").replace("        max: 12\n", ""))))
                .singleElement().isInstanceOf(InstallProblem.Undecided.class);
        assertThat(rows("thieu-diem")).isZero();
    }

    @Test
    void whatIsNoFrameworkFileIsToldByItsKind() {
        assertThat(kind('P', 'K', 3, 4, 20, 0)).isEqualTo(InstallProblem.NotText.Kind.ARCHIVE);
        assertThat(kind('%', 'P', 'D', 'F', '-')).isEqualTo(InstallProblem.NotText.Kind.PDF);
        assertThat(kind(0x89, 'P', 'N', 'G')).isEqualTo(InstallProblem.NotText.Kind.PICTURE);
        assertThat(kind(0xD0, 0xCF, 0x11, 0xE0)).isEqualTo(InstallProblem.NotText.Kind.OFFICE);
        assertThat(kind('i', 'd', 0, 1, 2)).isEqualTo(InstallProblem.NotText.Kind.OTHER);
        assertThat(problems("id: x".getBytes(StandardCharsets.UTF_16)))
                .containsExactly(new InstallProblem.NotText(InstallProblem.NotText.Kind.UTF_16));
        assertThat(problems(new byte[5 * 1024 * 1024]))
                .containsExactly(new InstallProblem.TooLarge(Inspection.LIMIT));
    }

    private InstallProblem.NotText.Kind kind(int... start) {
        byte[] file = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            file[i] = (byte) start[i];
        }
        assertThat(problems(file)).singleElement().isInstanceOf(InstallProblem.NotText.class);
        return ((InstallProblem.NotText) problems(file).getFirst()).kind();
    }

    @Test
    void decomposedNamesOtherEncodingsAndBombsAreRefused() {
        String text = SampleFile.text("xau", "1");
        assertThat(codes(SampleFile.bytes(Normalizer.normalize(text, Normalizer.Form.NFD))))
                .containsExactly(Problem.Code.NOT_NFC);
        assertThat(codes(text.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char letter = 'b'; letter <= 'i'; letter++) {
            bomb.append(letter).append(": &").append(letter).append(" [");
            bomb.append(("*" + (char) (letter - 1) + ", ").repeat(8)).append('*').append((char) (letter - 1))
                    .append("]\n");
        }
        assertThat(codes(SampleFile.bytes(bomb.toString()))).containsExactly(Problem.Code.YAML_ALIAS);
        assertThat(codes(SampleFile.bytes("[".repeat(100_000)))).isNotEmpty();
        assertThat(rows("xau")).isZero();
    }

    private List<Problem.Code> codes(byte[] file) {
        return problems(file).stream().map(problem -> ((InstallProblem.InFile) problem).problem().code()).toList();
    }

    @Test
    void aVersionThatARoundUsesIsFrozen() {
        InstallResult.Installed installed = (InstallResult.Installed) install(SampleFile.text("dong-bang", "1"));
        long id = installed.framework().id();
        assertThat(catalog.uses(id)).isEmpty();
        jdbc.sql(
                "insert into campaign (framework_version_id, name, year, phase, created_at) values (?, ?, ?, ?, now())")
                .param(id).param("Kỳ thử đóng băng").param(2026).param("PREPARATION").update();
        assertThat(catalog.uses(id)).extracting(FrozenCheck.Use::name).containsExactly("Kỳ thử đóng băng");
        assertThat(catalog.withdraw(SOMEBODY, installed.framework())).isFalse();
        assertThat(rows("dong-bang")).isOne();
    }

    @Test
    void aVersionThatNobodyUsesCanBeWithdrawnAndInstalledAgain() {
        String text = SampleFile.text("go-ra", "1");
        InstallResult.Installed installed = (InstallResult.Installed) install(text);
        assertThat(catalog.withdraw(SOMEBODY, installed.framework())).isTrue();
        assertThat(catalog.byId(installed.framework().id())).isEmpty();
        assertThat(install(text)).isInstanceOf(InstallResult.Installed.class);
    }
}
