package vn.chiso.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.Findings.Spot;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.part.FieldName;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.part.Xml;

/** What a template must not bring along: programs, other files, references to elsewhere. */
final class PackageCheck {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    /** Relations by which a file holds or draws in another, in small letters. */
    private static final List<String> EMBEDDED = List.of("/oleobject", "/package", "/afchunk", "/control",
            "/subdocument", "/activexcontrolbinary", "/customxml/macro");
    /** Relations to what is read with the text. */
    private static final List<String> READ = List.of("/header", "/footer", "/styles", "/footnotes", "/endnotes",
            "/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people", "/settings",
            "/numbering",
            "/glossaryDocument", "/extended-properties", "/custom-properties");
    private static final Set<String> REACHING = Set.of("INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK",
            "IMPORT",
            "DATABASE");

    private final WordPackage file;
    private final Findings findings;

    PackageCheck(WordPackage file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() throws Flaw {
        Element types = file.part(TYPES) == null ? null : file.tree(TYPES);
        String main = types == null ? "" : file.main();
        String type = main.isEmpty() ? "" : type(types, main);
        if (hasMacros() || (type.contains("macroEnabled") && type.contains("word"))) {
            findings.problem(Spot.FILE, Code.MACROS);
        } else if (!type.equals(WORD) || file.part(main) == null) {
            throw new Flaw(Flaw.Kind.NOT_WORD, "");
        }
        for (String name : file.names()) {
            String lower = lower(name);
            if (lower.endsWith(".rels")) {
                links(name);
            }
            if (lower.startsWith("word/embeddings/") || lower.startsWith("word/activex/")) {
                findings.problem(Spot.FILE, Code.EMBEDDED, name);
            }
        }
        for (String name : ofXml(types, main)) {
            fields(name);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Parts that Word reads as XML, whatever they are named: by their content type, or because the text refers to them. */
    private Set<String> ofXml(@Nullable Element types, String main) throws Flaw {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : file.names()) {
            if (!lower(name).endsWith(".rels")
                    && (lower(name).endsWith(".xml") || isXml(lower(type(types, name))))) {
                parts.add(name);
            }
        }
        if (file.part(main) != null) {
            parts.add(main);
        }
        List<WordPackage.Link> links = new ArrayList<>(file.links(""));
        links.addAll(file.links(main));
        for (WordPackage.Link link : links) {
            if (!link.external() && READ.stream().anyMatch(link.type()::endsWith) && file.part(link.target()) != null) {
                parts.add(link.target());
            }
        }
        return parts;
    }

    /** A drawing is XML too, but nobody reads it as text. */
    private static boolean isXml(String type) {
        return type.endsWith("xml") && !type.startsWith("image/");
    }

    private boolean hasMacros() {
        return file.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"));
    }

    /** What the file says the part is: by its name, else by how its name ends. */
    private static String type(@Nullable Element types, String part) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        String byEnding = "";
        for (Element child : types == null ? List.<Element>of() : Xml.children(types)) {
            if (child.getAttribute("PartName").equalsIgnoreCase("/" + part)) {
                return child.getAttribute("ContentType");
            }
            if (child.getAttribute("Extension").equalsIgnoreCase(ending)) {
                byEnding = child.getAttribute("ContentType");
            }
        }
        return byEnding;
    }

    private void links(String name) throws Flaw {
        for (Element link : Xml.children(file.tree(name))) {
            String type = lower(link.getAttribute("Type"));
            String target = link.getAttribute("Target");
            if (EMBEDDED.stream().anyMatch(type::endsWith)) {
                findings.problem(Spot.FILE, Code.EMBEDDED, target);
            } else if (link.getAttribute("TargetMode").equalsIgnoreCase("External") && !type.endsWith("/hyperlink")) {
                findings.problem(Spot.FILE, Code.EXTERNAL, target);
            }
        }
    }

    /** Fields that fetch something; also proves that the part is XML without a document type. */
    private void fields(String name) throws Flaw {
        FieldName.instructions(file.tree(name)).forEach(this::field);
    }

    private void field(String instruction) {
        if (REACHING.contains(FieldName.of(instruction))) {
            findings.problem(Spot.FILE, Code.EXTERNAL, instruction.strip());
        }
    }
}
