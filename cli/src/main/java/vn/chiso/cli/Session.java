package vn.chiso.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.InputsFile;
import vn.chiso.exchange.TableProblem;
import vn.chiso.exchange.TableResult;
import vn.chiso.exchange.TableText;

/** What the commands share: where frameworks are, where to print, in which language. */
final class Session {

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Language language;
    private final Messages messages;

    Session(Path home, PrintStream out, PrintStream err, boolean terminal, Language language) {
        this.home = home;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.language = language;
        this.messages = Messages.read(language,
                Session.class.getResourceAsStream("messages_" + language.tag() + ".properties"));
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    /** Sentences of the engine. Read when needed: the shortest commands do without. */
    Messages engine() {
        return EngineText.messages(language);
    }

    String say(String key, Object... facts) {
        return messages.say(key, facts);
    }

    /** The text in colour on a terminal, plain elsewhere. */
    String coloured(String text, int colour) {
        return terminal ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }

    /** Files of the installed frameworks, by identifier. */
    List<Path> installed() throws IOException {
        Path folder = home.resolve("frameworks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> each.resolve("framework.yaml")).filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    /** The file that an argument names: an installed identifier, a file, or a folder that holds framework.yaml. */
    Path frameworkFile(String argument) throws Refusal, IOException {
        if (argument.matches("[a-z0-9][a-z0-9.-]*")) {
            Path installed = home.resolve("frameworks").resolve(argument).resolve("framework.yaml");
            if (Files.isRegularFile(installed)) {
                return installed;
            }
        }
        Path path = Path.of(argument);
        Path file = Files.isDirectory(path) ? path.resolve("framework.yaml") : path;
        if (!Files.isRegularFile(file) && Files.isDirectory(path)) {
            throw new Refusal(List.of(say("framework.no-file", argument)));
        }
        if (!Files.isRegularFile(file)) {
            Path folder = home.resolve("frameworks");
            List<String> known = installed().stream().map(each -> folder.relativize(each).getName(0).toString())
                    .toList();
            throw new Refusal(List.of(say("framework.unknown", argument, String.join(", ", known))));
        }
        return file;
    }

    /** A framework that can be used, with the digest of its file. */
    ReadResult.Read framework(String argument) throws Refusal, IOException {
        Path file = frameworkFile(argument);
        return switch (FrameworkReader.read(file)) {
            case ReadResult.Read read -> read;
            case ReadResult.Refused(List<Problem> problems) -> throw new Refusal(sentences(file, problems));
        };
    }

    /** Tells that a framework holds only a part of its source; nothing is told of a complete one. */
    void tellStatus(Framework framework) {
        if (framework.status() == Status.PARTIAL) {
            Exact max = Exact.sum(framework.tree().countedLeaves().stream().map(leaf -> leaf.max()).toList());
            err.println(say("framework.partial", Numbers.shortest(max, 4, language)));
        }
    }

    /** Problems as lines "file:line:column: error code: sentence". */
    List<String> sentences(Path file, List<Problem> problems) {
        Messages engine = engine();
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(say("problem.at", file, problem.line(), problem.column(), problem.code().id(),
                    EngineText.sentence(problem, engine)));
        }
        lines.add(say("problem.count", problems.size()));
        return lines;
    }

    /** Input values; values that cannot be right are told on the error stream and counted. */
    Values values(Framework framework, Path file) throws Refusal, IOException {
        try (InputStream input = Files.newInputStream(file)) {
            TableResult<List<UnitInputs>> result = InputsFile.read(framework, input);
            List<TableProblem> warnings = result instanceof TableResult.Read<List<UnitInputs>> read
                    ? read.warnings()
                    : List.of();
            tableSentences(file, warnings).forEach(err::println);
            return new Values(content(file, result),
                    Math.toIntExact(warnings.stream().filter(warning -> !warning.isNote()).count()));
        }
    }

    /** Values of all units and how many cannot be right. */
    record Values(List<UnitInputs> units, int outOfRange) {
    }

    /** What a table holds, or a refusal with all its problems. */
    <T> T content(Path file, TableResult<T> result) throws Refusal {
        return switch (result) {
            case TableResult.Read<T> read -> read.content();
            case TableResult.Refused<T> refused -> {
                List<String> lines = new ArrayList<>(tableSentences(file, refused.problems()));
                lines.add(say("problem.count", refused.problems().size()));
                throw new Refusal(lines);
            }
        };
    }

    private List<String> tableSentences(Path file, List<TableProblem> problems) {
        Messages table = TableText.messages(language);
        return problems.stream()
                .map(problem -> say("table.at", file, TableText.sentence(problem, table), problem.code().id()))
                .toList();
    }

    /** Something that writes a result. */
    interface Writing {
        void to(OutputStream output) throws IOException;
    }

    /** Whether a file is named like a workbook. */
    static boolean isWorkbook(@Nullable Path file) {
        return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Refuses to print a workbook on the screen. */
    void checkWorkbookHasFile(boolean workbook, @Nullable Path file) throws Refusal {
        if (workbook && file == null) {
            throw new Refusal(List.of(say("output.workbook")));
        }
    }

    /** Refuses an output that is a folder or one of the files being read. */
    void checkOutput(@Nullable Path file, List<Path> read) throws Refusal, IOException {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new Refusal(List.of(say("file.folder", file)));
        }
        for (Path other : read) {
            if (Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other)) {
                throw new Refusal(List.of(say("file.same", file)));
            }
        }
    }

    /**
     * Writes to the file, or to the standard output when there is none. An ordinary file appears complete or not at
     * all: it is written beside and then moved; a link is followed, a device or pipe is written to directly.
     */
    void write(@Nullable Path file, Writing writing) throws IOException {
        if (file == null) {
            writing.to(new Unclosed(out));
            out.flush();
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream output = Files.newOutputStream(target)) {
                writing.to(output);
            }
            return;
        }
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(beside))) {
                writing.to(output);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The standard output, which no writer may close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
