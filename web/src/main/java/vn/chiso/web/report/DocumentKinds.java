package vn.chiso.web.report;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The kinds of official documents, in the order in which they are listed. */
@Component
class DocumentKinds {

    private static final List<String> ORDER = List.of("ket-qua", "ke-hoach", "tien-do", "cong-van", "phieu",
            "bien-ban");

    private final List<DocumentKind> kinds;

    DocumentKinds(List<DocumentKind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt((DocumentKind kind) -> ORDER.indexOf(kind.id())))
                .toList();
    }

    List<DocumentKind> all() {
        return kinds;
    }

    /** @throws ResponseStatusException not found, when there is no such kind */
    DocumentKind get(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
