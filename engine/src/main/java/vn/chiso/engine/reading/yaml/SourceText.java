package vn.chiso.engine.reading.yaml;

import vn.chiso.engine.reading.Problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

/** Turns the bytes of a file into text that is worth parsing, or says why not. */
public final class SourceText {

    /** The largest known framework takes about 150 KB; a national one would stay below 2 MB. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private SourceText() {
    }

    /** The text of a file without its byte order mark; empty, with the problems told, when it is not worth parsing. */
    public static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(Mark.START, Problem.Code.FILE_TOO_LARGE, MAX_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(buffer).toString();
        } catch (CharacterCodingException _) {
            problems.add(lineOfByte(bytes, buffer.position()), Problem.Code.NOT_UTF8);
            return Optional.empty();
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()) {
            problems.add(Mark.START, Problem.Code.FILE_EMPTY);
        }
        checkCharacters(content, problems);
        return problems.none() ? Optional.of(content) : Optional.empty();
    }

    /** SHA-256 of a file's bytes, in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Mark lineOfByte(byte[] bytes, int position) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < position; i++) {
            column = bytes[i] == '\n' ? 1 : column + 1;
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new Mark(line, column);
    }

    /** Reports the first control character and the first line that is not NFC: more would only repeat it. */
    private static void checkCharacters(String content, Problems problems) {
        boolean nfc = Normalizer.isNormalized(content, Normalizer.Form.NFC);
        boolean seenControl = false;
        boolean seenNfd = nfc;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            int control = firstControl(line);
            if (control >= 0 && !seenControl) {
                seenControl = true;
                problems.add(new Mark(number, control + 1), Problem.Code.CONTROL_CHARACTER,
                        "U+%04X".formatted((int) line.charAt(control)));
            }
            if (!seenNfd && !Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
                seenNfd = true;
                problems.add(new Mark(number, 1), Problem.Code.NOT_NFC);
            }
        }
    }

    private static int firstControl(String line) {
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            boolean lineEnd = character == '\r' && i == line.length() - 1;
            if (Character.isISOControl(character) && character != '\t' && !lineEnd) {
                return i;
            }
        }
        return -1;
    }
}
