package vn.chiso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.exchange.InputsFile;
import vn.chiso.exchange.InputsWorkbook;
import vn.chiso.exchange.UnitsFile;

/** {@code chiso inputs}: an input file to fill in. */
@Command(name = "inputs")
final class InputsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--units", required = true, paramLabel = "FILE|a,b,c", descriptionKey = "inputs.units")
    private String units = "";

    @Option(names = "--format", paramLabel = "csv|xlsx", descriptionKey = "inputs.format")
    private @Nullable InputsFormat format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    /** Kinds of input file. */
    enum InputsFormat {
        CSV, XLSX
    }

    InputsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        if (out != null && Files.exists(out)) {
            throw new Refusal(List.of(session.say("file.exists", out))); // it may hold hours of somebody's work
        }
        InputsFormat kind = format != null ? format : Session.isWorkbook(out) ? InputsFormat.XLSX : InputsFormat.CSV;
        session.checkWorkbookHasFile(kind == InputsFormat.XLSX, out);
        Framework framework = session.framework(argument).framework();
        List<UnitId> ids = unitIds();
        session.write(out, output -> {
            switch (kind) {
                case CSV -> InputsFile.writeTemplate(framework, ids, session.language(), output);
                case XLSX -> InputsWorkbook.writeTemplate(framework, ids, session.language(), output);
            }
        });
        if (out != null) {
            long perUnit = framework.inputs().values().stream().filter(input -> input.scope() == Input.Scope.UNIT)
                    .count();
            session.err().println(session.say("inputs.written", out, ids.size(), perUnit));
        }
        return ExitCode.OK;
    }

    private List<UnitId> unitIds() throws IOException, Refusal {
        Path file = Path.of(units);
        if (Files.isRegularFile(file)) {
            try (InputStream input = Files.newInputStream(file)) {
                return List.copyOf(session.content(file, UnitsFile.read(input)).keySet());
            }
        }
        List<String> ids = Arrays.stream(units.split(",", -1)).map(String::strip).distinct().toList();
        if (units.endsWith(".csv")) {
            throw new Refusal(List.of(session.say("file.missing", units)));
        }
        if (ids.stream().anyMatch(id -> id.isEmpty() || "=+-@*".indexOf(id.charAt(0)) >= 0)) {
            throw new Refusal(List.of(session.say("inputs.unit-bad", units)));
        }
        return ids.stream().map(UnitId::new).toList();
    }
}
