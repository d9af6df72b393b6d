package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same workbook with another text of one part: for what the library that writes workbooks has no method for. */
final class PartCopy {

    /** The earliest moment that the format can hold: all copies of a workbook are alike. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PartCopy() {
    }

    static void write(byte[] workbook, String name, UnaryOperator<String> change, OutputStream output)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        ZipDirectory directory = new ZipDirectory(workbook);
        try {
            for (ZipDirectory.Entry part : directory.entries(Short.MAX_VALUE)) {
                ZipEntry copy = new ZipEntry(part.name());
                copy.setTimeLocal(BEGINNING);
                zip.putNextEntry(copy);
                try (InputStream content = directory.open(part)) {
                    if (part.name().equals(name)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        zip.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        } catch (FlawException flaw) {
            throw new IOException("not a workbook", flaw);
        }
        zip.finish();
    }
}
