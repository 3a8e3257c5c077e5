package nl.trajectregie.portaal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.lijst.Bladzijde;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list as the API answers it: {@code {<naam>: [...], volgende?}} with a {@code Link} header to the next page. */
public final class Lijst {

    private Lijst() {}

    /** @param naam the member that holds the rows, e.g. {@code taken} */
    public static ResponseEntity<Map<String, Object>> antwoord(String naam, Bladzijde<?> bladzijde) {
        return antwoord(naam, bladzijde, Map.of());
    }

    /** As above, with members of their own beside the rows. */
    public static ResponseEntity<Map<String, Object>> antwoord(String naam, Bladzijde<?> bladzijde, Map<String, Object> ernaast) {
        Map<String, Object> inhoud = new LinkedHashMap<>(ernaast);
        inhoud.put(naam, bladzijde.rijen());
        ResponseEntity.BodyBuilder antwoord = ResponseEntity.ok();
        if (bladzijde.volgende() != null) {
            inhoud.put("volgende", bladzijde.volgende());
            String volgende = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("cursor", bladzijde.volgende()).encode().toUriString();
            antwoord.header(HttpHeaders.LINK, "<" + volgende + ">; rel=\"next\"");
        }
        return antwoord.body(inhoud);
    }
}
