package vn.chiso.web.result;

import org.springframework.stereotype.Component;
import vn.chiso.web.appraisal.Editions;

/** Tells the room of decisions how often the results of a round were published. */
@Component
class PublishedEditions implements Editions {

    private final PublicationStore publications;

    PublishedEditions(PublicationStore publications) {
        this.publications = publications;
    }

    @Override
    public int of(long campaign) {
        return publications.latest(campaign).map(Publication::version).orElse(0);
    }
}
