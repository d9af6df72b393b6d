package vn.chiso.web.plan;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.ui.Answer;

/** What becomes of addresses of things that were deleted from plans. Rights are asked for before. */
@Component
public class PlanGone {

    private static final String SITUATION = "SITUATION";

    private final JdbcClient jdbc;

    PlanGone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where somebody goes who asks for a row that is not there: to its table, when it was deleted from that.
     *
     * @throws ResponseStatusException not found, when it never stood in this table
     */
    public Answer row(long plan, PlanPart part, long row) {
        return Answer.told(PlanPaths.table(plan, part), "plan.row.was-removed", code(plan, part.name(), row));
    }

    /**
     * Where somebody goes who asks for a situation that is not there: to the plan, when it was deleted from that.
     *
     * @throws ResponseStatusException not found, when it never stood in this plan
     */
    Answer situation(long plan, long id) {
        code(plan, SITUATION, id);
        return Answer.told(PlanPaths.plan(plan), "plan.situation.was-removed");
    }

    private String code(long plan, String part, long id) {
        Optional<String> code = jdbc.sql("select code from plan_gone where part = ? and id = ? and plan_id = ?")
                .param(part).param(id).param(plan).query(String.class).optional();
        return code.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
