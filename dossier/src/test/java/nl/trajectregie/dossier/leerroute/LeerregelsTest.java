package nl.trajectregie.dossier.leerroute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.leerroute.Leerregels.Norm;
import nl.trajectregie.dossier.leerroute.Leerregels.Uitslag;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.PipInhoud;
import nl.trajectregie.dossier.pip.PipRegels;
import nl.trajectregie.dossier.pip.Taalniveau;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.pip.Zurennorm;
import nl.trajectregie.dossier.termijn.WettelijkeParameters;
import org.junit.jupiter.api.Test;

class LeerregelsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

    private static Leeruren uren(int nt2, int knm, int participatie, int pvt, int map) {
        Map<Leeronderdeel, BigDecimal> uit = new EnumMap<>(Leeronderdeel.class);
        uit.put(Leeronderdeel.NT2, BigDecimal.valueOf(nt2));
        uit.put(Leeronderdeel.KNM, BigDecimal.valueOf(knm));
        uit.put(Leeronderdeel.PARTICIPATIE, BigDecimal.valueOf(participatie));
        uit.put(Leeronderdeel.PVT, BigDecimal.valueOf(pvt));
        uit.put(Leeronderdeel.MAP, BigDecimal.valueOf(map));
        return new Leeruren(uit);
    }

    private static Norm norm(List<Norm> normen, String code) {
        return normen.stream().filter(n -> n.code().equals(code)).findFirst().orElseThrow();
    }

    private static PipInhoud inhoud(Taalniveau niveau, List<Vaardigheid> a2) {
        return new PipInhoud(niveau, null, null, null, null, null, null, null, null, null, null, null, null, null, null, a2);
    }

    @Test
    void bi314Lid2DeZRouteVanEenAsielstatushouderVraagt800UurTaalEn800UurParticipatie() {
        List<Norm> normen = Leerregels.normen(Leerroute.Z, true, uren(500, 100, 300, 0, 0), Set.of(), BEGIN);
        assertThat(normen).extracting(Norm::code).containsExactly("taal", "participatie", "pvt", "map");
        assertThat(norm(normen, "taal").nog()).isEqualByComparingTo("200");
        assertThat(norm(normen, "participatie").nog()).isEqualByComparingTo("500");
        assertThat(norm(normen, "participatie").procent()).isEqualTo(37);
    }

    @Test
    void deZurenVanEenMensVolgenUitWatHetCollegeBesloot() {
        List<ZBesluit> besluiten = List.of(new ZBesluit(ZBesluit.Soort.LAGERE_NORM, 500, List.of(), null, null, 0, 0, "x", "Karin", BEGIN),
                new ZBesluit(ZBesluit.Soort.ONDERDEEL_VRIJ, null, List.of(Vaardigheid.LEZEN), null, null, 0, 0, "x", "Karin", BEGIN),
                new ZBesluit(ZBesluit.Soort.EERDER_ONDERWIJS, null, List.of(), ZBesluit.Onderwijs.VSO, BEGIN, 200, 100, "x", "Karin", BEGIN));
        assertThat(GeldendeZurennormen.norm(besluiten, true, BEGIN)).isEqualTo(new Zurennorm(500, 200, 800, 100, Set.of(Vaardigheid.LEZEN)));
        assertThat(GeldendeZurennormen.norm(List.of(), false, BEGIN)).as("a gezinsmigrant without decisions").isEqualTo(new Zurennorm(800, 0, null, 0, Set.of()));
    }

    @Test
    void ri316Lid2WieRevalideertOmHorenOfZienKanEenLagereUrennormKrijgen() {
        assertThat(Leerregels.isLagereNorm(500, BEGIN)).isTrue();
        assertThat(Leerregels.isLagereNorm(800, BEGIN)).as("not lower").isFalse();
        assertThat(Leerregels.isLagereNorm(0, BEGIN)).isFalse();
        List<Norm> normen = Leerregels.normen(Leerroute.Z, true, uren(400, 50, 300, 0, 0), Set.of(), new Leerregels.Aanpassing(500, 0, 0), BEGIN);
        assertThat(norm(normen, "taal").nog()).isEqualByComparingTo("50");
        assertThat(norm(normen, "taal").artikel()).as("the ground is about health").doesNotContain("3.16");
        assertThat(norm(normen, "participatie").nog()).as("the other norm stays").isEqualByComparingTo("500");
        assertThat(Leerregels.normen(Leerroute.B1, true, uren(0, 0, 0, 0, 0), Set.of(), new Leerregels.Aanpassing(500, 0, 0), BEGIN)).extracting(Norm::code).containsExactly("pvt", "map");
    }

    @Test
    void bi314Lid9En10OnderwijsInDeTweeJaarVoorHetPipKanMeetellen() {
        assertThat(Leerregels.eerderOnderwijsTelt(BEGIN, BEGIN)).isTrue();
        assertThat(Leerregels.eerderOnderwijsTelt(BEGIN.minusYears(2), BEGIN)).isTrue();
        assertThat(Leerregels.eerderOnderwijsTelt(BEGIN.minusYears(2).minusDays(1), BEGIN)).isFalse();
        assertThat(Leerregels.eerderOnderwijsTelt(BEGIN.plusDays(1), BEGIN)).isFalse();
        List<Norm> normen = Leerregels.normen(Leerroute.Z, true, uren(500, 0, 300, 12, 40), Set.of(), new Leerregels.Aanpassing(null, 200, 100), BEGIN);
        assertThat(norm(normen, "taal").nog()).isEqualByComparingTo("100");
        assertThat(norm(normen, "participatie").aftrek()).as("beside MAP and PVT").isEqualByComparingTo("152");
        assertThat(norm(normen, "participatie").nog()).isEqualByComparingTo("348");
    }

    @Test
    void hetNieuwsteBesluitVanElkeSoortTelt() {
        ZBesluit norm = new ZBesluit(ZBesluit.Soort.LAGERE_NORM, 500, List.of(), null, null, 0, 0, "x", "Karin", BEGIN);
        ZBesluit vrij = new ZBesluit(ZBesluit.Soort.ONDERDEEL_VRIJ, null, List.of(Vaardigheid.LEZEN), null, null, 0, 0, "x", "Karin", BEGIN);
        ZBesluit onderwijs = new ZBesluit(ZBesluit.Soort.EERDER_ONDERWIJS, null, List.of(), ZBesluit.Onderwijs.VSO, BEGIN, 200, 100, "x", "Karin", BEGIN);
        assertThat(Leerregels.Aanpassing.van(List.of(norm, vrij, onderwijs))).isEqualTo(new Leerregels.Aanpassing(500, 200, 100));
        assertThat(vrij.watBesloten()).isEqualTo("Geen lesuren nodig voor lezen.");
        assertThat(onderwijs.watBesloten()).isEqualTo("Voortgezet speciaal onderwijs (vso): 200 uur telt mee als taal en KNM, 100 uur als participatie.");
    }

    @Test
    void bi314Lid5UrenVanMapEnPvtGaanVanDeParticipatieAf() {
        Norm participatie = norm(Leerregels.normen(Leerroute.Z, true, uren(800, 0, 748, 12, 40), Set.of(), BEGIN), "participatie");
        assertThat(participatie.aftrek()).isEqualByComparingTo("52");
        assertThat(participatie.gehaald()).isTrue();
        assertThat(norm(Leerregels.normen(Leerroute.Z, true, uren(800, 0, 747, 12, 40), Set.of(), BEGIN), "participatie").nog()).isEqualByComparingTo("1");
    }

    @Test
    void bi314Lid3EenGezinsmigrantHeeftGeen800UurParticipatieMaarWelPvtEnMap() {
        assertThat(Leerregels.normen(Leerroute.Z, false, uren(0, 0, 0, 0, 0), Set.of(), BEGIN)).extracting(Norm::code).containsExactly("taal", "pvt", "map");
        assertThat(Leerregels.gehaald(Leerregels.normen(Leerroute.Z, false, uren(700, 100, 0, 0, 0), Set.of(), BEGIN), "participatie")).as("is not asked").isTrue();
    }

    @Test
    void wi8DeOnderwijsrouteHeeftGeenMap() {
        assertThat(Leerregels.heeftMap(Leerroute.ONDERWIJS)).isFalse();
        assertThat(Leerregels.normen(Leerroute.ONDERWIJS, true, uren(0, 0, 0, 0, 0), Set.of(), BEGIN)).extracting(Norm::code).containsExactly("pvt");
        assertThat(Leerregels.normen(Leerroute.B1, true, uren(0, 0, 0, 0, 0), Set.of(), BEGIN)).as("no norm of hours for B1").extracting(Norm::code).containsExactly("pvt", "map");
    }

    @Test
    void watDuoLietVervallenIsNietMeerNodig() {
        assertThat(Leerregels.normen(Leerroute.B1, true, uren(0, 0, 0, 0, 0), Set.of("PVT", "MAP"), BEGIN)).isEmpty();
        assertThat(Leerregels.openExamens(Leerroute.B1, inhoud(Taalniveau.B1, null), List.of(), Set.of("SPREKEN", "KNM")))
                .containsExactlyInAnyOrder(Examenonderdeel.LUISTEREN, Examenonderdeel.LEZEN, Examenonderdeel.SCHRIJVEN);
    }

    @Test
    void bi55Lid1AfschalenVraagt600UurNt2EnKnmTeltNiet() {
        assertThat(Leerregels.afschalen(uren(599, 300, 0, 0, 0), BEGIN).gehaald()).isFalse();
        assertThat(Leerregels.afschalen(uren(600, 0, 0, 0, 0), BEGIN).gehaald()).isTrue();
    }

    @Test
    void ri41GeenAanbodTeltNaDrieMaandenEnInDeOnderwijsrouteNaZes() {
        assertThat(Leerregels.aanbodTeLaatVanaf(Leerroute.B1, BEGIN)).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(Leerregels.aanbodTeLaatVanaf(Leerroute.ONDERWIJS, BEGIN)).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Test
    void wi7EenExamenTeltOpHetNiveauVanHetPipOfHoger() {
        List<Uitslag> uitslagen = List.of(new Uitslag(Examenonderdeel.LEZEN, Taalniveau.A2, false, true), new Uitslag(Examenonderdeel.SPREKEN, Taalniveau.B1, false, true),
                new Uitslag(Examenonderdeel.LUISTEREN, null, true, true), new Uitslag(Examenonderdeel.SCHRIJVEN, Taalniveau.B1, false, false),
                new Uitslag(Examenonderdeel.KNM, null, false, true));
        assertThat(Leerregels.openExamens(Leerroute.B1, inhoud(Taalniveau.B1, null), uitslagen, Set.of())).containsExactlyInAnyOrder(Examenonderdeel.LEZEN, Examenonderdeel.SCHRIJVEN);
    }

    @Test
    void wi17Lid3AfschalenKanPerVaardigheid() {
        PipInhoud deels = inhoud(Taalniveau.B1, List.of(Vaardigheid.LEZEN));
        assertThat(deels.niveauVan(Vaardigheid.LEZEN)).isEqualTo(Taalniveau.A2);
        assertThat(deels.niveauVan(Vaardigheid.SPREKEN)).isEqualTo(Taalniveau.B1);
        List<Uitslag> a2 = List.of(new Uitslag(Examenonderdeel.LEZEN, Taalniveau.A2, false, true), new Uitslag(Examenonderdeel.SPREKEN, Taalniveau.A2, false, true));
        assertThat(Leerregels.openExamens(Leerroute.B1, deels, a2, Set.of())).doesNotContain(Examenonderdeel.LEZEN).contains(Examenonderdeel.SPREKEN);
    }

    @Test
    void bi54Lid4BijEenAndereRouteTellenUrenEnExamensMee() {
        assertThat(Leerregels.verrekening(Leerroute.ONDERWIJS, Leerroute.B1, uren(300, 20, 0, 0, 0), List.of(Examenonderdeel.LEZEN))).contains("320 uur", "onderdeel a", "Lezen");
        assertThat(Leerregels.verrekening(Leerroute.B1, Leerroute.Z, uren(300, 20, 0, 0, 0), List.of())).contains("320 uur taal en KNM af", "onderdeel c");
        assertThat(Leerregels.verrekening(Leerroute.B1, Leerroute.ONDERWIJS, uren(0, 0, 0, 0, 0), List.of(Examenonderdeel.KNM))).contains("KNM", "onderdeel b");
    }

    @Test
    void deUrenInHetPipEnInDeTabelZijnDezelfde() {
        assertThat(WettelijkeParameters.STANDAARD.uren("pvt", BEGIN).uren()).isEqualTo(PipRegels.PVT_MINIMUM_UREN);
        assertThat(WettelijkeParameters.STANDAARD.uren("map", BEGIN).uren()).isEqualTo(PipRegels.MAP_MINIMUM_UREN);
    }
}
