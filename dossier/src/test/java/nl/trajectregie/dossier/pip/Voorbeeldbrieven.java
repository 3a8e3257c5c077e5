package nl.trajectregie.dossier.pip;

import static nl.trajectregie.dossier.brief.Voorbeeld.VANDAAG;
import static nl.trajectregie.dossier.brief.Voorbeeld.adressering;
import static nl.trajectregie.dossier.brief.Voorbeeld.lang;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;

/** An example of every PIP-beschikking, each with the ontwikkelplan as its annex. */
public final class Voorbeeldbrieven {

    private static final String EINDDOEL = "Werken als verzorgende in de ouderenzorg";

    /** By name; every one takes more than one page. */
    public static Map<String, Brief> alle() {
        Pip b1 = eerste(Leerroute.B1, "U heeft 12 jaar onderwijs gevolgd. U wilt in de zorg werken.", 2);
        Pip onderwijs = eerste(Leerroute.ONDERWIJS, "U wilt eerst een opleiding doen.", 3);
        Pip lang = eerste(Leerroute.B1, lang(5), 10);
        return Map.of(
                "pip-b1-lang", brief(b1, plan(b1, "Woont met haar dochter in Voorbeeldstad.", 1), null),
                "pip-onderwijs-lang", brief(onderwijs, plan(onderwijs, "", 0), null),
                "pip-zonder-ontwikkelplan-lang", brief(onderwijs, null, null),
                "pip-zeer-lang", brief(lang, plan(lang, lang(3), 5), null),
                "pip-gewijzigd-z-lang", brief(gewijzigd(b1), plan(b1, "De B1-route bleek te zwaar.", 2), "de leerbaarheid bleek lager dan gedacht"));
    }

    private static Brief brief(Pip pip, Ontwikkelplan plan, String reden) {
        Afzender.Adressering adres = adressering();
        return Beschikking.van(pip, plan, new Beschikking.Kader(adres.gemeente(), adres.geadresseerde(), adres.aanhef(), adres.traject().kenmerk(),
                new Zurennorm(500, 120, 800, 60, Set.of(Vaardigheid.LUISTEREN)), adres.klantmanager()), reden);
    }

    private static Pip eerste(Leerroute route, String motivering, int afspraken) {
        return Pip.concept(UUID.randomUUID(), "9901").stelOp(route, EINDDOEL, inhoud(route, motivering), afspraken(afspraken))
                .besproken().ondertekend(Pip.Ondertekening.WEIGERT, "wil eerst met familie overleggen").stelVast(VANDAAG);
    }

    private static Pip gewijzigd(Pip eerste) {
        Pip bekend = eerste.metBeschikking(UUID.randomUUID()).maakBekend(VANDAAG.plusDays(1), "UITGEREIKT");
        return bekend.volgende(Leerroute.Z, EINDDOEL, inhoud(Leerroute.Z, "De leerbaarheidstoets laat zien dat deze route bij u past."), bekend.afspraken()).stelVast(VANDAAG.plusMonths(6));
    }

    /** As the rules for a decision want it, so that no example says what no letter can say. */
    private static PipInhoud inhoud(Leerroute route, String motivering) {
        boolean b1 = route == Leerroute.B1;
        boolean onderwijs = route == Leerroute.ONDERWIJS;
        boolean z = route == Leerroute.Z;
        PipInhoud inhoud = new PipInhoud(z ? null : Taalniveau.B1, Alfabetisering.NIET_VAN_TOEPASSING, b1 ? 900 : null, 15, 12, "Vier bijeenkomsten en een bezoek aan het gemeentehuis",
                onderwijs ? null : 40, onderwijs ? null : "Stage in een zorginstelling", "Maatschappelijke begeleiding door VluchtelingenWerk, elke week een gesprek",
                "Dochter (3) gaat naar de peuterspeelzaal De Vlinder", 6, z ? true : null, z ? null : true, "Ontzorgen in de eerste 6 maanden (artikel 56a Participatiewet)", motivering,
                null);
        if (!PipRegels.controleer(route, EINDDOEL, inhoud, new PipRegels.Omstandigheden(true, !z)).isEmpty()) {
            throw new IllegalStateException(PipRegels.controleer(route, EINDDOEL, inhoud, new PipRegels.Omstandigheden(true, !z)).toString());
        }
        return inhoud;
    }

    private static List<Afspraak> afspraken(int aantal) {
        return IntStream.range(0, aantal).boxed().flatMap(nummer -> List.of(
                Afspraak.nieuw("Start met de taallessen bij Taalhuis Midden", "Inburgeraar", "binnen 4 weken", true, VerplichtElement.LEERROUTE),
                Afspraak.nieuw("Leren fietsen bij de Fietsschool, elke zaterdag met een vrijwilliger uit de buurt", "Vrijwilliger en inburgeraar", null, false, null)).stream()).toList();
    }

    private static Ontwikkelplan plan(Pip pip, String achtergrond, int doelen) {
        return new Ontwikkelplan(UUID.randomUUID(), pip.trajectId(), 1, new Ontwikkelplan.Inhoud(achtergrond, Arrays.stream(Ontwikkelplan.Horizon.values())
                .flatMap(horizon -> Collections.nCopies(doelen, new Ontwikkelplan.Doel(horizon, "WERK", "Betaald werk in de zorg", null, "Inburgeraar")).stream()).toList(), pip.afspraken()),
                "eerste PIP", "klantmanager", null);
    }

    private Voorbeeldbrieven() {}
}
