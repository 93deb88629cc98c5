package dev.lucia.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

import java.util.EnumSet;
import java.util.Set;

/** Callers as Spring Security knows them: a name, and the scopes of the key. */
final class Callers {

    /** The one caller there is where no key is asked for. */
    static final String ANONYMOUS = "anonymous";

    private Callers() {}

    static Authentication anonymous() {
        return caller(ANONYMOUS, EnumSet.allOf(Scope.class));
    }

    static Authentication caller(String name, Set<Scope> scopes) {
        return new PreAuthenticatedAuthenticationToken(
                name, "", scopes.stream().map(Scope::granted).toList());
    }
}
