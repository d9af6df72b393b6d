package vn.chiso.document.part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw.Kind;

/** A .docx in memory: its parts by name, in the file's order, within limits. */
public final class WordPackage {

    private static final int MEGABYTE = 1 << 20;
    private static final int END_OF_ARCHIVE = 0x504b0506;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;

    /**
     * How much is opened.
     *
     * @param part bytes of one part of XML, which becomes a tree many times its size
     */
    public record Limits(int file, long inflated, int part, int parts) {

        /** For files that people bring. */
        public static final Limits BROUGHT = new Limits(5 * MEGABYTE, 50L * MEGABYTE, 2 * MEGABYTE, 500);
        /** For files that this module wrote: tables of thousands of rows, beside what a template holds. */
        public static final Limits WRITTEN = new Limits(64 * MEGABYTE, 512L * MEGABYTE, 256 * MEGABYTE, 500);
    }

    /** A reference from one part to another, or to something outside. */
    public record Link(String id, String type, String target, boolean external) {
    }

    private final Map<String, byte[]> parts;
    private final Limits limits;

    private WordPackage(Map<String, byte[]> parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** Opens a file that may be anything. */
    public static WordPackage open(byte[] file, Limits limits) throws Flaw {
        if (file.length > limits.file()) {
            throw new Flaw(Kind.FILE_TOO_LARGE, String.valueOf(limits.file() / MEGABYTE));
        }
        Beginning.check(file);
        if (!hasEnd(file)) {
            throw new Flaw(Kind.BROKEN, "");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = limits.inflated();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() == limits.parts()) {
                    throw new Flaw(Kind.TOO_MANY_PARTS, String.valueOf(limits.parts()));
                }
                byte[] content = inflate(zip, entry.getName(), left, limits);
                left -= content.length;
                boolean twice = !entry.isDirectory() && parts.put(named(entry.getName()), content) != null;
                if (twice) {
                    throw new Flaw(Kind.BROKEN, "");
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new Flaw(Kind.BROKEN, "");
        }
        return new WordPackage(parts, limits);
    }

    private static byte[] inflate(ZipInputStream zip, String name, long left, Limits limits) throws IOException, Flaw {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        long most = xml ? Math.min(left, limits.part()) : left;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > most) {
                throw new Flaw(Kind.INFLATED_TOO_LARGE, String.valueOf(most == left
                        ? limits.inflated() / MEGABYTE
                        : limits.part() / MEGABYTE));
            }
        }
        return content.toByteArray();
    }

    /** A file that was cut off has its first parts and no directory. */
    private static boolean hasEnd(byte[] file) {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - MAX_COMMENT); at--) {
            int word = (file[at] & 0xFF) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8
                    | (file[at + 3] & 0xFF);
            if (word == END_OF_ARCHIVE) {
                return true;
            }
        }
        return false;
    }

    private static String named(String name) throws Flaw {
        if (name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..")) {
            throw new Flaw(Kind.BROKEN, "");
        }
        return name;
    }

    /** Names of all parts, in the file's order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** The content of a part; null when there is none of this name. Not to be changed. */
    public byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** A part as a tree. */
    public Element tree(String name) throws Flaw {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new Flaw(Kind.BROKEN, "");
        }
        if (content.length > limits.part()) { // whatever the part's name
            throw new Flaw(Kind.INFLATED_TOO_LARGE, String.valueOf(limits.part() / MEGABYTE));
        }
        return Xml.parse(content).getDocumentElement();
    }

    /** What a part refers to; "" for the file as a whole. */
    public List<Link> links(String part) throws Flaw {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!parts.containsKey(name)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (Element link : Xml.children(tree(name))) {
            boolean external = link.getAttribute("TargetMode").equals("External");
            String target = link.getAttribute("Target");
            links.add(new Link(link.getAttribute("Id"), link.getAttribute("Type"),
                    external ? target : target.startsWith("/") ? target.substring(1) : folder + target, external));
        }
        return links;
    }

    /** The name of the part that a part refers to by type ({@code styles}); "" when there is none. */
    public String linked(String part, String type) throws Flaw {
        for (Link link : links(part)) {
            if (link.type().endsWith("/" + type) && !link.external()) {
                return link.target();
            }
        }
        return "";
    }

    /** The name of the part with the text. */
    public String main() throws Flaw {
        return linked("", "officeDocument");
    }

    /** Writes a part as it is. */
    public void copy(String name, OutputStream output) throws IOException {
        byte[] content = parts.get(name);
        if (content != null) {
            output.write(content);
        }
    }
}
