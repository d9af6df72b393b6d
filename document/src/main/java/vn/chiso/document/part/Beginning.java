package vn.chiso.document.part;

import java.nio.charset.StandardCharsets;
import vn.chiso.document.part.Flaw.Kind;

/** What a file is by how it begins, whatever its name says. */
final class Beginning {

    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] ZIP = {'P', 'K', 3, 4};

    private Beginning() {
    }

    static void check(byte[] file) throws Flaw {
        if (file.length == 0) {
            throw new Flaw(Kind.FILE_EMPTY, "");
        }
        if (begins(file, OLE)) {
            // A Word file with a password is wrapped the same way as the old format.
            String letters = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
            throw new Flaw(letters.contains("EncryptedPackage") ? Kind.ENCRYPTED : Kind.OLD_WORD, "");
        }
        if (!begins(file, ZIP)) {
            throw new Flaw(Kind.NOT_WORD, "");
        }
    }

    private static boolean begins(byte[] file, int[] magic) {
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
