package nl.trajectregie.portaal.gebeurtenis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.trajectregie.dossier.gebeurtenis.Melding;
import nl.trajectregie.dossier.gebeurtenis.Meldingen;
import nl.trajectregie.dossier.taak.Achterhaald;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.Onderdeel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies beside the form of a review task: the report, or the answers that came too late. For {@code gebeurtenis/bij-taak.html}. */
@Component("bijtaak")
public class BijTaak {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer with the question it belongs to. */
    public record Antwoord(String vraag, String antwoord) {}

    private final Betreft betreft;
    private final Meldingen meldingen;
    private final JdbcClient jdbc;

    BijTaak(Betreft betreft, Meldingen meldingen, JdbcClient jdbc) {
        this.betreft = betreft;
        this.meldingen = meldingen;
        this.jdbc = jdbc;
    }

    /** The report of this task as far as the user may read it, or {@code null}. */
    @Transactional(readOnly = true)
    public Melding melding(long taakSleutel, String formulier, Gebruiker wie) {
        return formulier != null && formulier.equals("beoordeel-melding") ? betreft.van(taakSleutel).flatMap(id -> meldingen.leesbaar(id, wie)).orElse(null) : null;
    }

    /** The overtaken answers of this task, in the order in which they were given; a group's answers stand under their own questions. */
    @Transactional(readOnly = true)
    public List<Antwoord> achterhaald(long taakSleutel, String formulier, Gebruiker wie) {
        List<Antwoord> antwoorden = new ArrayList<>();
        if (formulier == null || !formulier.equals("beoordeel-achterhaalde-invoer") || !wie.rollen().contains("klantmanager")) {
            return antwoorden;
        }
        betreft.van(taakSleutel).map(Achterhaald::taakSleutel).ifPresent(oud -> jdbc.sql("""
                select a.antwoorden::text as antwoorden, f.schema::text as schema from dossier.antwoord a
                join engine.formulier f on f.formulier_id = a.formulier_id and f.versie = a.formulier_versie where a.taak_sleutel = :oud""")
                .param("oud", oud).query((rij, nummer) -> {
                    List<Onderdeel> onderdelen = FormulierSchema.parse(rij.getString("schema")).onderdelen();
                    verzamel(JSON.readTree(rij.getString("antwoorden")), onderdelen, antwoorden);
                    return true;
                }).list());
        return antwoorden;
    }

    private static void verzamel(JsonNode boom, List<Onderdeel> onderdelen, List<Antwoord> antwoorden) {
        boom.properties().forEach(veld -> {
            JsonNode waarde = veld.getValue();
            if (waarde.isObject()) {
                verzamel(waarde, onderdelen, antwoorden);
            } else if (waarde.isArray() && !waarde.isEmpty() && waarde.get(0).isObject()) {
                waarde.forEach(rij -> verzamel(rij, onderdelen, antwoorden));
            } else if (!waarde.isNull()) {
                antwoorden.add(new Antwoord(vraag(veld.getKey(), onderdelen).orElse(veld.getKey()), tekst(waarde)));
            }
        });
    }

    private static Optional<String> vraag(String sleutel, List<Onderdeel> onderdelen) {
        return onderdelen.stream().flatMap(onderdeel -> switch (onderdeel) {
            case Onderdeel.Veld veld when veld.sleutel().equals(sleutel) -> Optional.ofNullable(veld.label()).stream();
            case Onderdeel.Groep groep -> vraag(sleutel, groep.onderdelen()).stream();
            case Onderdeel.Lijst lijst -> vraag(sleutel, lijst.onderdelen()).stream();
            default -> java.util.stream.Stream.<String>empty();
        }).findFirst();
    }

    private static String tekst(JsonNode waarde) {
        if (waarde.isBoolean()) {
            return waarde.asBoolean() ? "ja" : "nee";
        }
        if (waarde.isArray()) {
            List<String> delen = new ArrayList<>();
            waarde.forEach(deel -> delen.add(tekst(deel)));
            return String.join(", ", delen);
        }
        return waarde.asString();
    }
}
