package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.trajectregie.lokaal.Applicatie;
import nl.trajectregie.portaal.test.Webbezoek;
import org.junit.jupiter.api.Test;

/** Two applications beside each other: either one answers, both do jobs, one sends; when that one dies the other goes on. */
class TweeReplicasIT {

    private static final Map<String, Object> ZONDER_PARTNERS = Map.of("begeleiderVragen", false, "taalaanbiederVragen", false);

    private final Opstelling opstelling = Opstelling.gedeeld();

    @Test
    void deTweedeNeemtHetOverEnNietsGebeurtTweeKeer() {
        Applicatie eerste = opstelling.delen().applicatie();
        Applicatie tweede = opstelling.delen().replica();
        try {
            tweede.start();
            Proefpersoon anna = Proefpersoon.gezin(opstelling, "anna", ZONDER_PARTNERS).uitslag().totTaak("voer-openingsgesprek");
            Webbezoek karin = new Webbezoek(eerste.adres(), "klantmanager");
            assertThat(anna.noteer(karin, "Bij de eerste")).contains("De notitie is bewaard.");
            Webbezoek karinBijTweede = karin.bijReplica(tweede.adres());
            assertThat(anna.noteer(karinBijTweede, "Bij de tweede")).as("logged in there too, with the form that the first one gave").contains("De notitie is bewaard.", "Bij de eerste");

            AtomicReference<String> bericht = new AtomicReference<>();
            try (Stream<String> stroom = karinBijTweede.volg("/werkvoorraad/stroom")) {
                CompletableFuture.runAsync(() -> stroom.filter(regel -> regel.startsWith("event:")).findFirst().ifPresent(bericht::set));
                anna.leverIn(anna.open("voer-openingsgesprek")).verwacht(200);
                Opstelling.wacht("the page that the second one serves hears of it", () -> bericht.get() != null);
            }
            opstelling.spreekAan(tweede);
            Proefpersoon bilal = Proefpersoon.gezin(opstelling, "bilal", ZONDER_PARTNERS).uitslag().totTaak("stel-concept-op");

            eerste.doodMetKill9();
            anna.totFase("leerroute");
            bilal.totFase("leerroute");
            assertThat(anna.noteer(karinBijTweede, "De eerste is weg")).contains("De notitie is bewaard.");

            for (Proefpersoon persoon : List.of(anna, bilal)) {
                assertThat(opstelling.teksten("select taak_sleutel::text from dossier.tijdlijn where soort = 'taak.afgerond' and traject_id = ? group by taak_sleutel having count(*) > 1", persoon.traject()))
                        .as("told twice").isEmpty();
                assertThat(opstelling.tel("select count(*) from dossier.document where soort ilike '%beschikking%' and traject_id = ?", persoon.traject())).isOne();
                assertThat(opstelling.tel("select count(*) from engine.procesinstantie where ouder_sleutel is null and proces_id = 'inburgeringstraject' and traject_id = ?", persoon.traject())).isOne();
                assertThat(opstelling.tel("select count(*) from engine.incident where traject_id = ?", persoon.traject())).isZero();
            }
        } finally {
            eerste.start();
            opstelling.spreekAan(eerste);
            tweede.stop();
        }
    }
}
