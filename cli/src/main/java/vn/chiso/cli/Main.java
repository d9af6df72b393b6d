package vn.chiso.cli;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Entry of the command line. The start script tells it by system properties where {@code frameworks} is
 * ({@code chiso.home}) and whether the standard output is a terminal ({@code chiso.terminal}).
 */
public final class Main {

    private Main() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("chiso.home", "."));
        boolean terminal = Boolean.getBoolean("chiso.terminal");
        int code = new CommandLineRun(home, out, err, terminal).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }
}
