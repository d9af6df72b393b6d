package vn.chiso.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** LibreOffice without a window, in a profile of its own that is removed afterwards. */
final class Office implements AutoCloseable {

    /** Comma, quotation mark, UTF-8, from the first line, numbers in full and not as shown, every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private final Path program;
    private final Path folder;

    private Office(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * The installed LibreOffice.
     *
     * @param folder a folder of its own, removed when closed
     * @throws IllegalStateException when there is none
     */
    static Office find(Path folder) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(place).resolve("soffice");
            if (Files.isExecutable(program)) {
                return new Office(program, folder);
            }
        }
        throw new IllegalStateException(
                "soffice is not installed: this measurement needs LibreOffice Calc 7.4 or later, "
                        + "which has columns enough (on Debian: apt-get install libreoffice-calc-nogui)");
    }

    /** Opens the workbook, computes it and writes every sheet as CSV; nanoseconds from start to end of the process. */
    long convert(Path workbook) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", CSV, "--outdir",
                folder.toString(), workbook.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path log = folder.resolve("log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        long took = System.nanoTime() - start;
        if (exit != 0 || !Files.exists(csv(workbook, "Points"))) {
            throw new IllegalStateException("soffice could not convert " + workbook + ": " + Files.readString(log));
        }
        return took;
    }

    /** The rows of a sheet that was converted. */
    List<List<String>> sheet(Path workbook, String name) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().maxBufferSize(1 << 26)
                .ofCsvRecord(csv(workbook, name))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private Path csv(Path workbook, String sheet) {
        return folder.resolve(workbook.getFileName().toString().replace(".xlsx", "-" + sheet + ".csv"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
