package nl.trajectregie.dossier.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.pip.Routewissel.Uitzondering;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutewisselTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 16);

    @ParameterizedTest
    @CsvSource({"B1,Z,17,true", "B1,Z,19,false", "B1,ONDERWIJS,17,true", "B1,ONDERWIJS,19,false", "Z,B1,19,false", "ONDERWIJS,Z,19,false", "ONDERWIJS,B1,19,true", "ONDERWIJS,B1,35,true",
            "B1,B1,30,true"})
    void bi54Lid1WisselenKanAnderhalfJaarEnVanOnderwijsNaarB1Altijd(Leerroute van, Leerroute naar, int maand, boolean mag) {
        assertThat(Routewissel.beoordeel(van, naar, BEGIN, BEGIN.plusMonths(maand), Uitzondering.GEEN).isEmpty()).isEqualTo(mag);
    }

    @Test
    void bi54Lid1DeLaatsteDagTeltMeeEnDeWeigeringNoemtHetArtikel() {
        LocalDate laatste = LocalDate.of(2027, 7, 15);
        assertThat(Routewissel.laatsteDag(BEGIN)).isEqualTo(laatste);
        assertThat(Routewissel.beoordeel(Leerroute.B1, Leerroute.Z, BEGIN, laatste, null)).isEmpty();
        assertThat(Routewissel.beoordeel(Leerroute.B1, Leerroute.Z, BEGIN, laatste.plusDays(1), null)).get()
                .satisfies(b -> assertThat(b.reden()).contains("artikel 5.4 lid 1 Besluit inburgering 2021"));
    }

    @Test
    void bi54Lid2En3NaEenOpleidingOfInEenBijzonderGevalMagHetLater() {
        assertThat(Routewissel.beoordeel(Leerroute.B1, Leerroute.Z, BEGIN, BEGIN.plusMonths(30), Uitzondering.OPLEIDING)).isEmpty();
        assertThat(Routewissel.beoordeel(Leerroute.B1, Leerroute.Z, BEGIN, BEGIN.plusMonths(30), Uitzondering.BIJZONDER)).isEmpty();
    }

    @Test
    void zonderBeginVanDeTermijnIsHetVensterNogNietBegonnen() {
        assertThat(Routewissel.beoordeel(Leerroute.B1, Leerroute.Z, null, BEGIN.plusYears(3), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"600,600,JA,NEE,''", "640,600,JA,NEE,''", "599,700,JA,NEE,urenTaallesGevolgd", "700,599.5,JA,NEE,urenTaallesGevolgd", "600,600,NEE,NEE,voldoendeInzet", "600,600,JA,JA,b1Haalbaar"})
    void wi17Lid3AfschalenVraagtUrenInzetEnDatB1NietHaalbaarIs(int genoemd, BigDecimal inDossier, String inzet, String b1, String fout) {
        Antwoorden a = new Antwoorden(Map.of("urenTaallesGevolgd", genoemd, "voldoendeInzet", inzet, "b1Haalbaar", b1));
        assertThat(String.join(",", Planlezer.controleerAfschalen(a, inDossier, BEGIN).stream().map(PipRegels.Bevinding::veld).toList())).isEqualTo(fout);
    }
}
