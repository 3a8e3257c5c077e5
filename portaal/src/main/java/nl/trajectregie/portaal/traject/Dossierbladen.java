package nl.trajectregie.portaal.traject;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.beeld.TrajectBeelden;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.overdracht.Overdrachten;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.nazorg.Nazorgen;
import nl.trajectregie.dossier.participatie.Participaties;
import nl.trajectregie.dossier.pip.Pips;
import nl.trajectregie.dossier.proces.Processtand;
import nl.trajectregie.dossier.rolbezetting.Bezetting;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.TermijnStatus;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.TijdlijnLezer;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Lijn;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.lees.EngineLezer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a page of the dossier shows, as this reader may see it, and logs each section that is shown. */
@Component
class Dossierbladen {

    private static final String PORTAAL = "portaal";
    private static final int MEESTE_IN_EEN_RIJ = 6;

    /** A tab of the dossier. */
    record Tab(String pad, String naam) {}

    /** Tabs that belong together; {@code naam} is {@code null} when there is only one group. */
    record Tabgroep(String naam, List<Tab> tabs) {}

    /** What stands above every tab. {@code eersteTermijn} is the open term that ends first, or {@code null}. */
    record Kop(Traject traject, String naam, List<Lijn> lijnen, List<Bezetting> behandelaars, Termijn eersteTermijn, List<Termijn> onbekendeTermijnen,
               boolean aanbieder, List<Tabgroep> tabgroepen, List<Fasestrook.Stap> fasen, Acties acties) {}

    /** What this reader may do with the traject as a whole. */
    record Acties(boolean beeindigen, boolean heropenen, boolean rollen, boolean termijnen, boolean pip) {}

    /** COA's profile, as it came. */
    record Klantprofiel(String opleiding, String werkervaring, String leerbaarheid, String taalniveau, String voorinburgering, OffsetDateTime ontvangenOp) {}

    /** Somebody of the same household with a traject of their own. */
    record Huisgenoot(UUID traject, String naam, boolean afgesloten) {}

    /** What Bi 9.2(3) lets a provider know. */
    record VoorAanbieder(String naam, String adres, String leerroute, Integer urenPerWeek, Termijn inburgeringstermijn) {}

    private final Trajecten trajecten;
    private final Personen personen;
    private final TrajectBeelden beelden;
    private final Rolbezettingen rolbezettingen;
    private final Termijnen termijnen;
    private final TijdlijnLezer tijdlijn;
    private final Pips pips;
    private final Participaties participaties;
    private final Nazorgen nazorgen;
    private final Processtand processtand;
    private final EngineLezer engine;
    private final Dossiertoegang toegang;
    private final Rechten rechten;
    private final Inzagelog inzagelog;
    private final JdbcClient jdbc;

    Dossierbladen(Trajecten trajecten, Personen personen, TrajectBeelden beelden, Rolbezettingen rolbezettingen, Termijnen termijnen, TijdlijnLezer tijdlijn,
                  Pips pips, Participaties participaties, Nazorgen nazorgen, Processtand processtand, EngineLezer engine, Dossiertoegang toegang, Rechten rechten,
                  Inzagelog inzagelog, JdbcClient jdbc) {
        this.trajecten = trajecten;
        this.personen = personen;
        this.beelden = beelden;
        this.rolbezettingen = rolbezettingen;
        this.termijnen = termijnen;
        this.tijdlijn = tijdlijn;
        this.pips = pips;
        this.participaties = participaties;
        this.nazorgen = nazorgen;
        this.processtand = processtand;
        this.engine = engine;
        this.toegang = toegang;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
        this.jdbc = jdbc;
    }

