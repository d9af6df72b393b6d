package vn.chiso.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.PlainText;
import vn.chiso.document.part.WordPackage;

/** What a template says of those who made it: their names, their comments. No document that is written from it says so. */
final class Origin {

    private static final String CORE = "core-properties";
    private static final Set<String> TELLING = Set.of("extended-properties", "custom-properties", "comments",
            "commentsExtended", "commentsIds", "commentsExtensible", "people");

    private final WordPackage template;
    private final String title;
    private final Set<String> core = new HashSet<>();
    private final Set<String> telling = new HashSet<>();

    Origin(WordPackage template, OfficialDocument document) throws Flaw {
        this.template = template;
        this.title = document.title().about().strip();
        for (String from : Set.of("", template.main())) {
            for (WordPackage.Link link : template.links(from)) {
                String type = link.type().substring(link.type().lastIndexOf('/') + 1);
                if (CORE.equals(type)) {
                    core.add(link.target());
                } else if (TELLING.contains(type)) {
                    telling.add(link.target());
                }
            }
        }
    }

    /** Whether the part is one of those that tell. */
    boolean has(String part) {
        return core.contains(part) || telling.contains(part);
    }

    /** What stands in that part instead: the document's title, or nothing. */
    byte[] instead(String part) throws Flaw, IOException {
        if (core.contains(part)) {
            return properties(title).getBytes(StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        Element root = (Element) template.tree(part).cloneNode(false);
        new TreeXml(new WordXml(text), _ -> false).write(root);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The part with the properties that a file's reader shows. */
    static String properties(String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + PlainText.escaped(PlainText.clean(title).replace('\n', ' '))
                + "</dc:title><dc:language>vi-VN</dc:language>"
                + "</cp:coreProperties>";
    }
}
