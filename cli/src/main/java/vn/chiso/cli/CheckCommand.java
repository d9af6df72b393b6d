package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.FindingsFile;

/** {@code chiso check}: what is wrong with a framework file, and what its text contradicts. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    /** Output formats. */
    enum Format {
        TABLE, JSON
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "format")
    private Format format = Format.TABLE;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        Path file = session.frameworkFile(argument);
        return switch (FrameworkReader.read(file)) {
            case ReadResult.Read(Framework framework, String digest) -> findings(file, framework, digest);
            case ReadResult.Refused(List<Problem> problems) -> {
                if (format == Format.JSON) {
                    write(output -> FindingsFile.writeProblems(problems, session.engine(), output));
                    yield ExitCode.REFUSED;
                }
                throw new Refusal(session.sentences(file, problems));
            }
        };
    }

    private int findings(Path file, Framework framework, String digest) throws IOException {
        List<Finding> findings = Lint.of(framework);
        session.tellStatus(framework);
        Messages engine = session.engine();
        if (format == Format.JSON) {
            write(output -> FindingsFile.writeFindings(framework, digest, findings, engine, output));
        } else {
            print(file, framework, findings, engine);
        }
        boolean bad = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR
                || (strict && finding.level() == Finding.Level.WARNING));
        return bad ? ExitCode.TO_CORRECT : ExitCode.OK;
    }

    private void write(Session.Writing writing) throws IOException {
        session.write(null, writing);
        session.out().println();
    }

    private void print(Path file, Framework framework, List<Finding> findings, Messages engine) {
        Map<Finding.Level, Integer> counts = new EnumMap<>(Finding.Level.class);
        session.out().println(session.say("check.title", framework.id(), framework.version(), file));
        for (Finding finding : findings) {
            counts.merge(finding.level(), 1, Integer::sum);
            String level = session.coloured(engine.say("level." + finding.level().id()), switch (finding.level()) {
                case ERROR -> 31;
                case WARNING -> 33;
                case NOTE -> 36;
            });
            session.out().println(session.say("check.finding", level, finding.node(), finding.code().id(),
                    EngineText.sentence(finding, engine), finding.line() == 0 ? "–" : finding.line()));
        }
        session.out().println(session.say("check.count", counts.getOrDefault(Finding.Level.ERROR, 0),
                counts.getOrDefault(Finding.Level.WARNING, 0), counts.getOrDefault(Finding.Level.NOTE, 0)));
    }
}