    /** The header; logged with the tab it stands above. */
    @Transactional
    Kop kop(UUID id, Gebruiker wie, String tab) {
        Traject traject = toegang.lees(id, Sectie.KERN, wie, "dossier: " + tab, PORTAAL);
        boolean aanbieder = rechten.alleenAlsAanbieder(wie);
        String naam = personen.vind(traject.persoonId()).orElseThrow().weergavenaam();
        List<Termijn> zichtbaar = rechten.magLezen(wie, Sectie.TERMIJNEN) ? termijnen.vanTraject(id) : List.of();
        Termijn eerste = zichtbaar.stream().filter(t -> t.fataleDatum() != null && !t.status().afgesloten() && !t.voorbij())
                .min(Comparator.comparing(Termijn::fataleDatum)).orElse(null);
        boolean schrijft = rechten.magSchrijven(wie, Sectie.KERN) && !traject.isAfgesloten();
        Acties acties = new Acties(schrijft, schrijft && rechten.magSchrijven(wie, Sectie.STARTPOSITIES) && traject.fase().compareTo(Fase.PIP) >= 0 && traject.fase().compareTo(Fase.AFSLUITING) < 0,
                schrijft, rechten.magSchrijven(wie, Sectie.TERMIJNEN) && !traject.isAfgesloten(), rechten.magSchrijven(wie, Sectie.PIP) && !traject.isAfgesloten());
        return new Kop(traject, naam, aanbieder ? List.of() : beelden.lijnenVan(id), aanbieder ? List.of() : rolbezettingen.huidige(id), eerste,
                zichtbaar.stream().filter(t -> t.status() == TermijnStatus.ONBEKEND).toList(), aanbieder,
                tabgroepen(wie, aanbieder), aanbieder ? List.of() : fasen(traject), acties);
    }

    /** The person, when the reader may read that section. */
    @Transactional
    Optional<Persoon> persoon(Traject traject, Gebruiker wie) {
        if (!rechten.magLezen(wie, Sectie.PERSOON)) {
            return Optional.empty();
        }
        inzagelog.schrijf(wie, traject.id(), traject.gemeente(), Sectie.PERSOON, "dossier: overzicht", PORTAAL);
        return personen.vind(traject.persoonId());
    }

    /** Who else of the household is in our system, as far as the reader may see them and may know persons; each is logged. */
    @Transactional
    List<Huisgenoot> huisgenoten(Traject traject, Gebruiker wie) {
        if (!rechten.magLezen(wie, Sectie.PERSOON)) {
            return List.of();
        }
        return trajecten.huisgenoten(traject, wie).stream().map(ander -> {
            inzagelog.schrijf(wie, ander.id(), ander.gemeente(), Sectie.PERSOON, "huishouden in het dossier van een gezinslid", PORTAAL);
            return new Huisgenoot(ander.id(), personen.vind(ander.persoonId()).orElseThrow().weergavenaam(), ander.isAfgesloten());
        }).toList();
    }

    /** COA's profile, when the reader may read the overdracht. */
    @Transactional
    Optional<Klantprofiel> klantprofiel(Traject traject, Gebruiker wie) {
        if (!rechten.magLezen(wie, Sectie.OVERDRACHT)) {
            return Optional.empty();
        }
        Optional<Klantprofiel> profiel = jdbc.sql("""
                select opleiding, werkervaring, leerbaarheid, taalniveau, voorinburgering, ontvangen_op from dossier.klantprofiel where traject_id = :id""")
                .param("id", traject.id()).query((rij, n) -> new Klantprofiel(Overdrachten.inWoorden(rij.getString(1)), rij.getString(2), Overdrachten.inWoorden(rij.getString(3)),
                        Overdrachten.inWoorden(rij.getString(4)),
                        voorinburgering(rij.getString(5)), rij.getObject(6, OffsetDateTime.class))).optional();
        profiel.ifPresent(p -> inzagelog.schrijf(wie, traject.id(), traject.gemeente(), Sectie.OVERDRACHT, "dossier: overzicht", PORTAAL));
        return profiel;
    }

