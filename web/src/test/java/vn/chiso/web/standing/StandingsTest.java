package vn.chiso.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.standing.Standing.Boundaries;
import vn.chiso.web.standing.Standing.Origin;

/** What outside bodies published, as it comes with the program, on the real database. */
class StandingsTest extends WebTest {

    @Autowired
    private Standings standings;
    @Autowired
    private OutsideFiles files;
    @Autowired
    private OutsideResults outside;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SubjectStore subjects;
    @Autowired
    private StandingWriting writing;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Audit audit;
    @Autowired
    private Installation installation;

    private Standing table(String slug) {
        return standings.find(slug).orElseThrow();
    }

    private StandingValue value(String table, String subject, String node) {
        Subject known = standings.subject(subject).orElseThrow();
        return Objects.requireNonNull(standings.values(table(table), known).get(node), node);
    }

    private static Exact exact(String text) {
        return ExactText.parse(text).orElseThrow();
    }

    private static RankingQuery all(String node) {
        return new RankingQuery(node, "", "", "", null, RankingQuery.Order.RANK);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void theYearsOfWhichAllProvincesAreKnownHaveTheRanksAndValuesThatWerePublished(int year) {
        Standing table = table("dti-cap-tinh-" + year);
        assertThat(table.complete()).isTrue();
        assertThat(table.origin()).isEqualTo(Origin.OUTSIDE);
        Map<String, RankedRow> rows = new HashMap<>();
        standings.ranking(table, all(StandingNode.TOTAL), 100, 0).forEach(row -> rows.put(row.unit().slug(), row));
        assertThat(rows).hasSize(63);
        SoftAssertions soft = new SoftAssertions();
        for (NamedCsvRecord row : files.rows("results/dti_63_provinces_2022_2024.csv")) {
            if (row.getField("year").equals(Integer.toString(year))) {
                Subject subject = standings.subject(slug(row.getField("code_gso_pre2025"))).orElseThrow();
                RankedRow ranked = Objects.requireNonNull(rows.get(subject.slug()));
                soft.assertThat(ranked.value().rank()).as(subject.name())
                        .isEqualTo(Integer.valueOf(row.getField("rank")));
                soft.assertThat(ranked.value().points()).as(subject.name()).isEqualTo(exact(row.getField("dti")));
                soft.assertThat(value(table.slug(), subject.slug(), "9").points()).as(subject.name())
                        .isEqualTo(exact(row.getField("idx9_hoat_dong_xa_hoi_so")));
            }
        }
        soft.assertAll();
    }

    private String slug(String code) {
        return jdbc.sql("select slug from subject where code = ? and valid_from is null").param(code)
                .query(String.class).single();
    }

    @Test
    void equalValuesShareARankAndRanksWithinARegionAreCountedAmongItsProvinces() {
        List<RankedRow> rows = standings.ranking(table("dti-cap-tinh-2022"), all(StandingNode.TOTAL), 3, 14);
        assertThat(rows).extracting(row -> row.value().rank()).containsExactly(15, 15, 17);
        RankingQuery highlands = new RankingQuery(StandingNode.TOTAL, "", "Tây Nguyên", "", null,
                RankingQuery.Order.RANK);
        assertThat(standings.ranking(table("dti-cap-tinh-2023"), highlands, 50, 0))
                .extracting(row -> row.value().regionRank()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void theTableOfThe34IsDerivedByThePublishedRuleAndSaysSo() {
        Standing table = table("dti-cap-tinh-2024-34-tinh");
        assertThat(table.origin()).isEqualTo(Origin.DERIVED);
        assertThat(table.boundaries()).isEqualTo(Boundaries.SINCE_2025);
        assertThat(table.ofUnits()).isEqualTo(34);
        assertThat(standings.units(table)).hasSize(34);
        StandingValue value = value(table.slug(), "da-nang-tu-2025", StandingNode.TOTAL);
        Exact mean = Objects.requireNonNull(value("dti-cap-tinh-2024", "da-nang", StandingNode.TOTAL).points())
                .plus(Objects.requireNonNull(value("dti-cap-tinh-2024", "quang-nam", StandingNode.TOTAL).points()))
                .dividedBy(Exact.of(2));
        assertThat(value.points()).isEqualTo(mean);
        assertThat(value.rank()).isEqualTo(17);
        assertThat(standings.before(table)).as("nothing was published on these boundaries before").isNull();
        assertThat(standings.formers(standings.subject("da-nang-tu-2025").orElseThrow())).extracting(Subject::slug)
                .containsExactly("da-nang", "quang-nam");
        assertThat(standings.laters(standings.subject("quang-nam").orElseThrow())).extracting(Subject::slug)
                .containsExactly("da-nang-tu-2025");
    }

    @Test
    void whatIsKnownOf2020IsIncompleteAndItsRanksArePublishedStatements() {
        Standing table = table("dti-cap-tinh-2020");
        assertThat(table.complete()).isFalse();
        assertThat(table.ofUnits()).isEqualTo(63);
        assertThat(standings.units(table)).hasSize(17);
        StandingValue whole = value(table.slug(), "khanh-hoa", StandingNode.TOTAL);
        assertThat(whole.rank()).isEqualTo(42);
        assertThat(whole.points()).isEqualTo(exact("0.2777"));
        assertThat(value(table.slug(), "quang-ngai", StandingNode.TOTAL).rank()).as("never computed from few rows")
                .isNull();
        assertThat(List.of("chinh-quyen-so", "kinh-te-so", "xa-hoi-so"))
                .extracting(pillar -> value(table.slug(), "khanh-hoa", pillar).rank()).containsExactly(41, 47, 41);
        assertThat(value(table.slug(), "khanh-hoa", "kinh-te-so").points()).as("only the rank was published").isNull();
        assertThat(standings.summaries(table, "")).as("no mean of few rows").isEmpty();
        assertThat(standings.unit(table, standings.subject("khanh-hoa").orElseThrow()).orElseThrow().source())
                .contains("Khánh Hòa ngày 21/6/2022");
    }

    @Test
    void whatIsKnownOf2021IsIncomplete() {
        Standing table = table("dti-cap-tinh-2021");
        assertThat(table.complete()).isFalse();
        assertThat(standings.units(table)).hasSize(19);
        assertThat(value(table.slug(), "vinh-phuc", StandingNode.TOTAL).rank()).isEqualTo(12);
        assertThat(value(table.slug(), "tra-vinh", StandingNode.TOTAL).rank()).isNull();
        assertThat(table.breakReason()).contains("922");
    }

    @ParameterizedTest
    @CsvSource({"2016, 21, 22, 43, 13", "2017, 11, 8, 8, 15", "2018, 15, 9, 14, 29", "2019, 17, 17, 16, 20",
            "2020, 18, 19, 32, 13"})
    void theIctIndexOfKhanhHoaIsKeptWithItsSubIndices(int year, int whole, int technical, int human, int use) {
        String table = "ict-index-" + year;
        assertThat(table(table).complete()).isFalse();
        assertThat(List.of(StandingNode.TOTAL, "2", "3", "4"))
                .extracting(node -> value(table, "khanh-hoa", node).rank())
                .containsExactly(whole, technical, human, use);
        assertThat(standings.values(table(table), standings.subject("khanh-hoa").orElseThrow())).hasSize(10)
                .allSatisfy((node, value) -> assertThat(value.points()).as(node).isNull());
    }

    @Test
    void notesSayWhatIsTrueOfTheirYear() {
        assertThat(List.of("2017", "2018")).allSatisfy(year -> assertThat(table("ict-index-" + year)).satisfies(
                only -> assertThat(only.note()).isEqualTo("Chỉ có thứ hạng của Khánh Hòa, theo công văn của tỉnh."),
                only -> assertThat(only.source()).doesNotContain("áo chí")));
        assertThat(table("ict-index-2016").note()).contains("3 tỉnh, thành khác");
        assertThat(table("ict-index-2020").note()).contains("4 tỉnh, thành khác");
        assertThat(table("ict-index-2020").source()).contains("sggp", "Khánh Hòa");
        assertThat(table("dti-cap-tinh-2022").note()).contains("chỉ biết ở năm tỉnh, thành đứng đầu");
        assertThat(files.rows("results/dti_2022_top5_all_main_indices.csv")).hasSize(5);
        assertThat(table("dti-cap-tinh-2023").note()).contains("các chỉ số còn lại chưa biết");
    }

    @Test
    void statementsOfAYearAndOfAProvinceKeepTheirWordsAndTheirSource() {
        assertThat(standings.statements(table("dti-cap-tinh-2023"))).isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.source()).isNotBlank())
                .extracting(Statement::value).contains("0,6783");
        assertThat(standings.statements(standings.subject("khanh-hoa").orElseThrow())).extracting(Statement::value)
                .anyMatch(value -> value.startsWith("8/13")).anyMatch(value -> value.startsWith("Nhóm 3"));
    }

    @Test
    void movementIsAgainstTheTableOfTheYearBefore() {
        Standing table = table("dti-cap-tinh-2023");
        Standing before = Objects.requireNonNull(standings.before(table));
        assertThat(before.slug()).isEqualTo("dti-cap-tinh-2022");
        RankingQuery query = new RankingQuery(StandingNode.TOTAL, "", "", "thanh pho khong co", before.id(),
                RankingQuery.Order.RANK);
        assertThat(standings.count(table, query)).isZero();
        RankedRow first = standings.ranking(table, new RankingQuery(StandingNode.TOTAL, "", "", "HUE", before.id(),
                RankingQuery.Order.MOVEMENT), 10, 0).getFirst();
        assertThat(first.unit().slug()).isEqualTo("hue");
        assertThat(first.value().rank()).isEqualTo(3);
        assertThat(rank(first.before())).isEqualTo(4);
    }

    private static @Nullable Integer rank(@Nullable StandingValue value) {
        return value == null ? null : value.rank();
    }

    @Test
    void readingTheFilesOnceMoreChangesNothing() {
        List<Standing> before = standings.all();
        long statements = count("statement");
        long lines = audited();
        assertThat(lines).as("the first reading is in the audit").isPositive();
        outside.run(new DefaultApplicationArguments());
        assertThat(standings.all()).isEqualTo(before);
        assertThat(count("statement")).isEqualTo(statements);
        assertThat(audited()).isEqualTo(lines);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long audited() {
        return jdbc.sql("select count(*) from audit_line where action = 'standing.outside-read'").query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"statements.csv, khanh-hoa, khong-co-tinh-nay", "dti_2021_top18.csv, 1, một",
            "dti_2021_top18.csv, Trà Vinh, Tỉnh Lạ", "ict_index_known_values.csv, 2016, năm",
            "dti_63_provinces_2022_2024.csv, 0.8002, 0.1", "dti_2020_known_values.csv, province, ten"})
    void wrongFilesKeepNeitherTheApplicationFromStartingNorTheTablesFromStaying(String file, String right, String wrong,
            @TempDir Path home) throws IOException {
        FileSystemUtils.copyRecursively(installation.home().resolve("data"), home.resolve("data"));
        Path broken = home.resolve("data").resolve("results").resolve(file);
        Files.writeString(broken, Files.readString(broken).replace(right, wrong));
        List<Standing> before = standings.all();
        new OutsideResults(new OutsideFiles(new Installation(home, home, true, null, null)), subjects, writing, jdbc,
                transaction, audit, Clock.systemUTC()).run(new DefaultApplicationArguments());
        assertThat(standings.all()).isEqualTo(before);
    }

    @Test
    void otherWordsOfTheProgramAreAnotherDigest() {
        Provinces provinces = Objects.requireNonNull(transaction.execute(_ -> Provinces.keep(files, subjects)));
        List<StandingDraft> tables = new OutsideTables(files, provinces, "", Instant.EPOCH).all();
        List<StandingDraft> others = new OutsideTables(files, provinces, "other words", Instant.EPOCH).all();
        assertThat(OutsideResults.digest("files", tables)).isEqualTo(OutsideResults.digest("files",
                new OutsideTables(files, provinces, "", Instant.EPOCH).all()))
                .isNotEqualTo(OutsideResults.digest("other files", tables))
                .isNotEqualTo(OutsideResults.digest("files", others))
                .isNotEqualTo(OutsideResults.digest("files", tables.subList(1, tables.size())));
    }

    @Test
    void otherFilesReplaceTheOutsideTablesUnderTheSameAddresses() {
        List<String> slugs = standings.all().stream().map(Standing::slug).toList();
        Subject before = standings.subject("khanh-hoa").orElseThrow();
        jdbc.sql("update standing set digest = 'an older program' where origin <> 'own'").update();
        outside.run(new DefaultApplicationArguments());
        assertThat(standings.all()).extracting(Standing::slug).isEqualTo(slugs);
        assertThat(standings.all()).extracting(Standing::digest).doesNotContain("an older program");
        assertThat(standings.subject("khanh-hoa")).as("addresses and identifiers of provinces stay")
                .contains(before);
        assertThat(value("dti-cap-tinh-2020", "khanh-hoa", StandingNode.TOTAL).rank()).isEqualTo(42);
    }
}
