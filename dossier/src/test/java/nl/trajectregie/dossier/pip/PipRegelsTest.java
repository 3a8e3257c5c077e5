package nl.trajectregie.dossier.pip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipRegelsTest {

    private static final PipRegels.Omstandigheden ASIEL_EERSTE = new PipRegels.Omstandigheden(true, true);
    private static final PipRegels.Omstandigheden ASIEL_LATER = new PipRegels.Omstandigheden(true, false);
    private static final PipRegels.Omstandigheden GEZIN_EERSTE = new PipRegels.Omstandigheden(false, true);

    /** A plan for the B1-route with nothing wrong in it. */
    private static PipInhoud goed() {
        return new PipInhoud(Taalniveau.B1, Alfabetisering.NIET_VAN_TOEPASSING, null, 12, 12, "", 40, "", "Wekelijks gesprek", "Geen kinderen", 4, null, null, null, "Past bij de intake", null);
    }

    private static PipInhoud met(Taalniveau niveau, Integer intensiteit, Integer pvt, Integer map) {
        PipInhoud i = goed();
        return new PipInhoud(niveau, i.alfabetisering(), intensiteit, i.urenPerWeek(), pvt, "", map, "", i.begeleiding(), i.vve(), i.voortgangsgesprekken(), null, null, null, i.motivering(), null);
    }

    private static List<String> velden(Leerroute route, PipInhoud inhoud, PipRegels.Omstandigheden omstandigheden) {
        return PipRegels.controleer(route, "Werken", inhoud, omstandigheden).stream().map(PipRegels.Bevinding::veld).toList();
    }

    @Test
    void eenVolledigPlanVoorDeB1RouteKanWordenVastgesteld() {
        assertThat(velden(Leerroute.B1, goed(), ASIEL_EERSTE)).isEmpty();
    }

    @Test
    void eenPlanZonderEinddoelWordtGeweigerd() {
        assertThat(PipRegels.controleer(Leerroute.B1, "  ", goed(), ASIEL_EERSTE)).extracting(PipRegels.Bevinding::veld).containsExactly("einddoel");
    }

    @Test
    void a2KanNietOpHetEerstePipInDeB1RouteMaarLaterWel() {
        assertThat(velden(Leerroute.B1, met(Taalniveau.A2, null, 12, 40), ASIEL_EERSTE)).containsExactly("niveau");
        assertThat(velden(Leerroute.B1, met(Taalniveau.A2, null, 12, 40), ASIEL_LATER)).isEmpty();
    }

    @Test
    void a2KanNooitInDeOnderwijsrouteEnB1NietInDeZRoute() {
        assertThat(velden(Leerroute.ONDERWIJS, met(Taalniveau.A2, null, 12, null), ASIEL_LATER)).containsExactly("niveau");
        assertThat(velden(Leerroute.Z, met(Taalniveau.B1, null, 12, 40), ASIEL_EERSTE)).containsExactly("niveau");
        assertThat(velden(Leerroute.Z, met(Taalniveau.A1, null, 12, 40), ASIEL_EERSTE)).isEmpty();
    }

    @Test
    void deGeschatteIntensiteitGeldtAlleenVoorAsielInDeB1Route() {
        assertThat(velden(Leerroute.B1, met(Taalniveau.B1, 900, 12, 40), ASIEL_EERSTE)).isEmpty();
        assertThat(velden(Leerroute.B1, met(Taalniveau.B1, 900, 12, 40), GEZIN_EERSTE)).containsExactly("intensiteitB1Uren");
        assertThat(velden(Leerroute.Z, met(Taalniveau.A1, 900, 12, 40), ASIEL_EERSTE)).containsExactly("intensiteitB1Uren");
    }

    @Test
    void inDeOnderwijsrouteIsGeenMap() {
        assertThat(velden(Leerroute.ONDERWIJS, met(Taalniveau.B1, null, 12, null), ASIEL_EERSTE)).isEmpty();
        assertThat(velden(Leerroute.ONDERWIJS, met(Taalniveau.B1, null, 12, 40), ASIEL_EERSTE)).containsExactly("mapUren");
    }

    @ParameterizedTest
    @CsvSource({"11,40,pvtUren", "12,39,mapUren"})
    void pvtDuurtTenMinste12EnMapTenMinste40Uur(int pvt, int map, String veld) {
        assertThat(velden(Leerroute.B1, met(Taalniveau.B1, null, pvt, map), ASIEL_EERSTE)).containsExactly(veld);
    }

    @Test
    void eenAsielstatushouderKrijgtEenIntensiteitEenGezinsmigrantHoeftDatNiet() {
        UnaryOperator<PipInhoud> zonderUren = i -> new PipInhoud(i.niveau(), i.alfabetisering(), null, null, 12, "", 40, "", i.begeleiding(), i.vve(), 4, null, null, null, i.motivering(), null);
        assertThat(velden(Leerroute.B1, zonderUren.apply(goed()), ASIEL_EERSTE)).containsExactly("urenPerWeek");
        assertThat(velden(Leerroute.B1, zonderUren.apply(goed()), GEZIN_EERSTE)).isEmpty();
    }

    @Test
    void eenLeegPlanKrijgtEenMeldingPerVerplichtElement() {
        assertThat(PipRegels.controleer(null, null, PipInhoud.leeg(), ASIEL_EERSTE)).extracting(PipRegels.Bevinding::veld)
                .containsExactly("einddoel", "leerroute", "pvtUren", "begeleiding", "vve", "voortgangsgesprekken", "motivering");
    }

    @Test
    void deDagtekeningLigtNietInDeToekomstEnNietVoorDePlichtDeVestigingOfHetVorigePip() {
        LocalDate vandaag = LocalDate.of(2026, 3, 9);
        assertThat(PipRegels.controleerDagtekening(vandaag, vandaag, vandaag, vandaag, vandaag)).isEmpty();
        assertThat(PipRegels.controleerDagtekening(vandaag.plusDays(1), vandaag, null, null, null)).singleElement().extracting("reden").asString().contains("toekomst");
        assertThat(PipRegels.controleerDagtekening(vandaag.minusDays(3), vandaag, vandaag.minusDays(2), null, null)).singleElement().extracting("reden").asString().contains("inburgeringsplicht");
        assertThat(PipRegels.controleerDagtekening(vandaag.minusDays(3), vandaag, null, vandaag.minusDays(2), null)).singleElement().extracting("reden").asString().contains("inschrijving");
        assertThat(PipRegels.controleerDagtekening(vandaag.minusDays(3), vandaag, null, null, vandaag.minusDays(2))).singleElement().extracting("reden").asString().contains("vorige PIP");
    }

    @Test
    void deInburgeringstermijnBegintDeDagNaDeDagtekening() {
        assertThat(PipRegels.beginInburgeringstermijn(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void watBekendgemaaktIsVerandertNietMeer() {
        Pip bekend = BeschikkingTest.vastgesteld().metBeschikking(UUID.randomUUID()).maakBekend(LocalDate.of(2026, 3, 10), "UITGEREIKT");
        assertThatThrownBy(() -> bekend.stelOp(Leerroute.Z, "anders", goed(), List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(bekend::terugNaarConcept).isInstanceOf(IllegalStateException.class);
        assertThat(bekend.volgende(Leerroute.Z, "anders", goed(), List.of()).versie()).isEqualTo(2);
    }

    @Test
    void bijEenBesluitHoortPreciesEenDocument() {
        Pip metPapier = BeschikkingTest.vastgesteld().metBeschikking(UUID.randomUUID());
        assertThatThrownBy(() -> metPapier.metBeschikking(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> BeschikkingTest.vastgesteld().maakBekend(LocalDate.of(2026, 3, 10), "POST")).isInstanceOf(IllegalStateException.class);
    }
}
