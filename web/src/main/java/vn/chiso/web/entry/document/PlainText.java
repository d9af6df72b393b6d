package vn.chiso.web.entry.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Plain text and CSV in UTF-8. */
final class PlainText {

    private static final int BLOCK = 64 * 1024;
    private static final Pattern MARKUP = Pattern.compile(
            "\\A\\s*<[!?a-z]|<(!doctype|html|svg|script|iframe|body|head|img|object|embed|math)[\\s>/]",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {
    }

    static DocumentInspection inspect(Path file, String extension) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] block = new char[BLOCK];
            String kept = "";
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                String part = kept + new String(block, 0, read);
                if (part.chars().anyMatch(PlainText::invisible)) {
                    return new DocumentInspection.Refused(DocumentFlaw.UNKNOWN);
                }
                if (MARKUP.matcher(part.startsWith("\ufeff") ? part.substring(1) : part).find()) {
                    return new DocumentInspection.Refused(DocumentFlaw.MARKUP);
                }
                // Not at the head of the file any more; a sign that lies across two blocks is still found.
                kept = "-" + part.substring(Math.max(0, part.length() - 16));
            }
        } catch (CharacterCodingException _) {
            boolean named = extension.equals("txt") || extension.equals("csv");
            return new DocumentInspection.Refused(named ? DocumentFlaw.NOT_UTF8 : DocumentFlaw.UNKNOWN);
        }
        return switch (extension) {
            case "txt" -> new DocumentInspection.Accepted(DocumentKind.TEXT);
            case "csv" -> new DocumentInspection.Accepted(DocumentKind.CSV);
            default -> new DocumentInspection.Refused(DocumentFlaw.SCRIPT);
        };
    }

    private static boolean invisible(int sign) {
        return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
    }
}
