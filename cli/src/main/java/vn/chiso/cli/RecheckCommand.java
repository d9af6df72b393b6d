package vn.chiso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.FormulaTooLongException;
import vn.chiso.exchange.RecheckContent;
import vn.chiso.exchange.RecheckUnit;
import vn.chiso.exchange.RecheckWorkbook;
import vn.chiso.exchange.UnitsFile;

/** {@code chiso recheck}: a workbook whose points are formulas over the values. */
@Command(name = "recheck")
final class RecheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--inputs", required = true, paramLabel = "FILE", descriptionKey = "inputs")
    private Path inputs = Path.of("");

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "recheck.unit")
    private @Nullable String unit;

    @Option(names = "--units", paramLabel = "UNITS.csv", descriptionKey = "recheck.units")
    private @Nullable Path units;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "recheck.out")
    private Path out = Path.of("");

    RecheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        session.checkOutput(out, Stream.of(inputs, units).filter(Objects::nonNull).toList());
        ReadResult.Read read = session.framework(argument);
        session.tellStatus(read.framework());
        Map<UnitId, UnitInfo> infos = infos();
        Session.Values values = session.values(read.framework(), inputs);
        List<UnitInputs> chosen = unit == null
                ? values.units()
                : List.of(ScoreCommand.unit(session, values.units(), unit));
        if (chosen.isEmpty()) {
            throw new Refusal(List.of(session.say("recheck.none")));
        }
        if (chosen.size() > RecheckContent.MOST_UNITS) {
            throw new Refusal(
                    List.of(session.say("recheck.too-many", chosen.size(), RecheckContent.MOST_UNITS)));
        }
        RecheckContent content = new RecheckContent(read.framework(), read.digest(), List.of(),
                chosen.stream().map(each -> unit(infos.get(each.unit()), each)).toList());
        try {
            session.write(out, output -> RecheckWorkbook.write(content, session.language(), output, _ -> {
            }));
        } catch (FormulaTooLongException _) {
            throw new Refusal(List.of(session.say("recheck.too-long")));
        }
        session.err().println(session.say("recheck.written", out, chosen.size()));
        if (chosen.size() > RecheckContent.MOST_UNITS_BEFORE) {
            session.err().println(session.say("recheck.many", RecheckContent.MOST_UNITS_BEFORE));
        }
        return values.outOfRange() > 0 ? ExitCode.TO_CORRECT : ExitCode.OK;
    }

    private Map<UnitId, UnitInfo> infos() throws IOException, Refusal {
        if (units == null) {
            return Map.of();
        }
        try (InputStream input = Files.newInputStream(units)) {
            return session.content(units, UnitsFile.read(input));
        }
    }

    private static RecheckUnit unit(@Nullable UnitInfo info, UnitInputs inputs) {
        return info == null
                ? RecheckUnit.of(inputs, inputs.unit().value(), null)
                : RecheckUnit.of(inputs, info.name(), info.block());
    }
}
