package nl.trajectregie.portaal.demo;

import java.time.OffsetDateTime;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves time, only in the embedded default; tokens and TLS keep the real time. */
@RestController
@Profile("lokaal")
class KlokApi {

    private final TijdMachine tijd;

    KlokApi(TijdMachine tijd) {
        this.tijd = tijd;
    }

    record KlokInvoer(String vooruit) {}

    record KlokStand(OffsetDateTime nu) {}

    @PostMapping("/api/v1/demo/klok")
    @Toegang(functies = Functie.KLOK_VERZETTEN)
    KlokStand vooruit(@RequestBody KlokInvoer invoer) {
        return new KlokStand(tijd.vooruit(Sprong.lees(invoer.vooruit())).atZone(VerschoofbareKlok.ZONE).toOffsetDateTime());
    }
}
