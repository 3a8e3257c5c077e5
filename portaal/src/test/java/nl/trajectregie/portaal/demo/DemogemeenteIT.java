package nl.trajectregie.portaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The people of the demo municipality are made by running them: each reaches its phase, with something left to do, and a stop on the way changes nothing. */
class DemogemeenteIT {

    private static final Duration GEDULD = Duration.ofMinutes(5);

    /** The phase, and forms that wait for a professional. */
    private static final Map<String, Plek> PLEKKEN = Map.ofEntries(
            Map.entry("selam", new Plek("azc-overdracht", "plan-warme-overdracht")),
            Map.entry("omar", new Plek("azc-overdracht", "vul-klantprofiel-aan")),
            Map.entry("maryam", new Plek("azc-overdracht", "zoek-startdatum-uit")),
            Map.entry("ayla", new Plek("brede-intake", "voer-openingsgesprek")),
            Map.entry("wei", new Plek("brede-intake", "zoek-startdatum-uit")),
            Map.entry("yusuf", new Plek("azc-overdracht", "zoek-woning")),
            Map.entry("tekle", new Plek("brede-intake", "voer-openingsgesprek", "herstel-betaling", "begeleid-leren")),
            Map.entry("samuel", new Plek("brede-intake", "stel-intakebeeld-vast", "beoordeel-overschrijding")),
            Map.entry("amal", new Plek("pip", "bespreek-pip")),
            Map.entry("hamid", new Plek("leerroute", "beslis-over-groep")),
            Map.entry("nasir", new Plek("leerroute", "bespreek-verzuim")),
            Map.entry("lin", new Plek("leerroute", "volg-uren-z-route")),
            Map.entry("olena", new Plek("participatie", "bespreek-contracteinde")),
            Map.entry("yonas", new Plek("nazorg", "beoordeel-economische-zelfredzaamheid", "evalueer-nazorg")),
            Map.entry("farida", new Plek("afsluiting", "stel-eindbeeld-vast")),
            Map.entry("rana", new Plek("afgesloten")));

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Demogevallen gevallen = omgeving.bean(Demogevallen.class);
    private final Demowandelaar wandelaar = omgeving.bean(Demowandelaar.class);

    private record Plek(String fase, List<String> open) {
        Plek(String fase, String... open) {
            this(fase, List.of(open));
        }
    }

    private record Rij(String wie, String fase, String open) {}

    @Test
    void iedereenKomtOpZijnPlekOokNaEenStopOnderweg() {
        gevallen.maak();
        CompletableFuture<List<String>> eersteKeer = CompletableFuture.supplyAsync(wandelaar::loop);
        Wacht.tot(GEDULD, "half of the people are where they belong", () -> eersteKeer.isDone() || klaar() >= PLEKKEN.size() / 2);
        wandelaar.stop();
        assertThat(eersteKeer.join()).as("nobody stays behind before the stop").isEmpty();

        gevallen.maak();
        List<String> achtergebleven = wandelaar.loop();
        Map<String, Plek> standen = standen();
        SoftAssertions.assertSoftly(zacht -> {
            zacht.assertThat(achtergebleven).as("who stayed behind").isEmpty();
            zacht.assertThat(standen).containsOnlyKeys(PLEKKEN.keySet());
            PLEKKEN.forEach((wie, plek) -> {
                zacht.assertThat(standen.get(wie).fase()).as("phase of " + wie).isEqualTo(plek.fase());
                zacht.assertThat(standen.get(wie).open()).as("open forms of " + wie).containsAll(plek.open());
            });
            zacht.assertThat(omgeving.<List<String>>sql(jdbc -> jdbc.sql("select melding from engine.incident where toestand = 'OPEN'").query(String.class).list())).as("open incidents").isEmpty();
        });

        assertThat(wandelaar.loop()).isEmpty();
        assertThat(standen()).as("a next start changes nothing").isEqualTo(standen);
    }

    private long klaar() {
        return omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.demopersoon where klaar_op is not null").query(Long.class).single());
    }

    private Map<String, Plek> standen() {
        List<Rij> rijen = omgeving.sql(jdbc -> jdbc.sql("""
                select d.wie, t.fase, coalesce(string_agg(distinct f.formulier_id, ' ' order by f.formulier_id), '') as open
                from dossier.demopersoon d join dossier.traject t on t.id = d.traject_id
                left join engine.taak e on e.traject_id = t.id and e.toestand = 'OPEN' left join engine.formulier f on f.sleutel = e.formulier_sleutel
                group by d.wie, t.fase""").query(Rij.class).list());
        return rijen.stream().collect(Collectors.toMap(Rij::wie, rij -> new Plek(rij.fase(), rij.open().split(" "))));
    }
}
