package vn.chiso.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.ScoresFile;
import vn.chiso.exchange.ScoresWorkbook;

/** {@code chiso score}: the score sheet of one or all units. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--inputs", required = true, paramLabel = "FILE", descriptionKey = "inputs")
    private Path inputs = Path.of("");

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "score.unit")
    private @Nullable String unit;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "format")
    private @Nullable ScoreFormat format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    /** Output formats: those of all commands, and a workbook. */
    enum ScoreFormat {
        TABLE, CSV, JSON, XLSX
    }

    ScoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        ScoreFormat kind = format != null ? format : Session.isWorkbook(out) ? ScoreFormat.XLSX : ScoreFormat.TABLE;
        session.checkWorkbookHasFile(kind == ScoreFormat.XLSX, out);
        session.checkOutput(out, List.of(inputs));
        ReadResult.Read read = session.framework(argument);
        Framework framework = read.framework();
        Session.Values values = session.values(framework, inputs);
        List<UnitInputs> units = values.units();
        if (unit != null) {
            units = List.of(unit(session, units, unit));
        }
        List<ScoreSheet> sheets = Sheets.score(session, framework, units);
        boolean bad = Sheets.tell(session, sheets);
        session.write(out, output -> {
            switch (kind) {
                case CSV -> ScoresFile.writeCsv(sheets, output);
                case JSON -> ScoresFile.writeJson(framework, read.digest(), sheets, output);
                case XLSX -> ScoresWorkbook.write(framework, sheets, session.language(), output);
                case TABLE -> table(framework, sheets, output);
            }
        });
        return bad || values.outOfRange() > 0 ? ExitCode.TO_CORRECT : ExitCode.OK;
    }

    /** The values of one unit, or a refusal that names the units there are. */
    static UnitInputs unit(Session session, List<UnitInputs> units, String name) throws Refusal {
        UnitId id = new UnitId(name);
        return units.stream().filter(each -> each.unit().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(List.of(session.say("unit.unknown", name,
                        String.join(", ", units.stream().map(each -> each.unit().value()).limit(20).toList())))));
    }

    private void table(Framework framework, List<ScoreSheet> sheets, OutputStream output) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(buffer, false, StandardCharsets.UTF_8)) {
            for (ScoreSheet sheet : sheets) {
                table(framework, sheet, print);
            }
        }
        buffer.writeTo(output);
    }

    private void table(Framework framework, ScoreSheet sheet, PrintStream print) {
        Messages engine = session.engine();
        TextTable table = new TextTable(session.say("score.code"), session.say("score.points"),
                session.say("score.max"), session.say("score.share"), session.say("score.name"),
                session.say("score.state"));
        table.right(1).right(2).right(3);
        table.row(cells(framework, sheet.total(), sheet.published(), session.say("score.total"),
                rescaled(framework, sheet)));
        for (Score score : sheet.scores().values()) {
            String state = score instanceof LeafScore leaf && leaf.outcome() != Outcome.SCORED
                    ? EngineText.label(leaf.outcome(), engine)
                    : "";
            table.row(cells(framework, score, score.points(), name(framework, score.code()), state));
        }
        print.println(session.say("score.title", sheet.unit(), framework.name().in(session.language())));
        table.print(print);
        print.println();
    }

    /** What was taken out and brought back, visibly. */
    private String rescaled(Framework framework, ScoreSheet sheet) {
        if (sheet.total().max().equals(sheet.applicable().max())) {
            return "";
        }
        int digits = framework.display().points();
        Language language = session.language();
        return session.say("score.rescaled", sheet.total().tally().notApplicable(),
                Numbers.fixed(sheet.applicable().points(), digits, language),
                Numbers.shortest(sheet.applicable().max(), 4, language),
                Numbers.shortest(sheet.total().max(), 4, language));
    }

    private String[] cells(Framework framework, Score score, Exact points, String name, String state) {
        Language language = session.language();
        return new String[]{score.code().value(), Numbers.fixed(points, framework.display().points(), language),
                Numbers.shortest(score.max(), 4, language),
                Numbers.fixed(score.share(), framework.display().share(), language), name, state};
    }

    private String name(Framework framework, NodeCode code) {
        Node node = framework.tree().node(code);
        if (node != null) {
            return shortened(node.head().name().in(session.language()));
        }
        Pillar pillar = framework.pillar(code);
        return pillar == null ? code.value() : pillar.name().in(session.language());
    }

    private static String shortened(String name) {
        return name.length() <= 70 ? name : name.substring(0, 69) + "…";
    }
}
