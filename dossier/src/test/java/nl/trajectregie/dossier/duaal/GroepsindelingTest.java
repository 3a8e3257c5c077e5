package nl.trajectregie.dossier.duaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.trajectregie.dossier.duaal.Groepsindeling.Kandidaat;
import nl.trajectregie.dossier.duaal.Groepsindeling.Soort;
import nl.trajectregie.dossier.plaatsing.Taalniveau;
import nl.trajectregie.inrichting.Duaal.Groep;
import org.junit.jupiter.api.Test;

class GroepsindelingTest {

    private static final Groep REGELS = new Groep(4, 6, 1);
    private static final Set<String> OCHTENDEN = Set.of("MA_OCHTEND", "DI_OCHTEND", "WO_OCHTEND");

    @Test
    void genoegMensenMetGelijkeSectorTijdEnNiveauGaanInDeGroep() {
        Groepsindeling.Voorstel voorstel = Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), mensen(3, Taalniveau.A2, "ZORG"), REGELS);

        assertThat(voorstel.soort()).isEqualTo(Soort.GROEP);
        assertThat(voorstel.leden()).hasSize(3);
    }

    @Test
    void lopenDeNiveausUiteenDanSplitsen() {
        List<Kandidaat> anderen = samen(mensen(3, Taalniveau.A1, "ZORG"), mensen(2, Taalniveau.B1, "ZORG"));

        Groepsindeling.Voorstel voorstel = Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), anderen, REGELS);

        assertThat(voorstel.soort()).isEqualTo(Soort.SPLITSEN);
        assertThat(voorstel.leden()).as("only those of one's own level").hasSize(3);
    }

    @Test
    void eenTeGroteGroepSplitst() {
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), mensen(6, Taalniveau.A1, "ZORG"), REGELS).soort()).isEqualTo(Soort.SPLITSEN);
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), mensen(5, Taalniveau.A1, "ZORG"), REGELS).soort()).as("six is the most").isEqualTo(Soort.GROEP);
    }

    @Test
    void eenKleineGroepVultAanVanafDeHelft() {
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), mensen(1, Taalniveau.A1, "ZORG"), REGELS)).satisfies(v -> {
            assertThat(v.soort()).isEqualTo(Soort.AANVULLEN);
            assertThat(v.uitleg()).startsWith("De groep is te klein: 2 van de 4");
        });
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), List.of(), REGELS).soort()).isEqualTo(Soort.INDIVIDUEEL);
    }

    @Test
    void eenAndereSectorTeWeinigTijdOfEenOnbekendNiveauTeltNietMee() {
        List<Kandidaat> anderen = samen(mensen(3, Taalniveau.A1, "TECHNIEK"), List.of(new Kandidaat(UUID.randomUUID(), Taalniveau.A1, "ZORG", Set.of("MA_OCHTEND"))),
                mensen(1, Taalniveau.ONBEKEND, "ZORG"));

        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), anderen, REGELS)).satisfies(v -> {
            assertThat(v.soort()).isEqualTo(Soort.INDIVIDUEEL);
            assertThat(v.uitleg()).contains("een andere sector: 3", "te weinig gelijke tijd: 1", "een ander niveau: 1");
        });
    }

    @Test
    void wieGeenVoorkeurHeeftPastInElkeSector() {
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "GEEN_VOORKEUR"), mensen(3, Taalniveau.A1, "ZORG"), REGELS).soort()).isEqualTo(Soort.GROEP);
    }

    @Test
    void zonderGroepenInDeInrichtingIsErGeenVoorstel() {
        assertThat(Groepsindeling.voorstel(iemand(Taalniveau.A1, "ZORG"), mensen(9, Taalniveau.A1, "ZORG"), null).soort()).isEqualTo(Soort.GEEN);
    }

    private static Kandidaat iemand(Taalniveau niveau, String sector) {
        return new Kandidaat(UUID.randomUUID(), niveau, sector, OCHTENDEN);
    }

    private static List<Kandidaat> mensen(int aantal, Taalniveau niveau, String sector) {
        return IntStream.range(0, aantal).mapToObj(n -> iemand(niveau, sector)).toList();
    }

    @SafeVarargs
    private static List<Kandidaat> samen(List<Kandidaat>... groepen) {
        return Stream.of(groepen).flatMap(List::stream).toList();
    }
}
