package vn.chiso.web.ui;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/** Everything that pages are made of, on one page. */
public record ComponentsPage(List<String> states, List<String> marks, List<Option> options, List<Refusal> refusals,
        Paging paging) {
}
