package vn.chiso.web.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route at all: people with one of the roles. What they may do there with which unit, indicator and
 * phase is asked of the room's rights. A route without a rule is refused for everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permit {

    /** Roles, one of which is needed. */
    Role[] value() default {};

    /** Whom else the route is open to. */
    Who who() default Who.ROLES;

    /** How wide a route is open. */
    enum Who {
        /** Only the roles named. */
        ROLES,
        /** Everybody who is signed in. */
        SIGNED_IN,
        /** Everybody. */
        ANYONE
    }
}
