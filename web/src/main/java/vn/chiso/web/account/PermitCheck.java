package vn.chiso.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a route only as the route's {@link Permit} says. */
@Component
public class PermitCheck implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PermitCheck.class);
    private static final String CHANGE_PASSWORD = "/mat-khau";
    /** Header in which a page says for which person it was made. */
    private static final String MADE_FOR = "X-Person";

    /**
     * Request attribute that says why a request was refused: {@code role} when the route is not for the person's roles,
     * {@code stale} when the form's token is missing or old; absent when the refusal concerns a single object.
     */
    public static final String REFUSED = PermitCheck.class.getName() + ".refused";

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
            throw endOfSession(request);
        }
        String madeFor = request.getHeader(MADE_FOR);
        if (madeFor != null && !madeFor.equals(String.valueOf(person.id()))) {
            // An open page of somebody whose session has ended must not go on saving in the name of who came after.
            throw new InsufficientAuthenticationException("page of another person");
        }
        if (person.mustChangePassword() && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", CHANGE_PASSWORD);
            } else {
                response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
            }
            return false;
        }
        if (rule.who() == Permit.Who.SIGNED_IN || person.is(rule.value())) {
            return true;
        }
        request.setAttribute(REFUSED, "role");
        throw new AccessDeniedException("not this role");
    }

    /** Nobody is signed in, or the account was closed meanwhile: then its session ends. Both lead to the sign-in. */
    private static AuthenticationException endOfSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return new InsufficientAuthenticationException("not signed in");
    }
}
