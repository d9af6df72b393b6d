package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Messages;

/** Units, earlier rankings, score sheets and rankings as files; the message bundles of tables. */
class TablesTest {

    private static final String TEXT = """
            id: sample
            version: "1"
            name: Bộ mẫu
            source: {document: Văn bản mẫu, date: unknown}
            inputs: [{id: a, name: Số a, type: count}, {id: b, name: Số b, type: count}]
            nodes: [{code: "1", name: Một, max: 4, inputs: {a: a, b: b}, rule: {kind: ratio, of: b/a}}]
            """;

    private static Framework framework() {
        return ((ReadResult.Read) FrameworkReader.read(TEXT.getBytes(StandardCharsets.UTF_8))).framework();
    }

    private static List<ScoreSheet> sheets(String inputs) throws IOException {
        Scoring scoring = new Scoring(framework());
        TableResult<List<UnitInputs>> read = InputsFile.read(framework(), stream("unit,input,value\n" + inputs));
        return ((TableResult.Read<List<UnitInputs>>) read).content().stream().map(scoring::score).toList();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(TableResult<?> result) {
        return ((TableResult.Refused<?>) result).problems().stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.code().id()).toList();
    }

    @Test
    void unitsHaveNamesBlocksAndRegions() throws IOException {
        var read = (TableResult.Read<Map<UnitId, UnitInfo>>) UnitsFile
                .read(stream("unit,name,block,region\nu1,Sở A,sở,\nu2,,,bắc\n"));
        assertThat(read.content().values()).containsExactly(new UnitInfo(new UnitId("u1"), "Sở A", "sở", null),
                new UnitInfo(new UnitId("u2"), "u2", null, "bắc"));
        assertThat(codes(UnitsFile.read(stream("unit\nu\nu\n,\n")))).containsExactly("3 unit row-duplicate");
        assertThat(codes(UnitsFile.read(stream("name\nA\n")))).containsExactly("1 unit column-missing");
        assertThat(codes(UnitsFile.read(stream("unit\n")))).containsExactly("0  no-units");
    }

    @Test
    void anEarlierRankingGivesRanks() throws IOException {
        var read = (TableResult.Read<Map<UnitId, Integer>>) PreviousRankingFile
                .read(stream("rank,unit,points\n1,u1,9\n1,u2,9\n,u3,\n"));
        assertThat(read.content()).containsOnly(Map.entry(new UnitId("u1"), 1), Map.entry(new UnitId("u2"), 1));
        assertThat(codes(PreviousRankingFile.read(stream("rank,unit\nfirst,u\n1,v\n2,v\n0,w\n"))))
                .containsExactly("2 rank rank-bad", "4 unit row-duplicate", "5 rank rank-bad");
    }

    @Test
    void scoresAreWrittenPlainWithUpToTenDecimals() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ScoresFile.writeCsv(sheets("u,a,3\nu,b,1\nv,a,1\nv,b,1\n"), output);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("""
                unit,code,points,max,share
                u,total,1.3333333333,4,0.3333333333
                u,1,1.3333333333,4,0.3333333333
                v,total,4,4,1
                v,1,4,4,1
                """);
    }

    @Test
    void jsonCarriesTheExactFractionAndTheOutcome() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ScoresFile.writeJson(framework(), "digest", sheets("u,a,3\nu,b,1\n"), output);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"sha256\":\"digest\"",
                "\"points\":1.3333333333,\"points_exact\":\"4/3\"", "\"outcome\":\"scored\"", "\"complete\":true");
    }

    @Test
    void aRankingKeepsItsFiveColumnsAndAddsOthersAfterThem() throws IOException {
        Framework framework = framework();
        List<ScoreSheet> sheets = sheets("u,a,3\nu,b,1\nv,a,1\nv,b,1\n");
        Map<UnitId, UnitInfo> infos = Map.of(new UnitId("v"), new UnitInfo(new UnitId("v"), "=Xã V", "xã", null));
        Ranking ranking = Ranking.of(framework, sheets, NodeCode.TOTAL, infos, Map.of(new UnitId("v"), 2));
        assertThat(csv(ranking, Set.of())).containsExactly("rank,unit,points,max,share", "1,v,4,4,1",
                "2,u,1.3333333333,4,0.3333333333");
        assertThat(csv(ranking, EnumSet.allOf(RankingFile.Extra.class))).containsExactly(
                "rank,unit,points,max,share,name,block,rank_in_block,region,rank_in_region,previous_rank,places_gained",
                "1,v,4,4,1,'=Xã V,xã,1,,,2,1", "2,u,1.3333333333,4,0.3333333333,u,,,,,,");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RankingFile.writeJson(framework, "digest", ranking, json);
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"by\":\"total\"", "\"places_gained\":1",
                "\"share_exact\":\"1/3\"", "\"unranked\":[]");
    }

    @Test
    void roundingOfTheWholeStandsBesideTheExactPoints() throws IOException {
        Framework rounded = ((ReadResult.Read) FrameworkReader
                .read((TEXT + "rounding: {total_points: 0}\n").getBytes(StandardCharsets.UTF_8))).framework();
        var read = (TableResult.Read<List<UnitInputs>>) InputsFile.read(rounded,
                stream("unit,input,value\nu,a,3\nu,b,1\n"));
        List<ScoreSheet> sheets = read.content().stream().map(new Scoring(rounded)::score).toList();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ScoresFile.writeJson(rounded, "digest", sheets, output);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"published\":1,",
                "\"code\":\"total\",\"points\":1.3333333333,\"points_exact\":\"4/3\"");
    }

    private static List<String> csv(Ranking ranking, Set<RankingFile.Extra> extras) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RankingFile.writeCsv(ranking, extras, output);
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void bothLanguagesSayTheSameAboutEveryProblem() {
        Messages vi = TableText.messages(Language.VI);
        Messages en = TableText.messages(Language.EN);
        assertThat(en.keys()).isEqualTo(vi.keys());
        for (String key : vi.keys()) {
            assertThat(places(en.say(key))).as(key).isEqualTo(places(vi.say(key)));
            assertThat(Normalizer.isNormalized(vi.say(key), Normalizer.Form.NFC)).isTrue();
        }
        for (TableProblem.Code code : TableProblem.Code.values()) {
            assertThat(vi.keys()).contains("problem." + code.id());
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aProblemNamesItsPlace() {
        Messages vi = TableText.messages(Language.VI);
        TableProblem cell = new TableProblem(5, "value", TableProblem.Code.ANSWER_BAD,
                List.of("có", "y", "Điều y", "", ""));
        assertThat(TableText.sentence(cell, vi))
                .isEqualTo("Dòng 5, cột value: “có” không dùng được cho y (Điều y). Ghi 1 nếu có, 0 nếu không.");
        assertThat(TableText.sentence(new TableProblem(7, "", TableProblem.Code.NOT_CSV, List.of()), vi))
                .startsWith("Dòng 7: ");
        assertThat(TableText.sentence(new TableProblem(0, "", TableProblem.Code.NO_UNITS, List.of()), vi))
                .isEqualTo("Tệp không có đơn vị nào.");
    }
}
