package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A payment that went wrong: repaired or not yet, and told to the person. */
@Component
class HerstelBetaling implements TaakVerwerker {

    private final Betalingen betalingen;
    private final Leefgelden leefgelden;
    private final Ontzorgbrieven brieven;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;

    HerstelBetaling(Betalingen betalingen, Leefgelden leefgelden, Ontzorgbrieven brieven, Betreft betreft, Tijdlijn tijdlijn) {
        this.betalingen = betalingen;
        this.leefgelden = leefgelden;
        this.brieven = brieven;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "herstel-betaling";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Afwijking afwijking = betreft.van(taak.sleutel()).map(betalingen::afwijking)
                .or(() -> betalingen.afwijkingen(taak.trajectId()).stream().filter(open -> open.stand() == Afwijking.Stand.OPEN).findFirst())
                .orElseThrow(() -> new NietGevonden("Deze betaling"));
        boolean hersteld = a.tekst("herstelUitkomst").equals("HERSTELD");
        String gedaan = hersteld ? a.tekst("watGedaan") : null;
        boolean plan = "PLAN_TERUGBETALEN".equals(gedaan);
        if (plan && afwijking.aard() != Afwijking.Aard.TOESLAG_BIJ_INBURGERAAR) {
            throw new AntwoordFout("watGedaan", "De inburgeraar betaalt niets terug voor een fout van de gemeente. Kies wat er wel is gedaan.");
        }
        if ("TERUGGEBOEKT".equals(gedaan) && afwijking.aard() != Afwijking.Aard.DUBBEL) {
            throw new AntwoordFout("watGedaan", "Er is niets dubbel betaald. Kies wat er wel is gedaan.");
        }
        if (plan) {
            long maanden = Math.max(1, -Math.floorDiv(-afwijking.bedragCent(), Math.max(1, Geld.cent(a.ruw("terugPerMaand").orElse(0)))));
            LocalDate vanaf = a.datum("terugVanaf").withDayOfMonth(1);
            leefgelden.voegToe(taak.trajectId(), taak.gemeente(), new Geldpost(Geldpost.Aard.SCHULD, null, "Terugbetalen " + Toeslag.Soort.valueOf(afwijking.soort()).naam().toLowerCase(java.util.Locale.ROOT),
                    Geld.cent(a.ruw("terugPerMaand").orElse(0)), vanaf, vanaf.plusMonths(maanden).minusDays(1)));
        }
        if ("TERUGGEBOEKT".equals(gedaan)) {
            betalingen.boekTerug(afwijking, taak.vandaag(), taak.wie());
        }
        UUID brief = a.isJa("briefSturen") ? brieven.herstel(taak, afwijking, gedaan(gedaan), a.tekst("uitleg")) : null;
        betalingen.noteerHerstel(afwijking.id(), gedaan, hersteld ? a.tekst("uitleg") : a.tekst("waaromNogNiet"), a.datum("gesprokenOp"), brief, taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.herstel", Sectie.FINANCIEEL, hersteld ? afwijking.zin() + " " + gedaan(gedaan) : afwijking.zin() + " Het is nog niet hersteld.").omdat(a.tekst(hersteld ? "uitleg" : "waaromNogNiet")).overDocument(brief).uitTaak(taak.sleutel()));
        return Map.of("herstelUitkomst", a.tekst("herstelUitkomst"));
    }

    private static String gedaan(String code) {
        return switch (code == null ? "" : code) {
            case "ALSNOG_BETAALD" -> "Er is alsnog betaald.";
            case "TERUGGEBOEKT" -> "Het geld is teruggeboekt.";
            case "VERREKEND" -> "Het bedrag is verrekend met een volgende betaling.";
            case "PLAN_TERUGBETALEN" -> "Er is een plan om in delen terug te betalen.";
            case "GEEN_FOUT" -> "Bij nader inzien was er geen fout.";
            default -> "Wij werken aan een oplossing.";
        };
    }
}
