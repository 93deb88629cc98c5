package dev.lucia.push;

import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public Internet from all others, by IANA's special-purpose registries. */
final class PublicAddresses {

    private static final List<InetAddressMatcher> SPECIAL_IPV4 =
            matchers(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and the clouds' metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16",
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, broadcast

    /** What is public in IPv6; mapped IPv4, NAT64, local and multicast addresses are outside. */
    private static final InetAddressMatcher GLOBAL_IPV6 =
            InetAddressMatchers.fromIpAddress("2000::/3");

    private static final List<InetAddressMatcher> SPECIAL_IPV6 =
            matchers(
                    "2001::/23", // Teredo and others
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, which contains IPv4 addresses
                    "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address
                ? !matches(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.matches(address) && !matches(SPECIAL_IPV6, address);
    }

    private static boolean matches(List<InetAddressMatcher> matchers, InetAddress address) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(address));
    }

    private static List<InetAddressMatcher> matchers(String... networks) {
        return Stream.of(networks).map(InetAddressMatchers::fromIpAddress).toList();
    }
}
