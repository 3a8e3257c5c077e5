package nl.trajectregie.dossier.uitgaand;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where an event may be delivered: https to a public address. Loopback, private and other special addresses, and plain http, only when the
 * operator allows it, so that nobody makes us call our own network (server-side request forgery).
 */
final class WebhookAdres {

    private WebhookAdres() {}

    /** Why this address is refused, in plain Dutch, or empty when it is allowed now. Resolves the name: ask again before each delivery. */
    static Optional<String> bezwaar(String adres, boolean lokaalToegestaan) {
        URI uri;
        try {
            uri = new URI(adres);
        } catch (URISyntaxException e) {
            return Optional.of("Dit is geen geldig adres.");
        }
        String schema = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
        if (!schema.equals("https") && !(schema.equals("http") && lokaalToegestaan)) {
            return Optional.of("Het adres moet met https:// beginnen.");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("Geef een adres met een servernaam, zonder gebruikersnaam en zonder #.");
        }
        if (lokaalToegestaan) {
            return Optional.empty();
        }
        try {
            for (InetAddress ip : InetAddress.getAllByName(uri.getHost())) {
                if (!openbaar(ip)) {
                    return Optional.of("Dit adres ligt in een besloten netwerk. Dat mag niet.");
                }
            }
        } catch (UnknownHostException e) {
            return Optional.of("De servernaam van dit adres is niet te vinden.");
        }
        return Optional.empty();
    }

    static boolean openbaar(InetAddress ip) {
        if (ip.isAnyLocalAddress() || ip.isLoopbackAddress() || ip.isLinkLocalAddress() || ip.isSiteLocalAddress() || ip.isMulticastAddress()) {
            return false;
        }
        byte[] b = ip.getAddress();
        int een = b[0] & 0xff;
        int twee = b[1] & 0xff;
        return switch (ip) {
            case Inet4Address v4 -> een != 0 && een < 224 && !(een == 100 && twee >= 64 && twee < 128) && !(een == 192 && twee == 0 && (b[2] & 0xff) <= 2)
                    && !(een == 198 && (twee == 18 || twee == 19 || twee == 51 && (b[2] & 0xff) == 100)) && !(een == 203 && twee == 0 && (b[2] & 0xff) == 113);
            case Inet6Address v6 -> (een & 0xfe) != 0xfc && !(een == 0x20 && twee == 0x01 && (b[2] & 0xff) <= 0x01) && !(een == 0x20 && twee == 0x02)
                    && !(een == 0x00 && twee == 0x64) && !(een == 0x00 && twee == 0x00);
            default -> false;
        };
    }
}
