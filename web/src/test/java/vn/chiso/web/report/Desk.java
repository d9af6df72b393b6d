package vn.chiso.web.report;

import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Answer;

/** Somebody at the pages of documents: opens them, types, saves. */
@Component
class Desk {

    private final DocumentPages documents;
    private final IssuerPages issuers;

    Desk(DocumentPages documents, IssuerPages issuers) {
        this.documents = documents;
        this.issuers = issuers;
    }

    /** The page of a document. */
    DraftPage open(Person person, String kind, String key) {
        return page(documents.draft(person, kind, key, new MockHttpServletRequest()));
    }

    /** The page that an answer shows. */
    static DraftPage page(Answer answer) {
        if (answer instanceof Answer.Page page && page.page() instanceof DraftPage draft) {
            return draft;
        }
        throw new AssertionError(answer);
    }

    /** Sends the form of a page with some fields typed anew. */
    Answer send(Person person, DraftPage page, Map<String, String> typed) {
        Map<String, String> sent = new HashMap<>();
        page.fields().forEach(field -> {
            sent.put(field.id(), field.value());
            sent.put(Merge.MARK + field.id(), field.mark());
        });
        sent.putAll(typed);
        return documents.keep(person, page.kind(), page.path().replaceFirst(".*/", ""), sent,
                new MockHttpServletRequest());
    }

    /** Opens a document, types and saves. */
    void write(Person person, String kind, String key, Map<String, String> typed) {
        Answer answer = send(person, open(person, kind, key), typed);
        if (!(answer instanceof Answer.Redirect)) {
            throw new AssertionError(answer);
        }
    }

    /** What a field of a page holds. */
    static DraftPage.Field field(DraftPage page, String id) {
        return page.fields().stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether the person's document was begun to be made. */
    boolean makes(Person person, String kind, String key) {
        return documents.make(person, kind, key, new MockHttpServletRequest()) instanceof Answer.Redirect redirect
                && redirect.path().startsWith(ReportPaths.made(""));
    }

    /** The form of what stands above and below the documents of the own unit. */
    IssuerPage head(Person person) {
        return head(issuers.show(person));
    }

    /** The form that an answer shows. */
    static IssuerPage head(Answer answer) {
        if (answer instanceof Answer.Page page && page.page() instanceof IssuerPage head) {
            return head;
        }
        throw new AssertionError(answer);
    }

    /** Sends that form with some fields typed anew. */
    Answer set(Person person, IssuerPage page, Map<String, String> typed) {
        Map<String, String> sent = new HashMap<>(page.values());
        page.marks().forEach((field, mark) -> sent.put(Merge.MARK + field, mark));
        sent.putAll(typed);
        return issuers.keep(person, sent);
    }
}
