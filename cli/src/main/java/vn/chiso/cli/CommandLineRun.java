package vn.chiso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;

/** One run of the command line. */
final class CommandLineRun {

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    CommandLineRun(Path home, PrintStream out, PrintStream err, boolean terminal) {
        this.home = home;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs the command and gives its exit code. */
    int run(List<String> arguments) {
        Language language = language(arguments);
        Session session = new Session(home, out, err, terminal, language);
        CommandLine line = new CommandLine(new ChisoCommand(session));
        line.addSubcommand(new ListCommand(session));
        line.addSubcommand(new CheckCommand(session));
        line.addSubcommand(new InputsCommand(session));
        line.addSubcommand(new ScoreCommand(session));
        line.addSubcommand(new RankCommand(session));
        line.addSubcommand(new ExplainCommand(session));
        line.addSubcommand(new RecheckCommand(session));
        line.addSubcommand(new RecomputeCommand(session));
        line.setResourceBundle(usageTexts(language));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((exception, _) -> wrongUsage(exception, session.messages()));
        line.setExecutionExceptionHandler((exception, _, _) -> failed(exception, session.messages()));
        int code;
        try {
            code = line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError _) {
            err.println(session.say("memory.short"));
            return ExitCode.REFUSED;
        }
        out.flush();
        if (out.checkError()) { // a full disk, a closed pipe: half a ranking is no result
            err.println(session.say("output.failed"));
            return ExitCode.REFUSED;
        }
        return code;
    }

    /** The language is needed before the arguments are parsed: the parser's own sentences depend on it. */
    static Language language(List<String> arguments) {
        boolean english = arguments.stream().anyMatch(argument -> argument.equalsIgnoreCase("--lang=en"));
        for (int i = 0; i + 1 < arguments.size(); i++) {
            english |= arguments.get(i).equals("--lang") && arguments.get(i + 1).equalsIgnoreCase("en");
        }
        return english ? Language.EN : Language.VI;
    }

    private static ResourceBundle usageTexts(Language language) {
        try (InputStream input = CommandLineRun.class.getResourceAsStream("usage_" + language.tag() + ".properties")) {
            if (input == null) {
                throw new IllegalStateException("no usage texts for " + language.tag());
            }
            return new PropertyResourceBundle(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private int wrongUsage(ParameterException exception, Messages messages) {
        err.println(switch (exception) {
            case UnmatchedArgumentException unmatched ->
                messages.say("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> messages.say("usage.missing", missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .reduce((left, right) -> left + ", " + right).orElse(""));
            default -> messages.say("usage.wrong",
                    Objects.requireNonNullElse(exception.getValue(), String.valueOf(exception.getMessage())));
        });
        err.println(messages.say("usage.help", exception.getCommandLine().getCommandSpec().qualifiedName(" ")));
        return ExitCode.REFUSED;
    }

    private int failed(Exception exception, Messages messages) {
        switch (exception) {
            case Refusal refusal -> refusal.sentences().forEach(err::println);
            case NoSuchFileException missing -> err.println(messages.say("file.missing", missing.getFile()));
            case AccessDeniedException denied -> err.println(messages.say("file.denied", denied.getFile()));
            case FileSystemException failure ->
                err.println(messages.say("file.failed", failure.getFile(), String.valueOf(failure.getReason())));
            case IOException failure -> err.println(messages.say("file.io", String.valueOf(failure.getMessage())));
            case InvalidPathException path -> err.println(messages.say("file.path-bad", path.getInput()));
            default -> {
                err.println(messages.say("failure"));
                exception.printStackTrace(err);
            }
        }
        return ExitCode.REFUSED;
    }
}
