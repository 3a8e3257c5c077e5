package nl.trajectregie.portaal.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.participatie.Participatie;
import nl.trajectregie.dossier.participatie.Participatie.Keuze;
import nl.trajectregie.dossier.participatie.Participatie.Stand;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import org.junit.jupiter.api.Test;

class FasestrookTest {

    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);

    @Test
    void wieAlMeedoetNaastDeLeerrouteStaatNietOpLater() {
        assertThat(strook(lopend(Fase.LEERROUTE), keuze(Keuze.DUAAL_TRAJECT, Stand.LOOPT), false)).containsExactly("Koppeling klaar", "Overdracht uit het azc klaar", "Brede intake klaar",
                "Persoonlijk plan (PIP) klaar", "Leerroute nu", "Participatie loopt al", "Nazorg later", "Afsluiting later");
        assertThat(strook(lopend(Fase.LEERROUTE), keuze(Keuze.DUAAL_TRAJECT, Stand.NAZORG), true)).contains("Participatie klaar", "Nazorg loopt al", "Afsluiting later");
        assertThat(strook(lopend(Fase.LEERROUTE), keuze(Keuze.PLAATSING, Stand.KLAAR), true)).contains("Participatie klaar", "Nazorg klaar");
    }

    @Test
    void zonderKeuzeOfMetEenKeuzeVoorLaterKomtParticipatieNog() {
        assertThat(strook(lopend(Fase.LEERROUTE), null, false)).contains("Participatie later", "Nazorg later");
        assertThat(strook(lopend(Fase.LEERROUTE), keuze(Keuze.LATER, Stand.WACHT), false)).contains("Participatie later", "Nazorg later");
    }

    @Test
    void wieNietMeedoetHeeftGeenNazorg() {
        assertThat(strook(lopend(Fase.AFSLUITING), keuze(Keuze.GEEN, Stand.KLAAR), false)).contains("Participatie niet nodig", "Nazorg niet nodig", "Afsluiting nu");
    }

    @Test
    void wieWordtAfgerondZonderMeeTeDoenHeeftDatNietGedaan() {
        assertThat(strook(lopend(Fase.AFSLUITING), null, false)).contains("Leerroute klaar", "Participatie niet gedaan", "Nazorg niet gedaan", "Afsluiting nu");
        assertThat(strook(lopend(Fase.AFSLUITING), keuze(Keuze.LATER, Stand.WACHT), false)).contains("Participatie niet gedaan", "Nazorg niet gedaan");
        assertThat(strook(lopend(Fase.AFSLUITING), keuze(Keuze.PLAATSING, Stand.LOOPT), false)).contains("Participatie klaar", "Nazorg niet gedaan");
    }

    @Test
    void terugvalInDeNazorgBrengtTerugNaarDeKeuze() {
        assertThat(strook(lopend(Fase.PARTICIPATIE), keuze(Keuze.PLAATSING, Stand.TERUG), true)).contains("Participatie nu", "Nazorg klaar");
    }

    @Test
    void wieNietViaHetCoaKomtHeeftGeenOverdracht() {
        assertThat(strook(traject("DUO_KENNISGEVING", Fase.PIP, null), null, false)).doesNotContain("Overdracht uit het azc klaar").startsWith("Koppeling klaar", "Brede intake klaar", "Persoonlijk plan (PIP) nu");
    }

    @Test
    void eenAfgeslotenTrajectZegtHoeVerHetKwam() {
        Traject afgesloten = traject("COA_KOPPELING", Fase.AFGESLOTEN, DAG.atStartOfDay().atOffset(ZoneOffset.UTC));
        List<String> strook = Fasestrook.van(afgesloten, new Fasestrook.Verloop(Fase.LEERROUTE, null, false)).stream().map(stap -> stap.naam() + " " + stap.stand()).toList();
        assertThat(strook).contains("Leerroute klaar", "Participatie niet gedaan", "Nazorg niet gedaan", "Afsluiting niet gedaan");
    }

    private static List<String> strook(Traject traject, Participatie participatie, boolean nazorg) {
        return Fasestrook.van(traject, new Fasestrook.Verloop(traject.fase(), participatie, nazorg)).stream().map(stap -> stap.naam() + " " + stap.stand()).toList();
    }

    private static Participatie keuze(Keuze keuze, Stand stand) {
        return new Participatie(UUID.randomUUID(), UUID.randomUUID(), "9901", keuze, null, null, null, stand, null, null, DAG);
    }

    private static Traject lopend(Fase fase) {
        return traject("COA_KOPPELING", fase, null);
    }

    private static Traject traject(String aanleiding, Fase fase, OffsetDateTime afgesloten) {
        return new Traject(UUID.randomUUID(), "9901", "TR-2026-000001", UUID.randomUUID(), aanleiding, "ASIELSTATUSHOUDER", null, null, fase, afgesloten == null ? "lopend" : "afgesloten", "standaard", 1,
                DAG, DAG, DAG, null, null, null, null, "B1", null, DAG.atStartOfDay().atOffset(ZoneOffset.UTC), afgesloten);
    }
}
