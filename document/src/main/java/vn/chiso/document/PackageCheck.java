package vn.chiso.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** Relations by which a file holds or draws in another. */
    private static final List<String> EMBEDDED = List.of("/oleObject", "/package", "/aFChunk", "/control",
            "/subDocument",
            "/activeXControlBinary", "/customXml/macro");
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
        String main = file.part(TYPES) == null ? "" : file.main();
        String type = main.isEmpty() ? "" : type(main);
        if (hasMacros() || (type.contains("macroEnabled") && type.contains("word"))) {
            findings.problem(Spot.FILE, Code.MACROS);
        } else if (!type.equals(WORD) || file.part(main) == null) {
            throw new Flaw(Flaw.Kind.NOT_WORD, "");
        }
        for (String name : file.names()) {
            if (name.endsWith(".rels")) {
                links(name);
            } else if (name.endsWith(".xml")) {
                fields(name);
            }
            if (name.startsWith("word/embeddings/") || name.startsWith("word/activeX/")) {
                findings.problem(Spot.FILE, Code.EMBEDDED, name);
            }
        }
    }

    private boolean hasMacros() {
        return file.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"));
    }

    private String type(String part) throws Flaw {
        String found = "";
        for (Element child : Xml.children(file.tree(TYPES))) {
            boolean own = child.getAttribute("PartName").equals("/" + part);
            if (own) {
                return child.getAttribute("ContentType");
            }
        }
        return found;
    }

    private void links(String name) throws Flaw {
        for (Element link : Xml.children(file.tree(name))) {
            String type = link.getAttribute("Type");
            String target = link.getAttribute("Target");
            if (EMBEDDED.stream().anyMatch(type::endsWith)) {
                findings.problem(Spot.FILE, Code.EMBEDDED, target);
            } else if (link.getAttribute("TargetMode").equals("External") && !type.endsWith("/hyperlink")) {
                findings.problem(Spot.FILE, Code.EXTERNAL, target);
            }
        }
    }

    /** Fields that fetch something; also proves that the part is XML without a document type. */
    private void fields(String name) throws Flaw {
        StringBuilder instruction = new StringBuilder(); // Word may cut it into several runs
        for (Element each : Xml.below(file.tree(name), PackageCheck::isOfField, _ -> false)) {
            switch (each.getLocalName()) {
                case "fldSimple" -> field(Xml.value(each, "instr"));
                case "instrText" -> instruction.append(each.getTextContent());
                default -> {
                    field(instruction.toString()); // it begins, has been said, or ends
                    instruction.setLength(0);
                }
            }
        }
        field(instruction.toString());
    }

    private static boolean isOfField(Element element) {
        return Xml.is(element, "fldSimple") || Xml.is(element, "instrText") || Xml.is(element, "fldChar");
    }

    private void field(String instruction) {
        if (REACHING.contains(FieldName.of(instruction))) {
            findings.problem(Spot.FILE, Code.EXTERNAL, instruction.strip());
        }
    }
}
