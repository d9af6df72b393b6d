package vn.chiso.bench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What Linux knows about processes and about itself. */
final class Machine {

    private static final double TICKS = 100; // a second, on every Linux of today
    private static final Path PROCESSES = Path.of("/proc");

    private Machine() {
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Content of a file of a process; empty when the process is gone. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(PROCESSES.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    static String commandLine(long pid) {
        return read(pid, "cmdline").replace('\0', ' ');
    }

    static List<Long> children(long parent) {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.map(each -> String.valueOf(each.getFileName())).filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf).filter(pid -> parent(pid) == parent).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** Fields of the line about a process that follow its name. */
    private static String[] stat(long pid) {
        String stat = read(pid, "stat");
        return stat.isEmpty() ? new String[0] : stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static long parent(long pid) {
        String[] fields = stat(pid);
        return fields.length < 2 ? 0 : Long.parseLong(fields[1]);
    }

    /** Seconds of processor time that these processes have used so far. */
    static double processorSeconds(Collection<Long> pids) {
        double ticks = 0;
        for (long pid : pids) {
            String[] fields = stat(pid);
            if (fields.length > 12) {
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return ticks / TICKS;
    }

    /** Resident memory of these processes in MiB; pages that several share count for each. */
    static double resident(Collection<Long> pids) {
        return pids.stream().mapToDouble(pid -> kibibytes(read(pid, "status"), "VmRSS:")).sum() / 1024;
    }

    /** Memory of these processes in MiB; pages that several share are divided among them. */
    static double proportional(Collection<Long> pids) {
        return pids.stream().mapToDouble(pid -> kibibytes(read(pid, "smaps_rollup"), "Pss:")).sum() / 1024;
    }

    private static double kibibytes(String text, String label) {
        return text.lines().filter(line -> line.startsWith(label))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    }

    /** Date, size and load: what stands above every table of figures. */
    static String described() {
        String memory = "";
        String load = "";
        try {
            memory = Files.readString(Path.of("/proc/meminfo"));
            load = Files.readString(Path.of("/proc/loadavg"));
        } catch (IOException _) {
            // not a Linux: the figures stand without it
        }
        return String.format(Locale.ROOT, "%s, %d cores, %.0f GiB, load %s", LocalDate.now(java.time.ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(), kibibytes(memory, "MemTotal:") / 1024 / 1024,
                load.length() > 14 ? load.substring(0, 14) : load);
    }
}
