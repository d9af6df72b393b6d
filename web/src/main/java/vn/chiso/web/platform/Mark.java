package vn.chiso.web.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Marks that a form brings along, by which it is known whether what it was made from is still what is stored. */
public final class Mark {

    /** Of the checksum: enough that nobody finds two contents with one mark. */
    private static final int DIGITS = 32;

    private Mark() {
    }

    /** The mark of a content; another content has another mark. */
    public static String of(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
