package vn.chiso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.PermitCheck;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.ui.Texts;

/** Every route against every role, on the running application. Routes that are added are found by themselves. */
class RoutesTest extends WebTest {

    private static final String PASSWORD = "đường xa vạn dặm";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private People people;

    @Autowired
    private Texts texts;

    @Value("${management.metrics.web.server.max-uri-tags}")
    private int countedRoutes;

    private record Route(String method, String path, HandlerMethod handler, Permit rule) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean open(@Nullable Role role) {
            return switch (rule.who()) {
                case ANYONE -> true;
                case SIGNED_IN -> role != null;
                case ROLES -> role != null && List.of(rule.value()).contains(role);
            };
        }
    }

    @Test
    void theMeasurementsOfTheOperatorHaveAPlaceForEveryRoute() {
        assertThat(routes().stream().map(Route::path).distinct().count()).isGreaterThan(100)
                .isLessThan(countedRoutes / 2);
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(handlers().entrySet()).isNotEmpty()
                .allSatisfy(entry -> assertThat(PermitCheck.rule(entry.getValue())).as(entry.toString()).isNotNull());
        assertThat(routes()).allSatisfy(route -> assertThat(route.rule().who() == Permit.Who.ROLES)
                .as("%s names roles exactly when it is for roles", route).isEqualTo(route.rule().value().length > 0));
    }

    @Test
    void everyRouteIsOpenToItsRolesAndShutToAllOthers() {
        SoftAssertions all = new SoftAssertions();
        check(all, null, new Visitor(address()));
        for (Role role : Role.values()) {
            String login = "routes-" + role.id();
            people.add(Actor.SYSTEM, login, "Người thử " + role.id(), null, null, Set.of(role), PASSWORD,
                    People.FirstPassword.STAYS);
            Visitor visitor = new Visitor(address());
            assertThat(visitor.target(visitor.signIn(login, PASSWORD))).isEqualTo("/");
            check(all, role, visitor);
        }
        all.assertAll();
    }

    private void check(SoftAssertions all, @Nullable Role role, Visitor visitor) {
        for (Route route : routes()) {
            HttpResponse<String> answer = call(visitor, route);
            String what = route + " as " + (role == null ? "nobody" : role) + " answers " + answer.statusCode() + " "
                    + visitor.target(answer);
            all.assertThat(answer.statusCode()).as(what).isLessThan(500);
            all.assertThat(answer.body()).as(what).doesNotContain("data-kind=\"stale\"");
            boolean refused = answer.statusCode() == 403 && answer.body().contains("data-kind=\"role\"");
            boolean sentToSignIn = answer.statusCode() == 302 && visitor.target(answer).equals("/dang-nhap");
            if (route.open(role)) {
                all.assertThat(refused).as(what).isFalse();
                all.assertThat(sentToSignIn).as(what).isFalse();
            } else if (role == null) {
                all.assertThat(sentToSignIn).as(what).isTrue();
            } else {
                all.assertThat(refused).as(what).isTrue();
            }
        }
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) {
        String path = filled(route);
        if (route.method().equals("GET")) {
            return visitor.get(path);
        }
        boolean files = Arrays.stream(route.handler().getMethod().getParameterTypes())
                .anyMatch(MultipartFile.class::isAssignableFrom);
        if (!files) {
            return visitor.send(route.method(), path, "application/x-www-form-urlencoded", "");
        }
        String boundary = UUID.randomUUID().toString();
        return visitor.send(route.method(), path, "multipart/form-data; boundary=" + boundary, "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--" + boundary + "--\r\n");
    }

    /** The path with identifiers of things that do not exist. */
    private static String filled(Route route) {
        String path = route.path();
        for (Parameter parameter : route.handler().getMethod().getParameters()) {
            PathVariable variable = parameter.getAnnotation(PathVariable.class);
            if (variable != null) {
                String name = variable.name().isEmpty() ? parameter.getName() : variable.name();
                path = path.replaceAll("\\{\\*?" + name + "(:[^/]*)?}", value(parameter.getType()));
            }
        }
        return path.replaceAll("\\{[^/]*}", "0").replace("/**", "/0");
    }

    private static String value(Class<?> type) {
        if (type == String.class) {
            return "0";
        }
        Object[] constants = type.getEnumConstants();
        return constants == null ? "999999999" : constants[0].toString();
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vn.chiso."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        handlers().forEach((info, handler) -> {
            Permit rule = PermitCheck.rule(handler);
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (rule != null) {
                        routes.add(new Route(method.name(), path, handler, rule));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    /** Run with {@code -Dchiso.write=true} to write the page anew. */
    @Test
    void thePageAboutRightsSaysWhatTheRoutesSay() throws IOException {
        Path page = Path.of(System.getProperty("chiso.home"), "docs", "quyen-truy-cap.md");
        String expected = page();
        if (Boolean.getBoolean("chiso.write")) {
            Files.writeString(page, expected);
        }
        assertThat(page).as("write it anew: -Dtest=RoutesTest -Dchiso.write=true").content().isEqualTo(expected);
    }

    private String page() {
        StringBuilder page = new StringBuilder(
                """
                        # Quyền truy cập

                        Bảng này sinh từ mã nguồn (`RoutesTest`), cho biết vai trò nào gọi được đường dẫn nào. Quyền với từng đơn vị,
                        chỉ số và giai đoạn được kiểm tra thêm trong từng chức năng. Đường dẫn không khai báo thì không ai gọi được.

                        | Đường dẫn | Cách gọi | Ai |
                        | --- | --- | --- |
                        """);
        routes().forEach(route -> page.append("| `").append(route.path()).append("` | ").append(route.method())
                .append(" | ").append(who(route.rule())).append(" |\n"));
        return page.toString();
    }

    private String who(Permit rule) {
        return switch (rule.who()) {
            case ANYONE -> "mọi người";
            case SIGNED_IN -> "người đã đăng nhập";
            case ROLES -> Arrays.stream(rule.value()).sorted()
                    .map(role -> texts.say(Language.VI, "role." + role.id())).collect(Collectors.joining(", "));
        };
    }
}
