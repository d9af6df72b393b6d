package vn.chiso.web.ui;

import java.util.List;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.AuditLine;

/**
 * What of an audit line is not for everybody who reads the audit: administrators see no figures of units in any phase
 * (DOMAIN, section 5) and no plan, so they do not see them here either. That something was done, and by whom, they see.
 */
final class AuditSight {

    private static final List<String> OF_UNITS = List.of("entry.", "evidence.", "appraisal.", "appeal.", "meeting.",
            "result.", "plan.");

    private AuditSight() {
    }

    /** Whether the details of a line are hidden from a person. */
    static boolean hides(Person person, AuditLine line) {
        return !person.is(Role.COORDINATOR) && OF_UNITS.stream().anyMatch(line.action()::startsWith);
    }

    /** What the line is about: a document's number is a detail of the document. */
    static String subject(Person person, AuditLine line) {
        return hides(person, line) && line.action().startsWith("evidence.") ? "–" : line.subject();
    }
}
