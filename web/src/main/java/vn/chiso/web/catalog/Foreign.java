package vn.chiso.web.catalog;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.catalog.InstallProblem.NotText.Kind;

/** Tells files that are no text by their first bytes, so that people hear what they sent, not where decoding failed. */
final class Foreign {

    private static final int LOOKED_AT = 4096;

    private Foreign() {
    }

    /** What the file is, or null when it may be text. */
    static @Nullable Kind kind(byte[] file) {
        if (starts(file, 'P', 'K', 3, 4) || starts(file, 0x1F, 0x8B) || starts(file, 'R', 'a', 'r', '!')
                || starts(file, '7', 'z', 0xBC, 0xAF)) {
            return Kind.ARCHIVE;
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Kind.OFFICE;
        }
        if (starts(file, '%', 'P', 'D', 'F')) {
            return Kind.PDF;
        }
        if (starts(file, 0x89, 'P', 'N', 'G') || starts(file, 0xFF, 0xD8, 0xFF) || starts(file, 'G', 'I', 'F', '8')) {
            return Kind.PICTURE;
        }
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return Kind.UTF_16;
        }
        String start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return start.indexOf('\0') >= 0 ? Kind.OTHER : null;
    }

    private static boolean starts(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
