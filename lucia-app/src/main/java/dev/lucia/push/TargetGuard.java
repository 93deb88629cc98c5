package dev.lucia.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps notifications away from everything that is not on the public Internet, so that nobody can
 * make Lucia talk to machines that only she can reach. Asked when a receiver is named and again
 * before each post, since names can change what they resolve to.
 */
final class TargetGuard {

    /** Looks up a name, as {@link InetAddress#getAllByName}. */
    interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final List<AllowedTarget> allowed;
    private final Resolver resolver;

    TargetGuard(List<AllowedTarget> allowed, Resolver resolver) {
        this.allowed = List.copyOf(allowed);
        this.resolver = resolver;
    }

    /**
     * Resolves {@code target} once.
     *
     * @return the only address that may be connected to for this post
     * @throws RefusedTarget if it does not resolve, or not to public addresses alone
     */
    InetAddress pin(PushTarget target) throws RefusedTarget {
        boolean trusted = allowed.stream().anyMatch(origin -> origin.matches(target));
        if (!trusted && !target.isSecure()) {
            throw new RefusedTarget("url must be an https URL, such as https://example.com/hook");
        }
        InetAddress[] addresses = resolve(target.name());
        for (InetAddress address : addresses) {
            if (!trusted && !PublicAddresses.contains(address)) {
                throw new RefusedTarget(
                        "url must lead to public addresses only; whoever runs Lucia can allow"
                                + " others by lucia.push.allowed-targets");
            }
        }
        return addresses[0];
    }

    private InetAddress[] resolve(String name) throws RefusedTarget {
        try {
            InetAddress[] addresses = resolver.resolve(name);
            if (addresses.length > 0) {
                return addresses;
            }
        } catch (UnknownHostException unknown) {
            // Told below.
        }
        throw new RefusedTarget("the host of url can't be resolved");
    }
}
