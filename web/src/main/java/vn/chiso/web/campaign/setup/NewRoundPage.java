package vn.chiso.web.campaign.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * A round to be created.
 *
 * @param frameworks installed frameworks to choose from
 * @param rounds     earlier rounds to choose from
 * @param copy       what a copy would bring along, once that was asked; null before
 */
public record NewRoundPage(Form form, List<Option> frameworks, List<Option> rounds, @Nullable Copy copy,
        List<Refusal> refusals) {

    /** What was typed. */
    public record Form(String name, String year, String framework, String previous, boolean copies,
            boolean illustrative) {
    }

    /**
     * What a copy would bring along.
     *
     * @param from name of the round that is copied
     * @param left what stays behind, as sentences
     */
    public record Copy(String from, int units, int indicators, int phases, int decisions, List<Refusal> left) {
    }
}
