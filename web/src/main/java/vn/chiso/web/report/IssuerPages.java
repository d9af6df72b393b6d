package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** The form of what stands above and below the documents of the own unit. */
@Controller
@RequestMapping(ReportPaths.ISSUER)
@Permit({Role.COORDINATOR, Role.UNIT_HEAD})
class IssuerPages {

    private final Issuers issuers;
    private final Units units;

    IssuerPages(Issuers issuers, Units units) {
        this.issuers = issuers;
        this.units = units;
    }

    private Issuer own(Person person) {
        return issuers.of(Issuers.unit(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping
    Answer show(Person person) {
        Issuer issuer = own(person);
        return Answer.show("report/issuer", page(issuer, Merge.untouched(stored(issuer)), List.of()));
    }

    @PostMapping
    Answer keep(Person person, @RequestParam Map<String, String> sent) {
        Issuer now = own(person);
        Merge merge = Merge.of(stored(now), sent);
        List<Refusal> refusals = merge.clashing().isEmpty()
                ? issuers.keep(person, now, merge.texts())
                : List.of(Refusal.of("document.changed-meanwhile"));
        if (refusals.isEmpty()) {
            return Answer.done(ReportPaths.ISSUER, "document.issuer.saved");
        }
        if (!refusals.getFirst().key().equals("document.changed-meanwhile")) {
            return new Answer.Page("report/issuer", page(now, merge, refusals), 422);
        }
        Issuer meanwhile = own(person);
        return new Answer.Page("report/issuer", page(meanwhile, Merge.of(stored(meanwhile), sent).seen(), refusals),
                409);
    }

    private IssuerPage page(Issuer issuer, Merge merge, List<Refusal> refusals) {
        return new IssuerPage(units.name(issuer.unit()), merge.texts(), merge.marks(), merge.clashing(),
                issuer.version() > 0, refusals);
    }

    private static Map<String, String> stored(Issuer issuer) {
        return Map.of("chu-quan", issuer.superior(), "ten", issuer.name(), "viet-tat", issuer.abbreviation(),
                "soan-thao", issuer.office(), "dia-danh", issuer.place(), "quyen-han",
                String.join("\n", issuer.capacity()), "nguoi-ky", issuer.signer(), "noi-nhan",
                String.join("\n", issuer.recipients()));
    }
}
