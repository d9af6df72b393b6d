package vn.chiso.web.organisation.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.organisation.accounts.Invitations.Invitation;

/**
 * Links that are shown this once.
 *
 * @param account whose account to go back to; null for the list
 * @param hours   for how long the links work
 */
public record InvitationPage(List<Invitation> invitations, @Nullable Long account, long hours) {
}
