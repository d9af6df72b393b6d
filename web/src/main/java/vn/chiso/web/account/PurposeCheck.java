package vn.chiso.web.account;

import org.springframework.stereotype.Component;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.platform.CannotStartException;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Purpose;
import vn.chiso.web.platform.Purpose.Kind;

/**
 * Keeps the accounts of the demonstration, whose password is public, out of production, and real figures out of a
 * demonstration. Looks before anybody can be served.
 */
@Component
class PurposeCheck {

    private static final int LINES = 1000;

    PurposeCheck(Purpose purpose, PeopleStore people, Audit audit, Installation installation) {
        Kind started = installation.production() ? Kind.PRODUCTION : Kind.DEMONSTRATION;
        if (purpose.kept().isEmpty()) {
            purpose.keep(people.anybody() ? heldBy(audit) : started);
        }
        Kind kept = purpose.kept().orElse(started);
        if (kept != started) {
            throw new CannotStartException(sentence(kept), null);
        }
    }

    /** Only the demonstration makes its administrator an account of a unit by itself; a first administrator has none. */
    private static Kind heldBy(Audit audit) {
        AuditFilter accountsMade = new AuditFilter(Actor.SYSTEM.name(), "person.added", null, null, null, null, null);
        return audit.find(accountsMade, LINES).stream()
                .anyMatch(line -> line.actor().equals(Actor.SYSTEM) && line.unit() != null
                        && line.detail().contains("\"login\":\"quantri\""))
                                ? Kind.DEMONSTRATION
                                : Kind.PRODUCTION;
    }

    private static String sentence(Kind kept) {
        return switch (kept) {
            case DEMONSTRATION ->
                "Cơ sở dữ liệu này là của bản minh họa, có tài khoản với mật khẩu công khai, nên không "
                        + "chạy được với --production: chọn thư mục khác bằng --data, hoặc cơ sở dữ liệu khác qua "
                        + "CHISO_DATABASE_URL.";
            case PRODUCTION -> "Cơ sở dữ liệu này là của bản thật nên không chạy được như bản minh họa: thêm "
                    + "--production, hoặc chọn thư mục khác bằng --data.";
        };
    }
}
