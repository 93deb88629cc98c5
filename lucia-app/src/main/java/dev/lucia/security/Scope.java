package dev.lucia.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.Locale;

/** What a key may be used for. */
public enum Scope {
    /** Say sentences. */
    CONVERSE,
    /** Speak the A2A protocol. */
    A2A,
    /** See, cancel and erase one's own tasks. */
    TASKS,
    /** Whatever concerns every caller. */
    ADMIN,
    /** Confirm what is risky, such as unlocking a door; not for keys of agents. */
    CONFIRM;

    /** The name of the scope as Spring Security knows it. */
    public String authority() {
        return "SCOPE_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code caller} may use what the scope is for. */
    public boolean isHeldBy(Authentication caller) {
        return caller.getAuthorities().contains(granted());
    }

    GrantedAuthority granted() {
        return new SimpleGrantedAuthority(authority());
    }
}
