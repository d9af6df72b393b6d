package vn.chiso.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;

/** Reads what was typed about a plan. */
@Component
class PlanTyped {

    private static final int LONGEST = 400;
    private static final int LONGEST_SLUG = 60;
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private final UnitChoice choice;
    private final Catalog catalog;
    private final Campaigns campaigns;
    private final Clock clock;

    PlanTyped(UnitChoice choice, Catalog catalog, Campaigns campaigns, Clock clock) {
        this.choice = choice;
        this.catalog = catalog;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param head      only to be used when there are no refusals
     * @param unit      of this installation; null for none
     * @param campaign  null for none
     * @param reporting null for none
     */
    record Result(Head head, @Nullable Long unit, @Nullable Long campaign, @Nullable Reporting reporting,
            List<Refusal> refusals) {
    }

    /** Reads a form. A unit's head can only make plans of the own unit. */
    Result read(Person person, PlanForm form) {
        List<Refusal> refusals = new ArrayList<>();
        Unit unit = unit(person, form, refusals);
        String title = required(form, PlanForm.TITLE, "plan.title.empty", refusals);
        String issuer = required(form, PlanForm.ISSUER, "plan.issuer.empty", refusals);
        String unitName = optional(form, PlanForm.UNIT_NAME, refusals);
        if (unitName == null && unit == null) {
            refusals.add(Refusal.at(PlanForm.UNIT_NAME, "plan.unit.empty"));
        }
        String named = unitName != null ? unitName : unit == null ? "" : unit.name();
        Years years = Years.parse(RowTyped.tidy(form.get(PlanForm.YEARS))).orElse(null);
        if (years == null) {
            refusals.add(Refusal.at(PlanForm.YEARS, "plan.years.bad"));
        }
        Head head = new Head(slug(title), title, optional(form, PlanForm.NUMBER, refusals), issued(form, refusals),
                issuer, optional(form, PlanForm.SIGNER, refusals), level(form, refusals), named,
                years == null ? new Years(2000, 2000) : years, framework(form, refusals), null, null);
        return new Result(head, unit == null ? null : unit.id(), campaign(person, form, refusals),
                reporting(form, refusals), refusals);
    }

    private @Nullable Unit unit(Person person, PlanForm form, List<Refusal> refusals) {
        UnitChoice.Read read = choice.read(PlanForm.UNIT, form.get(PlanForm.UNIT), LocalDate.now(clock));
        if (read.refusal() != null) {
            refusals.add(read.refusal());
            return null;
        }
        Unit unit = read.unit();
        if (!person.is(Role.COORDINATOR) && (unit == null || !person.speaksFor(unit.id()))) {
            refusals.add(Refusal.at(PlanForm.UNIT, "plan.unit.own"));
        }
        return unit;
    }

    private static String required(PlanForm form, String field, String empty, List<Refusal> refusals) {
        String text = optional(form, field, refusals);
        if (text == null) {
            refusals.add(Refusal.at(field, empty));
            return "";
        }
        return text;
    }

    private static @Nullable String optional(PlanForm form, String field, List<Refusal> refusals) {
        String text = RowTyped.tidy(form.get(field)).replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "plan.row.long", LONGEST, text.length()));
        }
        return text.isEmpty() ? null : text;
    }

    /** Typed as people write days, or as exactly as it is known: {@code 21/10/2020}, {@code 12/2024}, {@code 2024}. */
    private static @Nullable CalendarPeriod issued(PlanForm form, List<Refusal> refusals) {
        String text = RowTyped.tidy(form.get(PlanForm.ISSUED));
        if (text.isEmpty()) {
            return null;
        }
        Matcher month = MONTH.matcher(text);
        String written = Days.read(text).map(LocalDate::toString).orElseGet(() -> month.matches()
                ? "%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1)))
                : text);
        Optional<CalendarPeriod> issued = CalendarPeriod.parse(written);
        if (issued.isEmpty()) {
            refusals.add(Refusal.at(PlanForm.ISSUED, "plan.issued.bad"));
        }
        return issued.orElse(null);
    }

    private static UnitLevel level(PlanForm form, List<Refusal> refusals) {
        Optional<UnitLevel> level = Stream.of(UnitLevel.values())
                .filter(each -> each.name().equals(form.get(PlanForm.LEVEL))).findFirst();
        if (level.isEmpty()) {
            refusals.add(Refusal.at(PlanForm.LEVEL, "plan.level.empty"));
        }
        return level.orElse(UnitLevel.PROVINCE);
    }

    private @Nullable String framework(PlanForm form, List<Refusal> refusals) {
        String id = form.get(PlanForm.FRAMEWORK);
        if (id.isEmpty()) {
            return null;
        }
        if (catalog.all().stream().noneMatch(installed -> installed.framework().id().equals(id))) {
            refusals.add(Refusal.at(PlanForm.FRAMEWORK, "plan.framework.unknown"));
        }
        return id;
    }

    private @Nullable Long campaign(Person person, PlanForm form, List<Refusal> refusals) {
        String typed = form.get(PlanForm.CAMPAIGN);
        if (typed.isEmpty()) {
            return null;
        }
        boolean known = typed.matches("\\d{1,18}") && campaigns.visibleTo(person).stream()
                .anyMatch(campaign -> campaign.id() == Long.parseLong(typed));
        if (!known) {
            refusals.add(Refusal.at(PlanForm.CAMPAIGN, "plan.campaign.unknown"));
            return null;
        }
        return Long.valueOf(typed);
    }

    private static @Nullable Reporting reporting(PlanForm form, List<Refusal> refusals) {
        String to = optional(form, PlanForm.REPORTING_TO, refusals);
        Rhythm rhythm = Stream.of(Rhythm.values()).filter(each -> each.name().equals(form.get(PlanForm.RHYTHM)))
                .findFirst().orElse(null);
        if (to == null && rhythm != null) {
            refusals.add(Refusal.at(PlanForm.REPORTING_TO, "plan.reporting.empty"));
        }
        return to == null ? null : new Reporting(rhythm, to, null);
    }

    /** A stable name made of the title. */
    static String slug(String title) {
        String plain = SearchKey.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = plain.length() > LONGEST_SLUG
                ? plain.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "")
                : plain;
        return shortened.isEmpty() ? "ke-hoach" : shortened;
    }
}
