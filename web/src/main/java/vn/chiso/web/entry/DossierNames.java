package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.document.FileName;

/** Where each file lies in an archive: once, under the first indicator that it proves. */
final class DossierNames {

    private static final int LONGEST_NUMBER = 60;

    private final Map<String, Named> byContent = new HashMap<>();
    private final List<Named> inOrder = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<Long> documents = new HashSet<>();

    /** A file and its place. */
    record Named(String path, EvidenceFile file) {
    }

    DossierNames(Map<NodeCode, List<Evidence>> documents) {
        new TreeMap<>(documents).forEach((leaf, list) -> list.forEach(evidence -> add(leaf, evidence)));
    }

    private void add(NodeCode leaf, Evidence evidence) {
        documents.add(evidence.id());
        EvidenceFile file = evidence.file();
        if (file != null && !byContent.containsKey(file.sha256())) {
            String number = FileName.shortened(FileName.clean(evidence.number().replaceAll("[/\\\\]+", "-")),
                    LONGEST_NUMBER);
            String folder = "tai-lieu/" + FileName.clean(leaf.value()) + "/";
            String name = number.isEmpty() ? file.name() : number + "-" + file.name();
            String path = folder + name;
            for (int copy = 2; !taken.add(path.toLowerCase(Locale.ROOT)); copy++) {
                path = folder + copy + "-" + name;
            }
            Named named = new Named(path, file);
            byContent.put(file.sha256(), named);
            inOrder.add(named);
        }
    }

    /** The files, by indicator. */
    List<Named> inOrder() {
        return inOrder;
    }

    /** How many documents there are, those without a file included. */
    int documents() {
        return documents.size();
    }

    /** Where the file of a document lies; empty when it has none. */
    String path(Evidence evidence) {
        EvidenceFile file = evidence.file();
        Named named = file == null ? null : byContent.get(file.sha256());
        return named == null ? "" : named.path();
    }
}
