package nl.trajectregie.portaal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Azc;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Klantprofiel;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Persoonsgegevens;
import nl.trajectregie.portaal.demo.Demopersoon.Bericht;

/** Who lives in the demo municipality: every name, number and answer is invented. */
final class Demogemeente {

    /** Nobody has done anything for this person yet. */
    static final String BEGIN = "begin";

    private static final Azc ZONNEDAEL = new Azc("Azc Zonnedael (verzonnen)", 24);
    private static final Map<String, Object> WEG = Map.ofEntries(Map.entry("overdrachtsvorm", "OP_LOCATIE"), Map.entry("driegesprekUitkomst", "GEVOERD"), Map.entry("begrepen", "JA"),
            Map.entry("opstartklasGaatDoor", false), Map.entry("startIntake", "AZC"), Map.entry("gesprekUitkomst", "GENOEG"), Map.entry("aanmelding", "AANGEMELD"),
            Map.entry("toetsVervolg", "WACHT_VERDER"), Map.entry("intakeUitkomst", "VOLDOENDE"), Map.entry("spreektTegen", "NEE"), Map.entry("leerroute", "B1"), Map.entry("niveau", "B1"),
            Map.entry("bespreekUitkomst", "AKKOORD"), Map.entry("ondertekening", "GETEKEND"), Map.entry("vaststelling", "VASTGESTELD"), Map.entry("wachtVervolg", "WACHT_VERDER"),
            Map.entry("woningVervolg", "WACHT_VERDER"), Map.entry("brpVervolg", "WACHT_VERDER"), Map.entry("voorinburgeringVervolg", "WACHT_VERDER"), Map.entry("gevonden", "NOG_NIET"),
            Map.entry("meldingUitkomst", "GENOTEERD"), Map.entry("besluit", "OVERGENOMEN"), Map.entry("toestemmingGevoelig", "JA"), Map.entry("begeleiderVragen", false),
            Map.entry("taalaanbiederVragen", false), Map.entry("herstelUitkomst", "HERSTELD"), Map.entry("watGedaan", "ALSNOG_BETAALD"),
            Map.entry("deelname", "JA"), Map.entry("volgendeDatum", ""), Map.entry("verlengingGevraagd", false));
    private static final Map<String, Object> ADRES = Map.of("straat", "Verzonnenstraat", "huisnummer", "12", "postcode", "1234 AB", "woonplaats", "Voorbeeldstad");
    private static final Bericht UITSLAG = new Bericht("brede-intake", "duo.leerbaarheidstoets-uitslag", 20, Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", "@"));
    private static final Bericht WONING = new Bericht("azc-overdracht", "wonen.woning-toegewezen", 30, Map.of("toegewezenOp", "@", "adres", ADRES));
    private static final Bericht INGESCHREVEN = new Bericht("brede-intake", "brp.ingeschreven", 25, Map.of("ingeschrevenOp", "@", "adres", ADRES));
    private static final Bericht BIJSTAND = new Bericht("brede-intake", "inkomen.bijstand-toegekend", 26, Map.of("rechtVanaf", "@"));

    private Demogemeente() {}

    static List<Demopersoon> mensen(LocalDate vandaag) {
        return List.of(
                begin(asiel(vandaag.minusDays(3), persoon("999990007", "9000000011", "Selam", "Voorbeeld-Tesfay", LocalDate.of(1994, 5, 12), "VROUW", "ti"), ZONNEDAEL,
                        new Klantprofiel("Middelbare school, afgerond", "Drie jaar in een bakkerij", "Gemiddeld", "A1"), null)),
                begin(asiel(vandaag.minusDays(10), persoon(null, "9000000022", "Omar", "Voorbeeld-Haddad", LocalDate.of(1988, 11, 2), "MAN", "ar"), new Azc("Azc Verweg (verzonnen)", 180), null, null)),
                begin(asiel(vandaag.minusDays(21), persoon("999990019", "9000000033", "Maryam", "Voorbeeld-Rahimi", LocalDate.of(2001, 2, 27), "VROUW", "fa"), ZONNEDAEL,
                        new Klantprofiel("Universiteit, niet afgerond", null, "Hoog", "A2"), vandaag.minusDays(14))),
                begin(migrant(persoon("999990020", null, "Ayla", "Voorbeeld-Demir", LocalDate.of(1997, 8, 19), "VROUW", "tr"), vandaag.minusDays(50))),
                begin(migrant(persoon("999990032", null, "Wei", "Voorbeeld-Chen", LocalDate.of(1991, 1, 30), "MAN", "zh"), null)),
                begin(new Koppelverzoek("9902", "COA_KOPPELING", vandaag.minusDays(5), "ASIELSTATUSHOUDER", null, null,
                        persoon("999990044", "9000000044", "Yusuf", "Voorbeeld-Elders", LocalDate.of(1990, 6, 6), "MAN", "so"), new Azc("Azc Heideoord (verzonnen)", 60), null, null, null, null)),
                new Demopersoon(gehuisvest("999990056", "9000000055", "Tekle", "Voorbeeld-Habte", LocalDate.of(1986, 4, 3), "MAN", "ti", vandaag.minusDays(90)), vandaag.minusDays(88), 2, WEG,
                        List.of(WONING, INGESCHREVEN, BIJSTAND), "", Set.of("meld-aan-leerbaarheidstoets", "vraag-toestemming", "voer-openingsgesprek")),
                new Demopersoon(gehuisvest("999990068", "9000000066", "Amal", "Voorbeeld-Nasser", LocalDate.of(1992, 9, 14), "VROUW", "ar", vandaag.minusDays(130)), vandaag.minusDays(126), 2, WEG,
                        List.of(WONING, INGESCHREVEN, BIJSTAND, UITSLAG), "leerroute", Set.of("bespreek-pip")),
                new Demopersoon(gehuisvest("999990081", "9000000077", "Nasir", "Voorbeeld-Karimi", LocalDate.of(1983, 12, 21), "MAN", "fa", vandaag.minusDays(300)), vandaag.minusDays(295), 4,
                        met(Map.of("participatieKeuze", "DUAAL_TRAJECT", "bijstandVervolg", "GEEN_BIJSTAND")), List.of(WONING, INGESCHREVEN, UITSLAG), "", Set.of("stel-weekprogramma-samen")),
                new Demopersoon(migrant(persoon("999990093", null, "Olena", "Voorbeeld-Bondar", LocalDate.of(1995, 7, 8), "VROUW", "uk"), vandaag.minusDays(400)), vandaag.minusDays(398), 3,
                        met(Map.of("intensiteitB1Uren", "", "participatieKeuze", "PLAATSING")), List.of(UITSLAG), "", Set.of("evalueer-plaatsing", "wijs-jobcoach-aan")),
                new Demopersoon(gehuisvest("999990111", "9000000088", "Yonas", "Voorbeeld-Gebre", LocalDate.of(1989, 3, 17), "MAN", "ti", vandaag.minusDays(600)), vandaag.minusDays(595), 5,
                        met(Map.of("participatieKeuze", "PLAATSING", "bijstandVervolg", "GEEN_BIJSTAND")), List.of(WONING, INGESCHREVEN, UITSLAG), "", Set.of("evalueer-nazorg")),
                new Demopersoon(gehuisvest("999990123", "9000000099", "Rana", "Voorbeeld-Aziz", LocalDate.of(1996, 10, 30), "VROUW", "ar", vandaag.minusDays(800)), vandaag.minusDays(795), 7,
                        met(Map.of("participatieKeuze", "GEEN", "bijstandVervolg", "GEEN_BIJSTAND", "leerrouteUitkomst", "VOLDAAN")), List.of(WONING, INGESCHREVEN, UITSLAG), "", Set.of()),
                new Demopersoon(migrant(persoon("999990135", null, "Lin", "Voorbeeld-Wu", LocalDate.of(1979, 5, 5), "VROUW", "zh"), vandaag.minusDays(500)), vandaag.minusDays(498), 4,
                        met(Map.of("intensiteitB1Uren", "", "leerroute", "Z", "niveau", "", "participatieKeuze", "GEEN")), List.of(UITSLAG), "", Set.of()));
    }

    private static Demopersoon begin(Koppelverzoek koppeling) {
        return new Demopersoon(koppeling, koppeling.gekoppeldOp(), 0, Map.of(), List.of(), BEGIN, Set.of());
    }

    private static Koppelverzoek gehuisvest(String bsn, String vNummer, String voornamen, String naam, LocalDate geboren, String geslacht, String taal, LocalDate gekoppeldOp) {
        return asiel(gekoppeldOp, persoon(bsn, vNummer, voornamen, naam, geboren, geslacht, taal), ZONNEDAEL, new Klantprofiel("Basisschool", "Landbouw", "Gemiddeld", "A0"), gekoppeldOp.plusDays(7));
    }

    private static Persoonsgegevens persoon(String bsn, String vNummer, String voornamen, String naam, LocalDate geboren, String geslacht, String taal) {
        return new Persoonsgegevens(bsn, vNummer, voornamen, naam, geboren, geslacht, List.of(taal), taal);
    }

    private static Koppelverzoek asiel(LocalDate op, Persoonsgegevens persoon, Azc azc, Klantprofiel profiel, LocalDate kennisgeving) {
        return new Koppelverzoek("9901", "COA_KOPPELING", op, "ASIELSTATUSHOUDER", null, null, persoon, azc, profiel, null, kennisgeving, null);
    }

    private static Koppelverzoek migrant(Persoonsgegevens persoon, LocalDate kennisgeving) {
        return new Koppelverzoek("9901", "DUO_KENNISGEVING", null, "GEZINS_EN_OVERIGE_MIGRANT", null, null, persoon, null, null, null, kennisgeving, null);
    }

    static Map<String, Object> met(Map<String, Object> eigen) {
        Map<String, Object> alles = new LinkedHashMap<>(WEG);
        alles.putAll(eigen);
        return Map.copyOf(alles);
    }
}
