package vn.chiso.web.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.document.Layout;
import vn.chiso.document.StandardTemplate;
import vn.chiso.document.Template;
import vn.chiso.document.TemplateResult;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;

/** The Word files into which documents are written: the province's own, else those of the program. */
@Component
class Templates {

    private final TemplateStore store;
    private final Audit audit;
    private final Clock clock;

    Templates(TemplateStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The template that counts, read; refused where the province's own was taken by a program that asked less. */
    TemplateResult of(Layout layout) {
        return store.of(layout).map(own -> Template.read(own.content(), layout))
                .orElseGet(() -> new TemplateResult.Ready(Template.standard(layout), List.of()));
    }

    /** The province's own; empty when the program's is used. */
    Optional<TemplateStore.Own> own(Layout layout) {
        return store.of(layout);
    }

    /** The file of the template that counts. */
    byte[] file(Layout layout) {
        return store.of(layout).map(TemplateStore.Own::content).orElseGet(() -> StandardTemplate.of(layout));
    }

    /** Takes a file as the template from now on, if it can be used; what reading it gave. */
    @Transactional
    public TemplateResult bring(Person person, Layout layout, String name, byte[] content) {
        TemplateResult result = Template.read(content, layout);
        if (result instanceof TemplateResult.Ready) {
            store.keep(layout, name, content, clock.instant(), person.id());
            audit.record(person.actor(), "document.template-brought", name, Map.of("layout", layout.id()));
        }
        return result;
    }

    /** Goes back to the program's template. */
    @Transactional
    public boolean drop(Person person, Layout layout) {
        boolean dropped = store.drop(layout);
        if (dropped) {
            audit.record(person.actor(), "document.template-dropped", layout.id(), Map.of("layout", layout.id()));
        }
        return dropped;
    }

    /** All layouts, in the order in which they are shown. */
    static List<Layout> layouts() {
        return List.of(Layout.values());
    }
}
