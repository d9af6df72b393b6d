package vn.chiso.web.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.account.Person;

/** Takes files over that were looked at; each is marked in the same transaction, so that nobody takes it over twice. */
@Component
class UploadedPlans {

    private final PlanUploads uploads;
    private final PlanKeeping keeping;
    private final PlanTaking taking;

    UploadedPlans(PlanUploads uploads, PlanKeeping keeping, PlanTaking taking) {
        this.uploads = uploads;
        this.keeping = keeping;
        this.taking = taking;
    }

    /** Makes a draft of a file. */
    @Transactional
    long create(Person person, long upload, Plan plan, @Nullable Long unit, @Nullable Long campaign) {
        take(upload);
        long made = keeping.take(person, plan, unit, campaign);
        uploads.became(upload, made);
        return made;
    }

    /** Takes a file over into a stored plan; it stays where nothing was done. */
    @Transactional
    PlanTaking.Taken take(Person person, long upload, PlanHead plan, Plan file, String digest,
            PlanTaking.Missing missing) {
        PlanTaking.Taken taken = taking.take(person, plan, file, digest, missing);
        if (taken instanceof PlanTaking.Taken.Done) {
            take(upload);
        }
        return taken;
    }

    /** Somebody's second press of the button was as fast as the first. */
    static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void take(long upload) {
        if (!uploads.take(upload)) {
            throw new TakenMeanwhile();
        }
    }
}