    /** Since when COA is to deliver its profile, when the traject waits for it and the reader may read the overdracht. */
    @Transactional(readOnly = true)
    Optional<OffsetDateTime> klantprofielVerwachtSinds(Traject traject, Gebruiker wie) {
        if (!rechten.magLezen(wie, Sectie.OVERDRACHT) || traject.isAfgesloten()) {
            return Optional.empty();
        }
        return jdbc.sql("select min(aangemaakt_op) from engine.taak where traject_id = :id and element_id = 'taak-vul-klantprofiel-aan' and toestand = 'OPEN'")
                .param("id", traject.id()).query((rij, n) -> Optional.ofNullable(rij.getObject(1, OffsetDateTime.class))).single();
    }

    /** Leerroute, intensity and term for a provider (Bi 9.2(3)); nothing else. */
    @Transactional
    VoorAanbieder voorAanbieder(Traject traject, Gebruiker wie) {
        toegang.lees(traject.id(), Sectie.LEERROUTE, wie, "dossier: leerroute", PORTAAL);
        Persoon p = personen.vind(traject.persoonId()).orElseThrow();
        String adres = p.adres() == null ? null : p.adres() + ", " + p.postcode() + " " + p.woonplaats();
        Integer uren = pips.geldend(traject.id()).map(pip -> pip.inhoud().urenPerWeek()).orElse(null);
        Termijn termijn = termijnen.vanTraject(traject.id()).stream().filter(t -> t.soort() == Termijnsoort.INBURGERINGSTERMIJN).findFirst().orElse(null);
        return new VoorAanbieder(p.weergavenaam(), adres, traject.leerroute(), uren, termijn);
    }

    @Transactional
    Bladzijde<TijdlijnLezer.Gebeurd> tijdlijn(UUID id, String cursor, Integer limit, Gebruiker wie) {
        trajecten.zichtbaar(id, wie);
        return tijdlijn.bladzijde(id, cursor, limit, wie);
    }

    /** As {@link #tijdlijn}, logged as a view of its own. */
    @Transactional
    Bladzijde<TijdlijnLezer.Gebeurd> tijdlijnVoorApi(UUID id, String cursor, Integer limit, Gebruiker wie) {
        toegang.lees(id, Sectie.KERN, wie, "tijdlijn bekeken", "api");
        return tijdlijn.bladzijde(id, cursor, limit, wie);
    }

    @Transactional
    List<Termijn> termijnen(UUID id, Gebruiker wie) {
        toegang.lees(id, Sectie.TERMIJNEN, wie, "termijnen bekeken", PORTAAL);
        return termijnen.vanTraject(id).stream().sorted(Comparator.comparing((Termijn t) -> t.status().afgesloten())
                .thenComparing(t -> t.fataleDatum() == null ? LocalDate.MAX : t.fataleDatum())).toList();
    }

    /** Where the traject is in its processes; holds nothing of the person. */
    @Transactional
    List<Processtand.Proces> processen(UUID id, Gebruiker wie) {
        nietVoorAanbieders(id, wie);
        return processtand.lopend(id);
    }

    /** The drawing of a process that this traject runs. */
    @Transactional
    String model(UUID id, long definitie, Gebruiker wie) {
        nietVoorAanbieders(id, wie);
        if (!processtand.heeftDefinitie(id, definitie)) {
            throw new NietGevonden("Dit model");
        }
        return engine.xml(definitie).orElseThrow(() -> new NietGevonden("Dit model"));
    }

    @Transactional
    List<Bezetting> rollen(UUID id, Gebruiker wie) {
        nietVoorAanbieders(id, wie);
        return rolbezettingen.geschiedenis(id);
    }

    private void nietVoorAanbieders(UUID id, Gebruiker wie) {
        trajecten.zichtbaar(id, wie);
        if (rechten.alleenAlsAanbieder(wie) || !rechten.magLezen(wie, Sectie.KERN)) {
            throw new GeenRecht("U mag dit onderdeel van het dossier niet zien.");
        }
    }

