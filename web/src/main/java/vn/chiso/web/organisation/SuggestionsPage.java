package vn.chiso.web.organisation;

import java.util.List;

/** Units to choose from while one types. */
public record SuggestionsPage(List<String> texts) {
}
