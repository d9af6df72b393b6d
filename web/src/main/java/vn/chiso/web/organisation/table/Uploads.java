package vn.chiso.web.organisation.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;

/** What the pages that take tables have in common. */
final class Uploads {

    /** Rows up to which they can be chosen one by one. */
    static final int SINGLE = 400;

    private static final int EMPTY_ROWS = 200;

    private Uploads() {
    }

    /** The bytes of a file, one more than allowed at most. */
    static byte[] content(MultipartFile file) {
        try (var input = file.getInputStream()) {
            return input.readNBytes(TableFile.LARGEST + 1);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Name of a file without the folders that some browsers send. */
    static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Rows that were ticked, or all that would do something. */
    static Set<Integer> chosen(MultiValueMap<String, String> sent, Comparison comparison) {
        if (comparison.applicable() > SINGLE) {
            return comparison.applying().stream().map(Comparison.Line::number)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return sent.getOrDefault("row", List.of()).stream().filter(typed -> typed.matches("\\d{1,9}"))
                .map(Integer::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All rows that would do something. */
    static Set<Integer> all(Comparison comparison) {
        return comparison.applying().stream().map(Comparison.Line::number).collect(Collectors.toSet());
    }

    /** An empty table to fill in. The mark in front tells spreadsheets that it is UTF-8. */
    static ResponseEntity<byte[]> csv(String fileName, List<Column> columns) {
        String text = "\uFEFF" + columns.stream().map(Column::heading).collect(Collectors.joining(",")) + "\r\n";
        return file(fileName, new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty workbook to fill in; its cells are texts, so that codes keep their zeros. */
    static ResponseEntity<byte[]> workbook(String fileName, String title, List<Column> columns) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            WorkbookWriter workbook = new WorkbookWriter(output, title);
            SheetWriter sheet = workbook.sheet(title).page(1, 1);
            sheet.widths(columns.stream().mapToInt(column -> Math.max(14, column.heading().length() + 4)).toArray());
            for (int column = 1; column <= columns.size(); column++) {
                sheet.text(1, column, columns.get(column - 1).heading(), Look.HEADING);
                for (int row = 2; row <= EMPTY_ROWS; row++) {
                    sheet.text(row, column, "", Look.CODE);
                }
            }
            sheet.finish();
            workbook.finish();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return file(fileName,
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                output.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String fileName, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }
}
