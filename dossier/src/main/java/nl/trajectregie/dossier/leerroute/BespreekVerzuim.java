package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the klantmanager heard about an absence, and what helps. Nothing here leads to a sanction by itself. */
@Component
class BespreekVerzuim extends Leertaak {

    private final Betreft betreft;

    BespreekVerzuim(Opslag opslag, Betreft betreft) {
        super(opslag);
        this.betreft = betreft;
    }

    @Override
    public String formulierId() {
        return "bespreek-verzuim";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        LocalDate op = geweest(taak, a, "besprokenOp");
        betreft.van(taak.sleutel()).or(() -> registratie().verzuim(taak.trajectId()).stream().filter(v -> v.taak() && v.besprokenOp() == null).map(Leerregistratie.Verzuim::id).findFirst())
                .ifPresent(id -> registratie().verzuimBesproken(id, a.tekst("verzuimOordeel"), op, a.tekst("afspraken"), a.alleen("contact", "hulp")));
        schrijf(taak, Sectie.CONTACTEN, "verzuim.besproken", "JA".equals(a.tekst("contact")) ? "Het verzuim is besproken." : "Geen contact gekregen over het verzuim.", a.tekst("afspraken"));
    }
}
