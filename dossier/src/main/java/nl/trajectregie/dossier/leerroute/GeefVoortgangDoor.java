package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.util.Map;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** What the taalaanbieder tells of the lessons: hours, attendance, levels and effort (Bi 9.2(4)). */
@Component
class GeefVoortgangDoor extends Leertaak {

    GeefVoortgangDoor(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "geef-voortgang-door";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        BigDecimal som = uren(taak, a, null, Leerregistratie.Bron.TAALAANBIEDER);
        int nummer = 0;
        for (Antwoorden rij : a.rijen("niveaus")) {
            if (rij.datum("behaaldOp").isAfter(taak.vandaag())) {
                throw new AntwoordFout("niveaus[" + nummer + "].behaaldOp", "Deze dag moet al geweest zijn.");
            }
            nummer++;
            registratie().legVast(taak.trajectId(), taak.gemeente(), new Leerregistratie.Niveau(rij.keuze("vaardigheid", Vaardigheid.class), rij.tekst("niveau"), rij.datum("behaaldOp"),
                    rij.tekst("toets"), taak.wie().weergavenaam()));
        }
        wijziging.put("les_situatie", a.keuze("lesSituatie", Leergang.LesSituatie.class));
        wijziging.put("inzet", a.keuze("inzet", Leergang.Inzet.class));
        wijziging.put("voortgang_op", taak.vandaag());
        wijziging.put("voortgang_gevraagd_op", null);
        schrijf(taak, "leerroute.voortgang", "De taalaanbieder gaf de voortgang door: " + uur(som) + " gevolgd" + (nummer == 0 ? "." : nummer == 1 ? ", 1 niveau behaald." : ", " + nummer + " niveaus behaald."),
                a.tekst("toelichting"));
    }
}
