package vn.chiso.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a route only as the route's {@link Permit} says. */
@Component
public class PermitCheck implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PermitCheck.class);
    private static final String CHANGE_PASSWORD = "/mat-khau";

    private final CurrentPerson current;

    PermitCheck(CurrentPerson current) {
        this.current = current;
    }

    /** The rule of a route: that of the method, otherwise that of its class; null when there is none. */
    public static @Nullable Permit rule(HandlerMethod route) {
        Permit rule = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Permit.class);
        return rule != null ? rule : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Permit.class);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        if (!(handler instanceof HandlerMethod route) || !route.getBeanType().getName().startsWith("vn.chiso.")) {
            return true; // files of the pages
        }
        Permit rule = rule(route);
        if (rule == null) {
            LOG.error("No rule says who may call {}", route);
            throw new AccessDeniedException("no rule");
        }
        Person person = current.find(request);
        if (rule.who() == Permit.Who.ANYONE) {
            return true;
        }
        if (person == null) {
            throw new AccessDeniedException("not signed in");
        }
        if (person.mustChangePassword() && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
            return false;
        }
        if (rule.who() == Permit.Who.SIGNED_IN || person.is(rule.value())) {
            return true;
        }
        throw new AccessDeniedException("not this role");
    }
}
