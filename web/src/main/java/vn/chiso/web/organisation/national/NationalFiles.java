package vn.chiso.web.organisation.national;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Installation;

/** What {@code data/admin} holds. Read anew each time: it is needed once in the life of an installation. */
@Component
class NationalFiles {

    private final Path folder;

    NationalFiles(Installation installation) {
        this.folder = installation.home().resolve("data").resolve("admin");
    }

    /**
     * A unit as the lists name it.
     *
     * @param name     without its type: {@code Ba Đình}
     * @param fullName {@code Phường Ba Đình}
     * @param above    code of the unit above; empty for a province
     */
    record Listed(String code, String name, String fullName, String type, String above) {
    }

    /** From which former communes a commune was formed, in the words of the official map. */
    record Formed(String code, String fullName, String province, String from) {
    }

    /** Which province of today a former one belongs to. */
    record Joined(String former, String today, boolean unchanged) {
    }

    List<Listed> provinces() {
        return read("provinces_34_current.csv", row -> listed(row, ""));
    }

    List<Listed> formerProvinces() {
        return read("provinces_63_pre2025.csv", row -> listed(row, ""));
    }

    List<Listed> districts() {
        return read("districts_pre2025.csv", row -> listed(row, field(row, "province_code")));
    }

    List<Listed> communes() {
        return read("wards_3321_current.csv", row -> listed(row, field(row, "province_code")));
    }

    List<Listed> formerCommunes() {
        return read("wards_pre2025.csv", row -> listed(row, field(row, "district_code")));
    }

    List<Formed> formed() {
        return read("wards_merge_text_official_map.csv", row -> new Formed(field(row, "new_code"),
                field(row, "new_full_name"), field(row, "province_code"), field(row, "merged_from_text")));
    }

    Map<String, Joined> joined() {
        Map<String, Joined> byFormer = new HashMap<>();
        for (Joined joined : read("province_mapping_63_to_34.csv", row -> new Joined(field(row, "old_code"),
                field(row, "new_code"), field(row, "change").equals("unchanged")))) {
            byFormer.put(joined.former(), joined);
        }
        return byFormer;
    }

    private static Listed listed(NamedCsvRecord row, String above) {
        return new Listed(field(row, "code"), field(row, "name"), field(row, "full_name"), field(row, "type"), above);
    }

    private static String field(NamedCsvRecord row, String name) {
        return Normalizer.normalize(row.getField(name), Normalizer.Form.NFC).strip();
    }

    private <T> List<T> read(String file, Function<NamedCsvRecord, T> mapping) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().map(mapping).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
