package vn.chiso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.PreviousRankingFile;
import vn.chiso.exchange.RankingFile;
import vn.chiso.exchange.UnitsFile;

/** {@code chiso rank}: units in the order of their results. */
@Command(name = "rank")
final class RankCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--inputs", required = true, paramLabel = "FILE", descriptionKey = "inputs")
    private Path inputs = Path.of("");

    @Option(names = "--by", paramLabel = "CODE", descriptionKey = "rank.by")
    private String by = NodeCode.TOTAL.value();

    @Option(names = "--units", paramLabel = "UNITS.csv", descriptionKey = "rank.units")
    private @Nullable Path units;

    @Option(names = "--previous", paramLabel = "RANKING.csv", descriptionKey = "rank.previous")
    private @Nullable Path previous;

    @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    RankCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        session.checkOutput(out, Stream.of(inputs, units, previous).filter(Objects::nonNull).toList());
        ReadResult.Read read = session.framework(argument);
        Framework framework = read.framework();
        NodeCode code = new NodeCode(by);
        Map<UnitId, UnitInfo> infos = infos();
        Map<UnitId, Integer> before = before();
        Session.Values values = session.values(framework, inputs);
        if (!framework.reports(code)) {
            throw new Refusal(List.of(session.say("rank.by-unknown", by)));
        }
        List<ScoreSheet> sheets = Sheets.score(session, framework, withSilentUnits(values.units(), infos));
        boolean bad = Sheets.tell(session, sheets);
        Ranking ranking = Ranking.of(framework, sheets, code, infos, before);
        session.write(out, output -> {
            switch (format) {
                case CSV -> RankingFile.writeCsv(ranking, extras(), output);
                case JSON -> RankingFile.writeJson(framework, read.digest(), ranking, output);
                case TABLE -> new RankingTable(session, framework, ranking, extras()).print(output);
            }
        });
        return bad || values.outOfRange() > 0 ? ExitCode.TO_CORRECT : ExitCode.OK;
    }

    /** A unit that supplied nothing is ranked all the same, with everything missing: leaving it out would hide it. */
    private List<UnitInputs> withSilentUnits(List<UnitInputs> supplied, Map<UnitId, UnitInfo> infos) {
        if (infos.isEmpty()) {
            return supplied;
        }
        Set<UnitId> known = new HashSet<>();
        List<UnitInputs> all = new ArrayList<>(supplied);
        for (UnitInputs unit : supplied) {
            known.add(unit.unit());
            if (!infos.containsKey(unit.unit())) {
                session.err().println(session.say("rank.no-info", unit.unit()));
            }
        }
        for (UnitId unit : infos.keySet()) {
            if (!known.contains(unit)) {
                session.err().println(session.say("rank.no-rows", unit));
                all.add(new UnitInputs(unit, Map.of()));
            }
        }
        return all;
    }

    private Set<RankingFile.Extra> extras() {
        Set<RankingFile.Extra> extras = EnumSet.noneOf(RankingFile.Extra.class);
        if (units != null) {
            extras.add(RankingFile.Extra.UNITS);
        }
        if (previous != null) {
            extras.add(RankingFile.Extra.MOVEMENT);
        }
        return extras;
    }

    private Map<UnitId, UnitInfo> infos() throws IOException, Refusal {
        if (units == null) {
            return Map.of();
        }
        try (InputStream input = Files.newInputStream(units)) {
            return session.content(units, UnitsFile.read(input));
        }
    }

    private Map<UnitId, Integer> before() throws IOException, Refusal {
        if (previous == null) {
            return Map.of();
        }
        try (InputStream input = Files.newInputStream(previous)) {
            return session.content(previous, PreviousRankingFile.read(input));
        }
    }
}
