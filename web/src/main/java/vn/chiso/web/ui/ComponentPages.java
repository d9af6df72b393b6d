package vn.chiso.web.ui;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.platform.Refusal;

/** The vocabulary of all pages, for those who write pages and for the check of accessibility. */
@Controller
class ComponentPages {

    private static final int LINES = 120;

    @GetMapping("/thanh-phan")
    @Permit(who = Permit.Who.SIGNED_IN)
    Answer components() {
        return Answer.show("ui/components", new ComponentsPage(
                List.of("EMPTY", "ENTERING", "PROPOSED", "SUBMITTED", "RETURNED", "IN_APPRAISAL", "APPRAISED",
                        "APPEALED", "LOCKED", "PUBLISHED"),
                List.of("OVERDUE", "AT_RISK", "ON_TIME", "NOT_APPLICABLE", "ILLUSTRATIVE"),
                List.of(new Option("printed", "Giữ điểm in: 3.1 tối đa 70", "quy đổi 3 chỉ số con từ 6 lên 70"),
                        new Option("sum", "Dùng tổng con: 3.1 tối đa 6", "nhóm 3 tối đa 43"),
                        new Option("moved", "Chuyển 70 lên dòng 3", "quy đổi cả nhóm từ 43 lên 70")),
                List.of(Refusal.at("online", "components.refusal")), new Paging(3, 20, LINES, "/thanh-phan?trang=")));
    }
}
