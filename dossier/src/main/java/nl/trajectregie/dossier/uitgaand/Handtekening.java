package nl.trajectregie.dossier.uitgaand;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a delivery so that its receiver can tell that it is ours. */
final class Handtekening {

    /** Header that holds {@code sha256=} and the HMAC-SHA256 of the body in lower-case hex. */
    static final String KOPREGEL = "X-Trajectregie-Signature";

    private Handtekening() {}

    static String van(byte[] inhoud, String geheim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(geheim.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(inhoud));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
