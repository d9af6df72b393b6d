package vn.chiso.web.entry;

import java.util.Optional;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/** Rooms that use documents for more than entries say who may read one there, and which have to stay. */
public interface OtherUses {

    /** Whether the person may read a document because of where it is used there. */
    boolean mayRead(Person person, Evidence document);

    /** Whether it is used there at all; then it is not deleted. */
    boolean uses(Evidence document);

    /** Why nothing that is known of a document may change; empty when nothing there is against it. */
    Optional<Refusal> against(Evidence document);
}
