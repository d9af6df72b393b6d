package vn.chiso.web.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;

/** What people say to each other about an indicator. */
@Component
public class Comments {

    private static final int LONGEST = 2000;

    private final CommentStore store;
    private final EntryStore entries;
    private final EntryRights rights;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Comments(CommentStore store, EntryStore entries, EntryRights rights, People people, Audit audit, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something that somebody said. */
    record Comment(Instant at, long person, String body) {
    }

    /** What was said about an indicator, the latest first. */
    public List<EntryPage.Remark> of(EntryKey key) {
        return store.of(key).stream().map(comment -> new EntryPage.Remark(
                people.byId(comment.person()).map(Person::name).orElse(""), comment.at(), comment.body())).toList();
    }

    /** Adds a comment; says why not. */
    @Transactional
    public List<Refusal> add(Person person, Campaign campaign, EntryKey key, String body) {
        Entry entry = entries.find(key).orElseThrow(EntryPages::notFound);
        rights.requireLook(person, campaign, entry);
        String text = Entries.composed(body).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of(Refusal.of("entry.comment.length", LONGEST));
        }
        store.add(key, clock.instant(), person.id(), text);
        audit.record(person.actor(), "entry.commented", key.leaf().value(), key.campaign(), key.unit(), Map.of());
        return List.of();
    }
}
