package nl.trajectregie.dossier.leerroute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.leerroute.Leergang.Module;
import nl.trajectregie.dossier.leerroute.Leergang.Pvt;
import nl.trajectregie.dossier.leerroute.Leergang.ZRoute;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.PipInhoud;
import org.junit.jupiter.api.Test;

/** What each part needs on a day. */
class LeerstandTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
    private static final LocalDate EINDE = LocalDate.of(2029, 3, 2);
    private static final Pvt GEEN_PVT = new Pvt(null, null, null, null, null, null);
    private static final Module GEEN_MAP = new Module(null, null, List.of(), null, null);
    private static final ZRoute GEEN_Z = new ZRoute(null, null, null);

    private Leerroute route = Leerroute.B1;
    private boolean asiel = true;
    private LocalDate aangemeld;
    private LocalDate ingeschreven;
    private LocalDate lessenVanaf;
    private LocalDate navragen;
    private LocalDate verklaard;
    private LocalDate aanbodVanaf = BEGIN;
    private LocalDate laatsteLes;
    private LocalDate besproken;
    private LocalDate naTermijn;
    private LocalDate examens;
    private Pvt pvt = GEEN_PVT;
    private Module map = GEEN_MAP;
    private ZRoute z = GEEN_Z;
    private boolean nietGehaald;
    private boolean niveausRond;
    private Map<Leeronderdeel, BigDecimal> uren = Map.of();

    private Leerstand op(LocalDate vandaag) {
        Leergang gang = new Leergang(UUID.randomUUID(), "9901", Leergang.Status.LOOPT, route, BEGIN, null, null, aangemeld, ingeschreven, lessenVanaf, null, null, navragen, null, verklaard, null,
                null, null, null, null, besproken, naTermijn, pvt, map, examens, null, z, Set.of(), null, null, null, Map.of());
        return new Leerstand(gang, PipInhoud.leeg(), asiel, new Leeruren(uren), Leerregels.Aanpassing.GEEN, List.of(), nietGehaald, niveausRond, aanbodVanaf, laatsteLes, EINDE, nl.trajectregie.inrichting.Leerroute.GEBRUIKELIJK, vandaag);
    }

    private static BigDecimal uur(int uur) {
        return BigDecimal.valueOf(uur);
    }

    @Test
    void wi16DeGemeenteMeldtEenAsielstatushouderAan() {
        assertThat(op(BEGIN).aanbod()).isEqualTo(Leerstand.Aanbod.AANMELDEN);
        aangemeld = BEGIN;
        navragen = BEGIN.plusWeeks(4);
        assertThat(op(BEGIN.plusDays(3)).aanbod()).isEqualTo(Leerstand.Aanbod.WACHTEN);
        assertThat(op(BEGIN.plusDays(3)).aanbodMoment()).isEqualTo(BEGIN.plusWeeks(4));
        ingeschreven = BEGIN.plusDays(5);
        assertThat(op(BEGIN.plusDays(6)).aanbod()).isEqualTo(Leerstand.Aanbod.INGESCHREVEN);
    }

    @Test
    void ri41ZonderAanbodNaDrieMaandenVerklaartHetCollegeDatEnDaarnaOpnieuw() {
        aangemeld = BEGIN;
        navragen = BEGIN.plusYears(1);
        assertThat(op(LocalDate.of(2026, 6, 2)).aanbod()).isEqualTo(Leerstand.Aanbod.WACHTEN);
        assertThat(op(LocalDate.of(2026, 6, 3)).aanbod()).isEqualTo(Leerstand.Aanbod.TE_LAAT);
        verklaard = LocalDate.of(2026, 6, 10);
        assertThat(op(LocalDate.of(2026, 6, 11)).aanbod()).isEqualTo(Leerstand.Aanbod.WACHTEN);
        assertThat(op(LocalDate.of(2026, 9, 11)).aanbod()).isEqualTo(Leerstand.Aanbod.TE_LAAT);
    }

    @Test
    void naEenAndereRouteBegintDeTijdVoorHetAanbodOpnieuw() {
        aanbodVanaf = BEGIN.plusMonths(17);
        assertThat(op(BEGIN.plusMonths(17)).aanbod()).isEqualTo(Leerstand.Aanbod.AANMELDEN);
        assertThat(op(BEGIN.plusMonths(20).plusDays(1)).aanbod()).isEqualTo(Leerstand.Aanbod.TE_LAAT);
    }

    @Test
    void ri41InDeOnderwijsrouteTeltDeStartNaZesMaanden() {
        route = Leerroute.ONDERWIJS;
        ingeschreven = BEGIN;
        lessenVanaf = LocalDate.of(2026, 9, 3);
        assertThat(op(BEGIN.plusDays(1)).aanbod()).isEqualTo(Leerstand.Aanbod.TE_LAAT);
        assertThat(op(BEGIN.plusDays(1)).aanbodOp()).isEqualTo(lessenVanaf);
        lessenVanaf = LocalDate.of(2026, 9, 2);
        assertThat(op(BEGIN.plusDays(1)).aanbod()).isEqualTo(Leerstand.Aanbod.INGESCHREVEN);
        assertThat(op(BEGIN.plusDays(1)).aanbodOp()).isEqualTo(BEGIN);
    }

    @Test
    void eenGezinsmigrantKiestZelfEnHeeftGeenTermijnVoorHetAanbod() {
        asiel = false;
        assertThat(op(BEGIN).aanbod()).isEqualTo(Leerstand.Aanbod.EIGEN_KEUZE);
        assertThat(op(BEGIN.plusYears(1)).aanbod()).isEqualTo(Leerstand.Aanbod.EIGEN_KEUZE);
    }

    @Test
    void zonderNieuwsOverDeLessenKrijgtDeTaalaanbiederEenVraagMaarNietOverEenGezinsmigrant() {
        ingeschreven = BEGIN;
        lessenVanaf = BEGIN;
        assertThat(op(BEGIN.plusWeeks(13)).voortgang()).isEqualTo(Leerstand.Voortgang.NAVRAGEN);
        laatsteLes = BEGIN.plusWeeks(6);
        assertThat(op(BEGIN.plusWeeks(13)).voortgang()).isEqualTo(Leerstand.Voortgang.WACHTEN);
        assertThat(op(BEGIN.plusWeeks(13)).voortgangMoment()).isEqualTo(BEGIN.plusWeeks(19));
        asiel = false;
        assertThat(op(BEGIN.plusWeeks(19)).voortgang()).isEqualTo(Leerstand.Voortgang.WACHTEN);
    }

    @Test
    void bi45EenHalfJaarVoorHetEindeWordtDeTermijnBesproken() {
        assertThat(op(EINDE.minusMonths(6).minusDays(1)).voortgang()).isEqualTo(Leerstand.Voortgang.WACHTEN);
        assertThat(op(EINDE.minusMonths(6)).voortgang()).isEqualTo(Leerstand.Voortgang.TERMIJN_BESPREKEN);
        besproken = EINDE.minusMonths(6);
        assertThat(op(EINDE.minusMonths(5)).voortgang()).isEqualTo(Leerstand.Voortgang.WACHTEN);
    }

    @Test
    void bi45EenVraagAanDeTaalaanbiederHoudtHetGesprekOverDeTermijnNietTegen() {
        ingeschreven = BEGIN;
        lessenVanaf = BEGIN;
        assertThat(op(BEGIN.plusWeeks(13)).voortgangMoment()).as("the question stands until the term is on the agenda").isEqualTo(EINDE.minusMonths(6));
        assertThat(op(EINDE.minusMonths(6)).voortgang()).isEqualTo(Leerstand.Voortgang.TERMIJN_BESPREKEN);
        besproken = EINDE.minusMonths(6);
        assertThat(op(EINDE.minusMonths(6)).voortgang()).as("the question comes back").isEqualTo(Leerstand.Voortgang.NAVRAGEN);
        assertThat(op(EINDE.minusMonths(6)).voortgangMoment()).isEqualTo(EINDE.plusDays(1));
    }

    @Test
    void wi25NaDeTermijnBeslistEenMensEnNietElkeDagOpnieuw() {
        assertThat(op(EINDE).voortgang()).isEqualTo(Leerstand.Voortgang.TERMIJN_BESPREKEN);
        assertThat(op(EINDE.plusDays(1)).voortgang()).isEqualTo(Leerstand.Voortgang.TERMIJN_VOORBIJ);
        naTermijn = EINDE.plusDays(2);
        assertThat(op(EINDE.plusDays(3)).voortgang()).isEqualTo(Leerstand.Voortgang.WACHTEN);
        assertThat(op(EINDE.plusDays(3)).voortgangMoment()).isEqualTo(EINDE.plusDays(2).plusWeeks(26));
    }

    @Test
    void bi31HetPvtIsGehaaldNaTwaalfUurEenActiviteitEnDeHandtekening() {
        assertThat(op(BEGIN).pvt()).isEqualTo(Leerstand.Pvt.BIJWERKEN);
        uren = Map.of(Leeronderdeel.PVT, uur(12));
        pvt = new Pvt("VWN", BEGIN.plusDays(9), null, null, null, null);
        assertThat(op(BEGIN).pvt()).as("hours alone are not enough").isEqualTo(Leerstand.Pvt.WACHTEN);
        pvt = new Pvt("VWN", BEGIN.plusDays(9), BEGIN, "Gemeentehuis", null, null);
        assertThat(op(BEGIN).pvt()).isEqualTo(Leerstand.Pvt.ONDERTEKENEN);
        pvt = new Pvt("VWN", null, BEGIN, "Gemeentehuis", BEGIN.plusDays(7), null);
        assertThat(op(BEGIN).pvt()).isEqualTo(Leerstand.Pvt.WACHTEN);
        pvt = new Pvt("VWN", null, BEGIN, "Gemeentehuis", null, BEGIN);
        assertThat(op(BEGIN).pvt()).isEqualTo(Leerstand.Pvt.GEHAALD);
        uren = Map.of(Leeronderdeel.PVT, new BigDecimal("11.5"));
        assertThat(op(BEGIN).pvt()).isEqualTo(Leerstand.Pvt.BIJWERKEN);
    }

    @Test
    void bi32DeMapVraagtVeertigUurAchtOnderwerpenEnEenEindgesprek() {
        uren = Map.of(Leeronderdeel.MAP, uur(40));
        map = new Module("Werkbedrijf", null, Leerregels.MAP_THEMAS.subList(0, 7), null, null);
        assertThat(op(BEGIN).map()).isEqualTo(Leerstand.Map.BIJWERKEN);
        map = new Module("Werkbedrijf", null, Leerregels.MAP_THEMAS, null, null);
        assertThat(op(BEGIN).map()).isEqualTo(Leerstand.Map.EINDGESPREK);
        map = new Module("Werkbedrijf", null, Leerregels.MAP_THEMAS, null, BEGIN);
        assertThat(op(BEGIN).map()).isEqualTo(Leerstand.Map.GEHAALD);
    }

    @Test
    void deExamensKomenAlsDeNiveausErZijnOfEenJaarVoorHetEinde() {
        assertThat(op(BEGIN).examens()).isEqualTo(Leerstand.Examens.WACHTEN);
        assertThat(op(EINDE.minusMonths(12)).examens()).isEqualTo(Leerstand.Examens.VOORBEREIDEN);
        niveausRond = true;
        assertThat(op(BEGIN).examens()).isEqualTo(Leerstand.Examens.VOORBEREIDEN);
        examens = BEGIN.plusMonths(2);
        assertThat(op(BEGIN).examens()).isEqualTo(Leerstand.Examens.WACHTEN);
        nietGehaald = true;
        assertThat(op(BEGIN).examens()).isEqualTo(Leerstand.Examens.HERKANSEN);
    }

    @Test
    void bi314HetEindgesprekVanDeZRouteKomtAlsDeUrenRondZijn() {
        route = Leerroute.Z;
        assertThat(op(BEGIN).zRoute()).isEqualTo(Leerstand.ZRoute.WACHTEN);
        assertThat(op(BEGIN.plusMonths(3)).zRoute()).isEqualTo(Leerstand.ZRoute.VOLGEN);
        uren = Map.of(Leeronderdeel.NT2, uur(760), Leeronderdeel.KNM, uur(40), Leeronderdeel.PARTICIPATIE, uur(748), Leeronderdeel.MAP, uur(40), Leeronderdeel.PVT, uur(12));
        assertThat(op(BEGIN).zRoute()).isEqualTo(Leerstand.ZRoute.EINDGESPREK);
        z = new ZRoute(null, null, BEGIN);
        assertThat(op(BEGIN).zRoute()).isEqualTo(Leerstand.ZRoute.AFGEROND);
    }
}