    /** The traject itself, the road in the order of its phases, what runs beside it, and the papers. Who sees only a few tabs gets them in one row. */
    private List<Tabgroep> tabgroepen(Gebruiker wie, boolean aanbieder) {
        List<Tab> traject = new ArrayList<>();
        List<Tab> inburgeren = new ArrayList<>();
        List<Tab> daarnaast = new ArrayList<>();
        List<Tab> administratie = new ArrayList<>();
        traject.add(new Tab("", "Overzicht"));
        if (!aanbieder) {
            traject.add(new Tab("/tijdlijn", "Tijdlijn"));
            alsLeesbaar(traject, wie, "/termijnen", "Termijnen", Sectie.TERMIJNEN);
            alsLeesbaar(inburgeren, wie, "/startposities", "Startposities", Sectie.STARTPOSITIES, Sectie.MEDISCH, Sectie.FINANCIEEL);
            alsLeesbaar(inburgeren, wie, "/pip", "PIP", Sectie.PIP);
            alsLeesbaar(inburgeren, wie, "/leren", "Leren", Sectie.LEREN);
            alsLeesbaar(daarnaast, wie, "/begeleiding", "Begeleiding", Sectie.BEGELEIDING);
            alsLeesbaar(daarnaast, wie, "/geld", "Geld", Sectie.FINANCIEEL);
        }
        if (rechten.magLezen(wie, Sectie.CONTACTEN) || rechten.magSchrijven(wie, Sectie.CONTACTEN)) {
            traject.add(new Tab("/contacten", "Contacten"));
        }
        alsLeesbaar(inburgeren, wie, "/werk", "Werk", Sectie.PARTICIPATIE);
        alsLeesbaar(inburgeren, wie, "/participatie", "Participatie", Sectie.PARTICIPATIE);
        alsLeesbaar(inburgeren, wie, "/afsluiting", "Afsluiting", Sectie.AFSLUITING);
        alsLeesbaar(administratie, wie, "/documenten", "Documenten", Sectie.DOCUMENTEN);
        alsLeesbaar(administratie, wie, "/toestemmingen", "Toestemmingen", Sectie.CONTACTEN);
        if (!aanbieder) {
            administratie.add(new Tab("/rollen", "Rollen"));
            administratie.add(new Tab("/proces", "Proces"));
        }
        List<Tabgroep> groepen = Stream.of(new Tabgroep("Het traject", traject), new Tabgroep("Inburgeren", inburgeren), new Tabgroep("Daarnaast", daarnaast),
                new Tabgroep("Administratie", administratie)).filter(groep -> !groep.tabs().isEmpty()).toList();
        List<Tab> alle = groepen.stream().flatMap(groep -> groep.tabs().stream()).toList();
        return alle.size() > MEESTE_IN_EEN_RIJ ? groepen : List.of(new Tabgroep(null, alle));
    }

    private void alsLeesbaar(List<Tab> tabs, Gebruiker wie, String pad, String naam, Sectie... secties) {
        if (Arrays.stream(secties).anyMatch(sectie -> rechten.magLezen(wie, sectie))) {
            tabs.add(new Tab(pad, naam));
        }
    }

    private List<Fasestrook.Stap> fasen(Traject traject) {
        return Fasestrook.van(traject, new Fasestrook.Verloop(traject.isAfgesloten() ? laatsteFase(traject) : traject.fase(),
                participaties.huidige(traject.id()).orElse(null), !nazorgen.alle(traject.id()).isEmpty()));
    }

    /** How far a closed traject came. */
    private Fase laatsteFase(Traject traject) {
        return jdbc.sql("select fase from dossier.fase_periode where traject_id = :t").param("t", traject.id()).query(String.class).list().stream().map(Fase::van)
                .max(Comparator.naturalOrder()).orElse(traject.fase());
    }

    private static String voorinburgering(String code) {
        return switch (code == null ? "" : code) {
            case "GEVOLGD" -> "gevolgd";
            case "VOORTIJDIG_GESTOPT" -> "voortijdig gestopt";
            case "LOOPT" -> "loopt nog";
            case "NIET_GEVOLGD" -> "niet gevolgd";
            default -> null;
        };
    }
}
