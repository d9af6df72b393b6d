package vn.chiso.web.organisation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chiso.web.account.Accounts;
import vn.chiso.web.account.Accounts.NewAccount;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.accounts.Invitations;
import vn.chiso.web.organisation.accounts.Invitations.Invitation;
import vn.chiso.web.organisation.table.Comparison.Line;
import vn.chiso.web.platform.Refusal;

/** Takes rows of a table over as accounts: all that were chosen, or none. */
@Component
class AccountImport {

    private final AccountTable table;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Audit audit;

    AccountImport(AccountTable table, Accounts accounts, Invitations invitations, Audit audit) {
        this.table = table;
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param refusals    why it was not done; empty when it was
     * @param invitations links for the new accounts, to be shown once
     */
    record Result(List<Refusal> refusals, List<Invitation> invitations) {

        static Result refused(Refusal... refusals) {
            return new Result(List.of(refusals), List.of());
        }
    }

    /** Takes over the chosen rows. */
    @Transactional
    public Result apply(Person by, Drafts.Draft draft, byte[] content, Set<Integer> chosen, String digest) {
        AccountTable.Compared compared = table.compare(content);
        if (!compared.comparison().digest().equals(digest)) {
            return Result.refused(Refusal.of("organisation.import.stale"));
        }
        List<Invitation> made = new ArrayList<>();
        int rows = 0;
        for (Line line : compared.comparison().applying()) {
            if (!chosen.contains(line.number())) {
                continue;
            }
            AccountTable.Wanted wanted = Objects.requireNonNull(compared.wanted().get(line.number()));
            List<Refusal> refusals = take(by, wanted, made);
            if (!refusals.isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Result.refused(Refusal.of("organisation.import.row", line.number(), line.key()),
                        refusals.getFirst());
            }
            rows++;
        }
        if (rows > 0) {
            audit.record(by.actor(), "person.imported", draft.fileName(), Map.of("rows", rows));
        }
        return new Result(List.of(), made);
    }

    private List<Refusal> take(Person by, AccountTable.Wanted wanted, List<Invitation> made) {
        NewAccount account = wanted.account();
        Person existing = wanted.existing();
        if (existing != null) {
            return accounts.change(by, new Person(existing.id(), existing.login(), account.name(), account.email(),
                    account.unit(), account.roles(), existing.mustChangePassword(), existing.lockedUntil(),
                    existing.disabledAt(), existing.lastSeenAt(), existing.version()));
        }
        return switch (accounts.create(by, account)) {
            case Accounts.Refused(List<Refusal> refusals) -> refusals;
            case Accounts.Created(long _, String token) -> {
                made.add(invitations.invite(account.login(), account.name(), account.email(), token));
                yield List.of();
            }
        };
    }
}
