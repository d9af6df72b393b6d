package vn.chiso.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of the command line in this process: what it printed and how it ended. */
record Run(int exit, String out, String err) {

    static Path home() {
        return Path.of(System.getProperty("chiso.home", ".."));
    }

    static Run chiso(String... arguments) {
        return chiso(new ByteArrayOutputStream(), arguments);
    }

    static Run chiso(ByteArrayOutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineRun(home(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false).run(List.of(arguments));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A file of an installed framework's examples. */
    static String example(String framework, String file) {
        return home().resolve("frameworks").resolve(framework).resolve("examples").resolve(file).toString();
    }
}
