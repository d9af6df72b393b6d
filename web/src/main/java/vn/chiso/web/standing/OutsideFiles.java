package vn.chiso.web.standing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.platform.Installation;

/** What {@code data/results} and {@code data/admin} hold of outside bodies; {@code data/README.md} explains the files. */
@Component
class OutsideFiles {

    /** A value that the source does not give. */
    private static final String GAP = "GAP";
    private static final List<String> FILES = List.of("results/dti_63_provinces_2022_2024.csv",
            "results/dti_2021_top18.csv", "results/dti_2020_known_values.csv", "results/ict_index_known_values.csv",
            "results/statements.csv", "results/source_names.csv", "admin/provinces_63_pre2025.csv",
            "admin/provinces_34_current.csv", "admin/province_mapping_63_to_34.csv", "admin/regions_63_pre2025.csv");

    private final Path folder;

    OutsideFiles(Installation installation) {
        this.folder = installation.home().resolve("data");
    }

    /** Whether the program was installed with the files. */
    boolean present() {
        return FILES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /** SHA-256 over all files: another one means that there is something new to read. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(Files.readAllBytes(folder.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** The rows of a file. */
    List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A field in composed form; empty when the source does not give it. */
    static String text(NamedCsvRecord row, String field) {
        String text = Normalizer.normalize(row.getField(field), Normalizer.Form.NFC).strip();
        return text.equals(GAP) ? "" : text;
    }

    /** A number; null when the source does not give it. */
    static @Nullable Exact number(NamedCsvRecord row, String field) {
        String text = text(row, field);
        return text.isEmpty()
                ? null
                : Optional.of(text).flatMap(ExactText::parse).orElseThrow(
                        () -> new IllegalStateException(
                                "not a number in line " + row.getStartingLineNumber() + ": " + text));
    }

    /** A rank; null when the source does not give it. */
    static @Nullable Integer rank(NamedCsvRecord row, String field) {
        String text = text(row, field);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** How sources are named to people, by the word in a column {@code source}. */
    Map<String, String> sources() {
        Map<String, String> names = new HashMap<>();
        rows("results/source_names.csv").forEach(row -> names.put(text(row, "source"), text(row, "name")));
        return names;
    }
}
