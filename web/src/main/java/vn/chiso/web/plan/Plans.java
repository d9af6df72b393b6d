package vn.chiso.web.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Person;

/** The improvement plans of the installation. */
@Component
public class Plans {

    private final PlanHeadStore heads;
    private final PlanRights rights;

    Plans(PlanHeadStore heads, PlanRights rights) {
        this.heads = heads;
        this.rights = rights;
    }

    /** The plans that a person may read: those that are carried out first. */
    public List<PlanHead> visibleTo(Person person) {
        return heads.all().stream().filter(plan -> rights.mayRead(person, plan)).toList();
    }

    /** The plan, whoever asks. */
    public Optional<PlanHead> find(long id) {
        return heads.find(id);
    }

    /**
     * The plan, for somebody who may read it.
     *
     * @throws ResponseStatusException not found, when there is none
     */
    public PlanHead get(Person person, long id) {
        PlanHead plan = heads.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayRead(person, plan));
        return plan;
    }

    /**
     * The plan as it is now; its state stays until the transaction ends. Whoever changes something of it asks for it
     * first.
     */
    public PlanHead hold(PlanHead seen) {
        return heads.hold(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
