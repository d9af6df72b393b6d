package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.ui.Frame.MenuEntry;
import vn.chiso.web.ui.Frame.MenuGroup;

/** Puts together what stands around the content. */
@Component
class FrameBuilder {

    private static final List<String> HEADINGS = List.of("", "menu.group.round", "menu.group.analysis",
            "menu.group.setup");
    private static final String MENU_COOKIE = "danh-muc";

    private final List<Surroundings> rooms;
    private final Notices notices;
    private final Installation installation;

    FrameBuilder(List<Surroundings> rooms, Notices notices, Installation installation) {
        this.rooms = rooms;
        this.notices = notices;
        this.installation = installation;
    }

    Frame build(HttpServletRequest request, @Nullable Person person, Ui ui) {
        if (person == null) {
            return new Frame(null, List.of(), "", 0, installation.demonstration(), null);
        }
        Frame.Bar bar = rooms.stream().map(room -> room.bar(person, request, ui)).filter(Objects::nonNull).findFirst()
                .orElse(null);
        Long unit = person.unit();
        String unitName = unit == null
                ? ""
                : rooms.stream().map(room -> room.unitName(unit)).filter(Objects::nonNull).findFirst().orElse("");
        return new Frame(bar, menu(request, person, bar), unitName, notices.unread(person),
                installation.demonstration(), menuWidth(request));
    }

    /** The script keeps the choice in a cookie, so that the page comes in the right width at once. */
    private static Frame.@Nullable MenuWidth menuWidth(HttpServletRequest request) {
        return switch (Cookies.value(request, MENU_COOKIE)) {
            case "words" -> Frame.MenuWidth.WORDS;
            case "rail" -> Frame.MenuWidth.RAIL;
            default -> null;
        };
    }

    private List<MenuGroup> menu(HttpServletRequest request, Person person, Frame.@Nullable Bar bar) {
        Long campaign = bar == null ? null : bar.campaign();
        List<Surroundings.Item> items = new ArrayList<>();
        rooms.forEach(room -> items.addAll(room.menu(person, campaign)));
        if (person.is(Role.ADMINISTRATOR, Role.COORDINATOR)) {
            items.add(new Surroundings.Item(3, 80, "menu.audit", "history", "/nhat-ky", 0));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            items.add(new Surroundings.Item(3, 90, "menu.settings", "settings", "/cai-dat", 0));
        }
        items.sort(Comparator.comparingInt(Surroundings.Item::group).thenComparingInt(Surroundings.Item::order));
        String path = request.getRequestURI();
        String current = items.stream().map(Surroundings.Item::path)
                .filter(item -> path.equals(item) || path.startsWith(item + "/"))
                .max(Comparator.comparingInt(String::length)).orElse("");
        List<MenuGroup> groups = new ArrayList<>();
        for (int group = 0; group < HEADINGS.size(); group++) {
            int wanted = group;
            List<MenuEntry> entries = items.stream().filter(item -> item.group() == wanted)
                    .map(item -> new MenuEntry(item.textKey(), item.icon(), item.path(), item.path().equals(current),
                            item.count()))
                    .toList();
            if (!entries.isEmpty()) {
                groups.add(new MenuGroup(HEADINGS.get(group), entries));
            }
        }
        return groups;
    }
}
