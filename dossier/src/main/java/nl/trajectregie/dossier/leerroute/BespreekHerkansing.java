package nl.trajectregie.dossier.leerroute;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** A result was no pass: what now? Whether B1 is feasible is another decision (Wi 17(3)). */
@Component
class BespreekHerkansing extends Leertaak {

    private final Clock klok;

    BespreekHerkansing(Opslag opslag, Clock klok) {
        super(opslag);
        this.klok = klok;
    }

    @Override
    public String formulierId() {
        return "bespreek-herkansing";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        wijziging.put("examens_volgende_op", later(taak, a, "verwachtOp"));
        wijziging.put("uitslagen_bekeken", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC));
        schrijf(taak, "leerroute.herkansing", "JA".equals(a.tekst("herkansing")) ? "Er komt een herkansing." : "Eerst komt er meer les.", a.tekst("afspraken"));
    }
}
