package nl.trajectregie.portaal.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Azc;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Klantprofiel;
import nl.trajectregie.dossier.koppeling.Koppelverzoek.Persoonsgegevens;
import nl.trajectregie.dossier.leerroute.Leerregels;
import nl.trajectregie.portaal.demo.Demopersoon.Bericht;

/** Who lives in the demo municipality: every name, number and answer is invented. */
final class Demogemeente {

    /** Nobody has done anything for this person yet. */
    static final String BEGIN = "begin";

    private static final Azc ZONNEDAEL = new Azc("Azc Zonnedael (verzonnen)", 24);

    private static final Map<String, Object> INTAKE = Map.ofEntries(Map.entry("overdrachtsvorm", "OP_LOCATIE"), Map.entry("driegesprekUitkomst", "GEVOERD"), Map.entry("begrepen", "JA"),
            Map.entry("opstartklasGaatDoor", false), Map.entry("startIntake", "AZC"), Map.entry("gesprekUitkomst", "GENOEG"), Map.entry("aanmelding", "AANGEMELD"),
            Map.entry("toetsVervolg", "WACHT_VERDER"), Map.entry("intakeUitkomst", "VOLDOENDE"), Map.entry("spreektTegen", "NEE"), Map.entry("wachtVervolg", "WACHT_VERDER"),
            Map.entry("woningVervolg", "WACHT_VERDER"), Map.entry("brpVervolg", "WACHT_VERDER"), Map.entry("voorinburgeringVervolg", "WACHT_VERDER"), Map.entry("gevonden", "NOG_NIET"),
            Map.entry("meldingUitkomst", "GENOTEERD"), Map.entry("besluit", "OVERGENOMEN"), Map.entry("toestemmingGevoelig", "JA"), Map.entry("begeleiderVragen", false),
            Map.entry("taalaanbiederVragen", true), Map.entry("vraag-toestemming.andereOrganisaties", List.of("WIJKTEAM")), Map.entry("vraag-toestemming.onderwerpen", List.of("TAAL", "WERK")),
            Map.entry("geef-informatie-taal.luisteren", "A1"), Map.entry("geef-informatie-taal.spreken", "ONDER_A1"),
            Map.entry("geef-informatie-taal.lezen", "ONDER_A1"), Map.entry("geef-informatie-taal.schrijven", "ONDER_A1"), Map.entry("vraag-toestemming.geldigTot", ""), Map.entry("vraag-toestemming.grenzen", ""), Map.entry("voer-openingsgesprek.aanwezig", List.of("INBURGERAAR", "TOLK")),
            Map.entry("voer-openingsgesprek.tolk", "TOLK_AANWEZIG"), Map.entry("voer-openingsgesprek.signalen", ""), Map.entry("voer-openingsgesprek.signalenToelichting", ""),
            Map.entry("voer-openingsgesprek.verwijzingen", List.of()), Map.entry("voer-openingsgesprek.voorwaarden", Map.of("kinderopvang", "NIET_NODIG", "vervoer", "GEREGELD", "taalhulp", "GEREGELD",
                    "apparaat", "NIET_NODIG")), Map.entry("regel-sleutel-en-regeldag.geregeld", List.of("HUURCONTRACT", "BRP", "BIJSTAND", "ENERGIE", "ZORGVERZEKERING", "BANKREKENING", "DIGID", "HUISARTS")));
    private static final Map<String, Object> PLAN = Map.ofEntries(Map.entry("leerroute", "B1"), Map.entry("niveau", "B1"), Map.entry("bespreekUitkomst", "AKKOORD"),
            Map.entry("vraag-handtekening.ondertekening", "GETEKEND"), Map.entry("vaststelling", "VASTGESTELD"), Map.entry("stel-concept-op.urenPerWeek", 12),
            Map.entry("stel-concept-op.intensiteitB1Uren", 600), Map.entry("stel-concept-op.voortgangsgesprekken", 6), Map.entry("stel-concept-op.opleidingAfmaken", false),
            Map.entry("stel-concept-op.voorwaardenInPlan", List.of("VERVOER", "TOLK")));
    private static final Map<String, Object> VESTIGEN = Map.ofEntries(Map.entry("herstelUitkomst", "HERSTELD"), Map.entry("watGedaan", "ALSNOG_BETAALD"), Map.entry("deelname", "JA"),
            Map.entry("volgendeDatum", ""), Map.entry("verlengingGevraagd", false), Map.entry("voer-contactmoment.hulpNodig", "NEE"), Map.entry("herstel-contact.hulpNodig", "NEE"),
            Map.entry("stel-overzicht-op.huishouden", "ALLEENSTAANDE"), Map.entry("stel-overzicht-op.kinderen", 0),
            Map.entry("stel-overzicht-op.inkomsten", List.of(Map.of("soort", "BIJSTAND", "bedrag", 1345.15, "vanaf", "@"))),
            Map.entry("stel-overzicht-op.kosten", List.of(Map.of("omschrijving", "Inboedelverzekering", "bedrag", 12.50))),
            Map.entry("stel-overzicht-op.schulden", List.of(Map.of("omschrijving", "Krediet voor de inrichting", "bedrag", 40))),
            Map.entry("maak-betaalafspraken.afspraken", lasten("@")));
    private static final Map<String, Object> LEREN = Map.ofEntries(Map.entry("inschrijving", "INGESCHREVEN"), Map.entry("taalles", "INGESCHREVEN"), Map.entry("keurmerk", "JA"),
            Map.entry("meld-aan-bij-taalaanbieder.urenPerWeek", 12), Map.entry("schrijf-in-voor-taalles.urenPerWeek", 12), Map.entry("volg-eigen-taalles.urenPerWeek", 9),
            Map.entry("onderteken-participatieverklaring.ondertekening", "ONDERTEKEND"), Map.entry("activiteit", "JA"), Map.entry("mapOordeel", "GEHAALD"),
            Map.entry("werk-pvt-bij.uren", List.of(Map.of("van", "@", "gevolgd", 12))), Map.entry("werk-map-bij.uren", List.of(Map.of("van", "@-21", "totEnMet", "@", "gevolgd", 40))),
            Map.entry("themas", Leerregels.MAP_THEMAS), Map.entry("lesSituatie", "LOOPT"), Map.entry("inzet", "VOLDOENDE"),
            Map.entry("geef-voortgang-door.uren", List.of(Map.of("onderdeel", "NT2", "gevolgd", 96, "van", "@-60", "totEnMet", "@", "geoorloofd", 6, "ongeoorloofd", 0))),
            Map.entry("geef-voortgang-door.niveaus", List.of(Map.of("vaardigheid", "SCHRIJVEN", "niveau", "A1", "behaaldOp", "@", "toets", "Voortgangstoets"))),
            Map.entry("contact", "JA"), Map.entry("verzuimOordeel", "GEOORLOOFD"), Map.entry("herkansing", "JA"));
    private static final Map<String, Object> WERK = Map.ofEntries(Map.entry("plaatsingsdoel", "UITSTROOM"), Map.entry("richting", "VRAAGGERICHT"), Map.entry("leg-plaatsingsvraag-vast.vorm", "BETAALD_WERK"),
            Map.entry("leg-plaatsingsvraag-vast.sector", "HORECA"), Map.entry("leg-plaatsingsvraag-vast.haalbaar", "JA"), Map.entry("leg-plaatsingsvraag-vast.taalniveau", "A2"),
            Map.entry("leg-plaatsingsvraag-vast.urenPerWeek", 24), Map.entry("zoekUitkomst", "PLEK_GEVONDEN"), Map.entry("draagvlakLeiding", "JA"), Map.entry("draagvlakWerkvloer", "JA"),
            Map.entry("taaleis", "A1"), Map.entry("werktaalNederlands", "JA"), Map.entry("contactMetCollegas", "JA"), Map.entry("terugkoppelingTaal", "JA"),
            Map.entry("contractsoort", "TIJDELIJK"), Map.entry("zoek-werkplek.eindeOp", "@+365"), Map.entry("reizen", "JA"), Map.entry("reisMinuten", 20), Map.entry("opvang", "NIET_NODIG"),
            Map.entry("werktijden", List.of(Map.of("dag", "DINSDAG", "van", "09:00", "tot", "17:00"), Map.of("dag", "DONDERDAG", "van", "09:00", "tot", "17:00"),
                    Map.of("dag", "VRIJDAG", "van", "09:00", "tot", "17:00"))),
            Map.entry("bespreek-verwachtingen-inburgeraar.besproken", List.of("TIJDEN", "ZIEK", "TAKEN", "UITKERING", "LESSEN")), Map.entry("inburgeraarUitkomst", "AKKOORD"),
            Map.entry("werkgeverUitkomst", "AKKOORD"), Map.entry("plekBesluit", "TOCH_PLAATSEN"), Map.entry("jobcoachBesluit", "TEAM"), Map.entry("startUitkomst", "GESTART"),
            Map.entry("verloop", "GOED"), Map.entry("taalOpDeVloer", "BETER"), Map.entry("vervolg", "BEHOUDEN"),
            Map.entry("evalueer-plaatsing.aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH")));
    private static final Map<String, Object> DUAAL = Map.ofEntries(Map.entry("duaalDeelname", "JA"), Map.entry("bespreek-duaal-traject.doel", "LEREN"), Map.entry("uitkeringUitgelegd", true),
            Map.entry("spreken", "A2"), Map.entry("luisteren", "A2"), Map.entry("lezen", "A1"), Map.entry("schrijven", "A1"), Map.entry("tempo", "RUSTIG"),
            Map.entry("voer-tweede-intake.sector", "ZORG"), Map.entry("voer-tweede-intake.trede", "ORIENTATIE"),
            Map.entry("beschikbaar", List.of("MA_OCHTEND", "DI_OCHTEND", "WO_OCHTEND", "DO_OCHTEND", "VR_OCHTEND")), Map.entry("toezegging", "GETEKEND"),
            Map.entry("groepsbesluit", "INDIVIDUEEL"), Map.entry("stel-weekprogramma-samen.trede", "TAALSTAGE"), Map.entry("afwijking", ""),
            Map.entry("stel-weekprogramma-samen.onderdelen", List.of(Map.of("soort", "TAAL", "naam", "Taalles", "aantal", 3, "eenheid", "DAGDELEN", "uitvoerder", "Taalschool De Brug"),
                    Map.of("soort", "PARTICIPATIE", "naam", "Taalstage in het verzorgingshuis", "aantal", 2, "eenheid", "DAGDELEN", "uitvoerder", "Verzorgingshuis De Linde"),
                    Map.of("soort", "TRAINING", "naam", "Werken in de zorg", "aantal", 1, "eenheid", "DAGDELEN", "uitvoerder", "Werkbedrijf Voorbeeldstad"))),
            Map.entry("stel-weekprogramma-samen.lessen", List.of(Map.of("dag", "MAANDAG", "van", "09:00", "tot", "12:00", "omschrijving", "Taalles"),
                    Map.of("dag", "WOENSDAG", "van", "09:00", "tot", "12:00", "omschrijving", "Taalles"), Map.of("dag", "VRIJDAG", "van", "09:00", "tot", "12:00", "omschrijving", "Taalles"))));
    private static final Map<String, Object> EINDE = Map.ofEntries(Map.entry("leg-eerste-nazorgcontact.hoeGaatHet", "GOED"), Map.entry("leg-eerste-nazorgcontact.contractEindeOp", ""), Map.entry("evalueer-nazorg.hoeGaatHet", "GOED"),
            Map.entry("evalueer-nazorg.aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH")), Map.entry("redenNietSamen", ""), Map.entry("contractBekend", "NEE"),
            Map.entry("beoordeel-economische-zelfredzaamheid.oordeel", "JA"), Map.entry("eindgesprek", "GEVOERD"), Map.entry("houd-eindgesprek.aanwezig", List.of("INBURGERAAR", "KLANTMANAGER")),
            Map.entry("uitstroomcode", "VOLDAAN"), Map.entry("eindoverdracht", "NIET_NODIG"), Map.entry("stel-eindbeeld-vast.leefgebieden", List.of(eindstand("Wonen", "ZELFSTANDIG"),
                    eindstand("Financiën en administratie", "MET_NETWERK"), eindstand("Jeugd en school", "ZELFSTANDIG"), eindstand("Sociaal netwerk", "ZELFSTANDIG"),
                    eindstand("Maatschappelijke participatie", "ZELFSTANDIG"), eindstand("Zorg en gezondheid", "ZELFSTANDIG"))));

    private static final Map<String, Object> ADRES = Map.of("straat", "Verzonnenstraat", "huisnummer", "12", "postcode", "1234 AB", "woonplaats", "Voorbeeldstad");
    private static final Bericht UITSLAG = new Bericht("brede-intake", "duo.leerbaarheidstoets-uitslag", 20, Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", "@"));
    private static final Bericht WONING = new Bericht("azc-overdracht", "wonen.woning-toegewezen", 30, Map.of("toegewezenOp", "@", "adres", ADRES));
    private static final Bericht INGESCHREVEN = new Bericht("brede-intake", "brp.ingeschreven", 25, Map.of("ingeschrevenOp", "@", "adres", ADRES));
    private static final Map<String, Integer> VASTE_LASTEN = new TreeMap<>(Map.of("HUUR", 61250, "GAS_ELEKTRICITEIT", 13500, "WATER", 1640, "ZORGVERZEKERING", 14725));
    private static final Bericht TAALPLEK = new Bericht("leerroute", "taal.ingeschreven", 0, Map.of("aanbieder", "Taalschool De Brug", "startOp", "@+7", "leerroute", "B1", "urenPerWeek", 12));
    private static final Bericht AFRONDEN = new Bericht("leerroute", Demowandelaar.AFRONDEN, 240, Map.of("reden", "Er was nooit bijstand; ontzorgen is niet nodig."));
    private static final List<Bericht> LES = List.of(new Bericht("leerroute", "duo.termijn-vastgesteld", 4, Map.of("startdatum", "@", "einddatum", "@+1095")), niveau("LUISTEREN", "A1", 35),
            niveau("SPREKEN", "A1", 60), niveau("LEZEN", "A1", 75), uren(30, 44), uren(60, 40), uren(90, 46), niveau("LUISTEREN", "A2", 120), uren(120, 38));

    private Demogemeente() {}

    static List<Demopersoon> mensen(LocalDate vandaag) {
        return verhalen(vandaag).stream().map(persoon -> persoon.keuzes().isEmpty() ? persoon
                : persoon.kiest("voer-openingsgesprek.startposities", Demostartposities.van(persoon.wie()))).toList();
    }

    private static List<Demopersoon> verhalen(LocalDate vandaag) {
        return List.of(
                begin("selam", vandaag, asiel(vandaag.minusDays(3), persoon("999990007", "9000000011", "Selam", "Voorbeeld-Tesfay", LocalDate.of(1994, 5, 12), "VROUW", "ti"), ZONNEDAEL,
                        new Klantprofiel("Middelbare school, afgerond", "Drie jaar in een bakkerij", "Gemiddeld", "A1"), null)),
                begin("omar", vandaag, asiel(vandaag.minusDays(10), persoon(null, "9000000022", "Omar", "Voorbeeld-Haddad", LocalDate.of(1988, 11, 2), "MAN", "ar"),
                        new Azc("Azc Verweg (verzonnen)", 180), null, null)),
                new Demopersoon("maryam", asiel(vandaag.minusDays(75), persoon("999990019", "9000000033", "Maryam", "Voorbeeld-Rahimi", LocalDate.of(2001, 2, 27), "VROUW", "fa"), ZONNEDAEL,
                        new Klantprofiel("Universiteit, niet afgerond", null, "Hoog", "A2"), vandaag.minusDays(14)), vandaag.minusDays(73), 9, met(Map.of("startIntake", "NA_HUISVESTING")), List.of(), "",
                        Set.of("houd-contact-tijdens-wachten", "volg-woningtoewijzing", "volg-voorinburgering", "zoek-startdatum-uit")),
                begin("ayla", vandaag, migrant(persoon("999990020", null, "Ayla", "Voorbeeld-Demir", LocalDate.of(1997, 8, 19), "VROUW", "tr"), vandaag.minusDays(50))),
                begin("wei", vandaag, migrant(persoon("999990032", null, "Wei", "Voorbeeld-Chen", LocalDate.of(1991, 1, 30), "MAN", "zh"), null)),
                begin("yusuf", vandaag, new Koppelverzoek("9902", "COA_KOPPELING", vandaag.minusDays(5), "ASIELSTATUSHOUDER", null, null,
                        persoon("999990044", "9000000044", "Yusuf", "Voorbeeld-Elders", LocalDate.of(1990, 6, 6), "MAN", "so"), new Azc("Azc Heideoord (verzonnen)", 60), null, null, null, null)),
                new Demopersoon("tekle", gehuisvest("999990056", "9000000055", "Tekle", "Voorbeeld-Habte", LocalDate.of(1986, 4, 3), "MAN", "ti", vandaag.minusDays(90)), vandaag.minusDays(88), 2,
                        met(), verhaal(List.of(WONING, INGESCHREVEN), geld(vandaag)), "",
                        Set.of("meld-aan-leerbaarheidstoets", "vraag-toestemming", "voer-openingsgesprek", "herstel-betaling", "volg-toeslagen-op", "bespreek-leefgebieden", "begeleid-leren")),
                new Demopersoon("samuel", migrant(persoon("999990147", null, "Samuel", "Voorbeeld-Mensah", LocalDate.of(1990, 9, 9), "MAN", "en"), vandaag.minusDays(95)), vandaag.minusDays(90), 6,
                        met(), List.of(UITSLAG), "", Set.of("stel-intakebeeld-vast", "beoordeel-overschrijding")),
                new Demopersoon("amal", gehuisvest("999990068", "9000000066", "Amal", "Voorbeeld-Nasser", LocalDate.of(1992, 9, 14), "VROUW", "ar", vandaag.minusDays(130)), vandaag.minusDays(126), 2,
                        met(Map.of("maak-betaalafspraken.afspraken", lasten(maandBegin(vandaag, 2).toString()))), verhaal(List.of(WONING, INGESCHREVEN, UITSLAG), geldOpOrde(vandaag)), "leerroute",
                        Set.of("bespreek-pip", "voer-contactmoment")),
                new Demopersoon("hamid", gehuisvest("999990159", "9000000101", "Hamid", "Voorbeeld-Sultani", LocalDate.of(2005, 1, 17), "MAN", "fa", vandaag.minusDays(175)), vandaag.minusDays(170), 2,
                        met(Map.of("leerroute", "ONDERWIJS", "participatieKeuze", "DUAAL_TRAJECT", "bijstandVervolg", "GEEN_BIJSTAND")),
                        List.of(WONING, INGESCHREVEN, UITSLAG), "", Set.of("schrijf-in-voor-taalles", "beslis-over-groep", "voer-contactmoment")),
                new Demopersoon("nasir", gehuisvest("999990081", "9000000077", "Nasir", "Voorbeeld-Karimi", LocalDate.of(1983, 12, 21), "MAN", "fa", vandaag.minusDays(230)), vandaag.minusDays(225), 3,
                        met(Map.of("participatieKeuze", "DUAAL_TRAJECT", "bijstandVervolg", "GEEN_BIJSTAND")), verhaal(List.of(WONING, INGESCHREVEN, UITSLAG), LES,
                        List.of(verzuim(40), verzuim(55))), "", Set.of("evalueer-duaal-traject", "bespreek-verzuim")),
                new Demopersoon("lin", migrant(persoon("999990135", null, "Lin", "Voorbeeld-Wu", LocalDate.of(1979, 5, 5), "VROUW", "zh"), vandaag.minusDays(500)), vandaag.minusDays(498), 4,
                        met(Map.of("intensiteitB1Uren", "", "stel-concept-op.intensiteitB1Uren", "", "leerroute", "Z", "niveau", "", "participatieKeuze", "LATER", "laterOp", "@+420")),
                        verhaal(List.of(UITSLAG), LES), "", Set.of("volg-uren-z-route")),
                new Demopersoon("olena", migrant(persoon("999990093", null, "Olena", "Voorbeeld-Bondar", LocalDate.of(1995, 7, 8), "VROUW", "uk"), vandaag.minusDays(340)), vandaag.minusDays(338), 3,
                        met(Map.of("stel-concept-op.intensiteitB1Uren", "", "participatieKeuze", "PLAATSING", "vervolg", "DOORGAAN", "zoek-werkplek.eindeOp", "@+290", "voer-contactmoment.gesprokenMet", List.of("inburgeraar", "werkgever"))), verhaal(List.of(UITSLAG), LES, geslaagd(220)), "",
                        Set.of("evalueer-plaatsing", "bespreek-contracteinde", "jobcoach.voer-contactmoment")),
                new Demopersoon("yonas", gehuisvest("999990111", "9000000088", "Yonas", "Voorbeeld-Gebre", LocalDate.of(1989, 3, 17), "MAN", "ti", vandaag.minusDays(305)), vandaag.minusDays(300), 3,
                        met(Map.of("participatieKeuze", "PLAATSING", "contractsoort", "VAST", "zoek-werkplek.eindeOp", "", "contractBekend", "VAST", "voer-contactmoment.gesprokenMet", List.of("inburgeraar", "werkgever"))),
                        verhaal(List.of(WONING, INGESCHREVEN, UITSLAG, TAALPLEK), LES, geslaagd(100)), "",
                        Set.of("evalueer-nazorg", "beoordeel-economische-zelfredzaamheid")),
                new Demopersoon("farida", migrant(persoon("999990160", null, "Farida", "Voorbeeld-Ahmadi", LocalDate.of(1987, 6, 25), "VROUW", "fa"), vandaag.minusDays(385)), vandaag.minusDays(380), 6,
                        met(Map.of("stel-concept-op.intensiteitB1Uren", "", "participatieKeuze", "GEEN")), verhaal(List.of(UITSLAG), LES, geslaagd(220)), "", Set.of("stel-eindbeeld-vast")),
                new Demopersoon("rana", gehuisvest("999990123", "9000000099", "Rana", "Voorbeeld-Aziz", LocalDate.of(1996, 10, 30), "VROUW", "ar", vandaag.minusDays(800)), vandaag.minusDays(795), 7,
                        met(Map.of("participatieKeuze", "GEEN")), verhaal(List.of(WONING, INGESCHREVEN, UITSLAG, TAALPLEK), LES, geslaagd(220), List.of(AFRONDEN)), "", Set.of()));
    }

    private static Demopersoon begin(String wie, LocalDate vandaag, Koppelverzoek koppeling) {
        LocalDate begin = koppeling.gekoppeldOp() != null ? koppeling.gekoppeldOp() : koppeling.kennisgevingsdatum() != null ? koppeling.kennisgevingsdatum() : vandaag;
        return new Demopersoon(wie, koppeling, begin, 0, Map.of(), List.of(), BEGIN, Set.of());
    }

    /** Bijstand from the first day of last month, and the fixed costs since: the rent of this month twice, the health insurance of this month not at all. */
    private static List<Bericht> geld(LocalDate vandaag) {
        LocalDate vorige = vandaag.minusMonths(1).withDayOfMonth(1);
        LocalDate deze = vandaag.withDayOfMonth(1);
        return List.of(new Bericht("brede-intake", "inkomen.bijstand-toegekend", 26, Map.of("rechtVanaf", vorige.toString())), betaling("HUUR", 61250, vorige, vandaag, "1"),
                betaling("GAS_ELEKTRICITEIT", 13500, vorige, vandaag, "1"), betaling("WATER", 1640, vorige, vandaag, "1"), betaling("ZORGVERZEKERING", 14725, vorige, vandaag, "1"),
                betaling("HUUR", 61250, deze, vandaag, "1"), betaling("HUUR", 61250, deze, vandaag, "2"), betaling("GAS_ELEKTRICITEIT", 13500, deze, vandaag, "1"),
                betaling("WATER", 1640, deze, vandaag, "1"), new Bericht("vraag-toeslagen-aan", "toeslag.toegekend", 9, Map.of("soort", "ZORGTOESLAG", "ingangsdatum", "@", "bedragInCenten", 12300,
                        "eersteBetalingOp", "@+28")));
    }

    /** Bijstand from the first day of two months ago, and every fixed cost paid in time since. */
    private static List<Bericht> geldOpOrde(LocalDate vandaag) {
        List<Bericht> uit = new ArrayList<>();
        uit.add(new Bericht("brede-intake", "inkomen.bijstand-toegekend", 26, Map.of("rechtVanaf", maandBegin(vandaag, 2).toString())));
        for (int geleden = 2; geleden >= 0; geleden--) {
            LocalDate maand = maandBegin(vandaag, geleden);
            VASTE_LASTEN.forEach((soort, centen) -> uit.add(betaling("stel-overzicht-op", soort, centen, maand, vandaag, "1")));
        }
        return uit;
    }

    private static LocalDate maandBegin(LocalDate vandaag, int maandenGeleden) {
        return vandaag.minusMonths(maandenGeleden).withDayOfMonth(1);
    }

    private static Bericht betaling(String soort, int centen, LocalDate maand, LocalDate vandaag, String keer) {
        return betaling("maak-betaalafspraken", soort, centen, maand, vandaag, keer);
    }

    private static Bericht betaling(String na, String soort, int centen, LocalDate maand, LocalDate vandaag, String keer) {
        LocalDate op = maand.plusDays(2).isAfter(vandaag) ? vandaag : maand.plusDays(2);
        return new Bericht(na, "betaling.geboekt", 0, Map.of("betalingId", "demo-" + soort + "-" + YearMonth.from(maand) + "-" + keer, "soort", soort, "bedragInCenten", centen,
                "geboektOp", op.toString(), "periode", YearMonth.from(maand).toString()));
    }

    /** Everything passed, from this many days after the start of the leerroute. */
    private static List<Bericht> geslaagd(int na) {
        return List.of(niveau("SPREKEN", "B1", na - 20), niveau("LEZEN", "B1", na - 10), examen("LUISTEREN", na), examen("SPREKEN", na), examen("LEZEN", na + 1), examen("SCHRIJVEN", na + 1),
                new Bericht("leerroute", "duo.examenresultaat", na + 5, Map.of("onderdeel", "KNM", "resultaat", "GESLAAGD", "examendatum", "@")));
    }

    private static Bericht niveau(String vaardigheid, String niveau, int dagen) {
        return new Bericht("leerroute", "taal.niveau-behaald", dagen, Map.of("vaardigheid", vaardigheid, "niveau", niveau, "behaaldOp", "@", "toets", "Voortgangstoets"));
    }

    private static Bericht uren(int dagen, int uren) {
        return new Bericht("leerroute", "taal.uren", dagen, Map.of("van", "@-29", "totEnMet", "@", "gevolgdeUren", uren, "verzuimGeoorloofd", 3, "verzuimOngeoorloofd", 0));
    }

    private static Bericht verzuim(int dagen) {
        return new Bericht("leerroute", "taal.verzuim", dagen, Map.of("datum", "@", "soort", "ONGEOORLOOFD", "uren", 3));
    }

    private static Bericht examen(String onderdeel, int dagen) {
        return new Bericht("leerroute", "duo.examenresultaat", dagen, Map.of("onderdeel", onderdeel, "niveau", "B1", "resultaat", "GESLAAGD", "examendatum", "@"));
    }

    private static List<Map<String, Object>> lasten(String vanaf) {
        return List.of(lasten("HUUR", "Woningcorporatie Thuis", 612.50, vanaf), lasten("GAS_ELEKTRICITEIT", "Energie voor Thuis", 135, vanaf),
                lasten("WATER", "Waterbedrijf Voorbeeld", 16.40, vanaf), lasten("ZORGVERZEKERING", "Zorgverzekeraar Voorbeeld", 147.25, vanaf));
    }

    private static Map<String, Object> lasten(String soort, String partij, double bedrag, String vanaf) {
        return Map.of("soort", soort, "partij", partij, "bedrag", bedrag, "betaaldag", 1, "vanaf", vanaf);
    }

    private static Map<String, Object> eindstand(String leefgebied, String stand) {
        return Map.of("leefgebied", leefgebied, "stand", stand, "toelichting", "Besproken in het eindgesprek.");
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

    private static Map<String, Object> met() {
        return met(Map.of());
    }

    private static Map<String, Object> met(Map<String, Object> eigen) {
        Map<String, Object> alles = new LinkedHashMap<>();
        List.of(INTAKE, PLAN, VESTIGEN, LEREN, WERK, DUAAL, EINDE, eigen).forEach(alles::putAll);
        return Map.copyOf(alles);
    }

    @SafeVarargs
    private static List<Bericht> verhaal(List<Bericht>... delen) {
        return Stream.of(delen).flatMap(List::stream).toList();
    }
}
