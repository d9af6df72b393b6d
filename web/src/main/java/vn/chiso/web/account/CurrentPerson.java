package vn.chiso.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The person who sends the request, read anew for each: rights that were taken away are gone at once. */
@Component
public class CurrentPerson implements HandlerMethodArgumentResolver {

    private static final String KEPT = CurrentPerson.class.getName();

    private final PeopleStore people;

    CurrentPerson(PeopleStore people) {
        this.people = people;
    }

    /** The person, or null when nobody is signed in or the account is closed by now. */
    public @Nullable Person find(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Person known) {
            return known;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        Person person = people.byId(signedIn.id()).filter(found -> found.disabledAt() == null).orElse(null);
        request.setAttribute(KEPT, person);
        return person;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Person.class);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory factory) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        Person person = servletRequest == null ? null : find(servletRequest);
        if (person == null) {
            throw new AccessDeniedException("not signed in");
        }
        return person;
    }
}
