package vn.chiso.web.entry.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The name of an uploaded file as it is shown and offered again. No file lies under it on any disk of ours. */
public final class FileName {

    /** Longest name, with its end. */
    public static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 10;
    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "lpt1", "lpt2", "lpt3");

    private FileName() {
    }

    /**
     * The name with nothing in it that any system could misread, and with the end that its content has: the end decides
     * which program opens the file, so a wrong one is put right instead of being handed on.
     */
    public static String of(String typed, DocumentKind kind) {
        String name = clean(typed);
        String extension = extension(name);
        String base = name;
        if (kind.mayEndIn(extension)) {
            base = name.substring(0, name.length() - extension.length() - 1);
        } else {
            extension = kind.extension();
            if (DocumentKind.ofExtension(extension(name)).isPresent()) {
                base = name.substring(0, name.lastIndexOf('.'));
            }
        }
        base = base.replaceAll("[. ]+$", "");
        if (base.isEmpty()) {
            base = "tai-lieu";
        } else if (DEVICES.contains(base.toLowerCase(Locale.ROOT))) {
            base = "_" + base;
        }
        return shortened(base, LONGEST - extension.length() - 1) + "." + extension;
    }

    /** Last segment of a path, NFC, without signs that are not seen or that mean something to a file system. */
    public static String clean(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().filter(FileName::harmless)
                .forEach(name::appendCodePoint);
        return name.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Direction marks can make "gpj.exe" read as "exe.jpg"; the rest means something in paths, links or shells. */
    private static boolean harmless(int sign) {
        int type = Character.getType(sign);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && type != Character.UNASSIGNED && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR && "/\\:*?\"<>|".indexOf(sign) < 0;
    }

    /** What stands behind the last dot, in lower case; empty when that is no end of a name. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot + 1).strip();
        return end.length() > LONGEST_EXTENSION ? "" : end.toLowerCase(Locale.ROOT);
    }

    /** At most so many characters, none of them cut in half. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest).strip();
    }
}
