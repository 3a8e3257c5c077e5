package nl.trajectregie.dossier.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.gesprek.BijGesprek;
import nl.trajectregie.dossier.koppeling.BijKoppeling;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import nl.trajectregie.inrichting.Ritmeschema;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, moves and ends the rhythms of a traject and settles their moments. The dossier knows the next moment; the process
 * {@code contactmomenten} of the rhythm only waits for it and is woken when it changed.
 */
@Service
public class Contactplanning implements Contactritmes, BijKoppeling, BijGesprek, Voortgangsgesprekken {

    static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private final Contactopslag opslag;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Rolbezettingen rolbezettingen;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Clock klok;

    Contactplanning(Contactopslag opslag, Trajecten trajecten, Inrichtingen inrichtingen, Rolbezettingen rolbezettingen, Dossiertoegang toegang, Tijdlijn tijdlijn,
                    Postbus postbus, Clock klok) {
        this.opslag = opslag;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.rolbezettingen = rolbezettingen;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.klok = klok;
    }

    // ---- events of the other lines

    @Override
    public void bijKoppeling(Traject traject, Gebruiker wie) {
        start(traject.id(), Contactritme.Vanaf.KOPPELING, traject.gekoppeldOp() == null ? vandaag() : traject.gekoppeldOp());
    }

    @Override
    @Transactional
    public void start(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op) {
        start(trajectId, vanaf, op, ritme -> true);
    }

    @Override
    @Transactional
    public void startZonder(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op, String rol) {
        start(trajectId, vanaf, op, ritme -> !ritme.rol().equals(rol));
    }

    private void start(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op, Predicate<Contactritme> welke) {
        Traject traject = trajecten.vergrendel(trajectId);
        Inrichting inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
        if (traject.isAfgesloten()) {
            return;
        }
        inrichting.contactritmes().stream().filter(ritme -> ritme.vanaf() == vanaf && welke.test(ritme) && geldtVoor(traject, inrichting, ritme)).forEach(instelling -> {
            Optional<Ritme> bestaand = opslag.ritme(trajectId, instelling.code());
            if (bestaand.isEmpty()) {
                begin(traject, inrichting, instelling, op);
            } else if (vanaf == Contactritme.Vanaf.PLAATSING && !bestaand.get().loopt()) {
                telOpnieuw(bestaand.get(), instelling.schema(), op, "Een nieuwe plaatsing.", Gebruiker.systeem(traject.gemeente()));
            }
        });
    }

    @Override
    @Transactional
    public void stop(UUID trajectId, Contactritme.Tot tot, LocalDate op) {
        Traject traject = trajecten.vergrendel(trajectId);
        opslag.ritmes(trajectId).stream().filter(ritme -> ritme.loopt() && ritme.tot() == tot)
                .forEach(ritme -> eindig(ritme, op, waarom(tot), Gebruiker.systeem(traject.gemeente())));
    }

    @Override
    @Transactional
    public void startBellijst(UUID trajectId, LocalDate op) {
        Traject traject = trajecten.vergrendel(trajectId);
        Inrichting inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
        inrichting.contactritmes().stream().filter(i -> i.soort() == Contactritme.Soort.BELLIJST && geldtVoor(traject, inrichting, i)).forEach(instelling -> {
            if (opslag.ritme(trajectId, instelling.code()).isEmpty()) {
                begin(traject, inrichting, instelling, op);
            }
            Ritme ritme = opslag.ritme(trajectId, instelling.code()).orElseThrow();
            opslag.zetTot(ritme.id(), Contactritme.Tot.TRAJECT_EINDE);
            if (!ritme.loopt()) {
                telOpnieuw(ritme, instelling.schema(), op, "De inburgeraar wil geen begeleiding, maar mag wel gebeld worden.", Gebruiker.systeem(traject.gemeente()));
            }
        });
    }

    @Override
    @Transactional
    public void stopAlles(UUID trajectId, String reden) {
        Traject traject = trajecten.vergrendel(trajectId);
        opslag.ritmes(trajectId).stream().filter(Ritme::loopt).forEach(ritme -> eindig(ritme, vandaag(), reden, Gebruiker.systeem(traject.gemeente())));
    }

    @Override
    @Transactional
    public void contactVastgelegd(UUID trajectId) {
        opslag.ritmes(trajectId).stream().filter(ritme -> ritme.loopt() && ritme.alarmSinds() != null).forEach(this::wek);
    }

    @Override
    public void gesproken(UUID trajectId) {
        contactVastgelegd(trajectId);
    }

    @Override
    @Transactional
    public void herbereken(UUID trajectId) {
        trajecten.vergrendel(trajectId);
        opslag.ritmes(trajectId).stream().filter(Ritme::loopt).forEach(this::wek);
    }

    @Override
    @Transactional
    public void plan(UUID trajectId, int aantal, LocalDate van, LocalDate tot) {
        Traject traject = trajecten.vergrendel(trajectId);
        Inrichting inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
        Contactritme instelling = inrichting.contactritmes().stream().filter(i -> i.soort() == Contactritme.Soort.VOORTGANG && geldtVoor(traject, inrichting, i)).findFirst()
                .orElseGet(() -> new Contactritme("voortgang", "Voortgangsgesprekken", Contactritme.Soort.VOORTGANG, "klantmanager", null, Contactritme.Vanaf.PIP, null, null, null, null));
        Optional<Ritme> bestaand = opslag.ritme(trajectId, instelling.code());
        if (bestaand.isEmpty()) {
            begin(traject, inrichting, new Contactritme(instelling.code(), instelling.naam(), instelling.soort(), instelling.rol(), instelling.met(), instelling.vanaf(), instelling.tot(),
                    new Ritmeschema.Gespreid(aantal, Period.between(van, tot)), instelling.voorwaarde(), instelling.overslaanBijDerdeninformatie()), van, "Zoveel gesprekken noemt het PIP.");
            return;
        }
        int rest = aantal - opslag.gehouden(bestaand.get().id());
        if (rest > 0 && tot.isAfter(vandaag()) && bestaand.get().status() != Ritme.Status.GESTOPT) {
            telOpnieuw(bestaand.get(), new Ritmeschema.Gespreid(rest, Period.between(vandaag(), tot)), vandaag(), "Het PIP noemt " + aantal + " voortgangsgesprekken.",
                    Gebruiker.systeem(traject.gemeente()));
        }
    }

    @Override
    @Transactional
    public void stop(UUID trajectId, LocalDate op) {
        Traject traject = trajecten.vergrendel(trajectId);
        opslag.ritmes(trajectId).stream().filter(ritme -> ritme.loopt() && ritme.soort() == Contactritme.Soort.VOORTGANG)
                .forEach(ritme -> eindig(ritme, op, "De leerroute is klaar.", Gebruiker.systeem(traject.gemeente())));
    }

    // ---- the process of one rhythm

    /** What the process has to do next; settles moments that passed or no longer apply, and ends a rhythm that has no more. */
    @Transactional
    public Contactstand stand(UUID ritmeId) {
        Optional<Ritme> gevonden = opslag.ritme(ritmeId);
        if (gevonden.isEmpty()) {
            return new Contactstand(Contactstand.Soort.BEEINDIGD, "klantmanager", null, null);
        }
        trajecten.vergrendel(gevonden.get().trajectId());
        Ritme ritme = opslag.ritme(ritmeId).orElseThrow();
        if (!ritme.loopt()) {
            return new Contactstand(Contactstand.Soort.BEEINDIGD, ritme.rol(), null, null);
        }
        if (ritme.schema() instanceof Ritmeschema.Stilte stilte) {
            return stilte(ritme, stilte.stilteDagen());
        }
        Optional<Gepland> moment = openMoment(ritme);
        while (moment.isPresent() && !moment.get().datum().isAfter(vandaag()) && !voldoet(ritme)) {
            opslag.vervallen(moment.get().id(), vandaag(), ritme.voorwaarde() == Contactritme.Voorwaarde.ZONDER_MAATJE
                    ? "Niet nodig: er is een eigen begeleider." : "Niet van toepassing: er is geen eigen begeleider.");
            moment = openMoment(ritme);
        }
        if (moment.isEmpty()) {
            opslag.eindig(ritme.id(), Ritme.Status.AFGEROND, vandaag(), "Alle contacten zijn geweest.");
            schrijf(ritme, Gebruiker.systeem(ritme.gemeente()), Tijdlijn.Regel.van("contactritme.afgerond", Sectie.CONTACTEN, ritme.naam() + ": alle contacten zijn geweest."));
            return new Contactstand(Contactstand.Soort.BEEINDIGD, ritme.rol(), null, null);
        }
        Gepland eerste = moment.get();
        return eerste.datum().isAfter(vandaag()) ? new Contactstand(Contactstand.Soort.WACHTEN, ritme.rol(), null, eerste.datum().atStartOfDay(NEDERLAND))
                : new Contactstand(Contactstand.Soort.NU, ritme.rol(), eerste.id(), null);
    }

    private Contactstand stilte(Ritme ritme, int dagen) {
        LocalDate alarm = alarmOp(ritme, dagen);
        LocalDate wacht = ritme.zoekOpnieuwOp() != null && ritme.zoekOpnieuwOp().isAfter(alarm) ? ritme.zoekOpnieuwOp() : alarm;
        if (!wacht.isAfter(vandaag())) {
            if (ritme.alarmSinds() == null) {
                schrijf(ritme, Gebruiker.systeem(ritme.gemeente()), Tijdlijn.Regel.van("contact.stilte", Sectie.CONTACTEN,
                        "Het is " + (dagen == 1 ? "een dag" : dagen + " dagen") + " stil: sinds " + DAG.format(alarm.minusDays(dagen + 1L)) + " is er geen contact vastgelegd."));
            }
            opslag.alarm(ritme.id(), ritme.alarmSinds() == null ? vandaag() : ritme.alarmSinds(), null);
            return new Contactstand(Contactstand.Soort.STIL, ritme.rol(), null, null);
        }
        opslag.alarm(ritme.id(), wacht.equals(alarm) ? null : ritme.alarmSinds(), wacht.equals(alarm) ? null : ritme.zoekOpnieuwOp());
        return new Contactstand(Contactstand.Soort.WACHTEN, ritme.rol(), null, wacht.atStartOfDay(NEDERLAND));
    }

    /** The first day after {@code dagen} whole days without contact: on the last of them somebody can still call. */
    LocalDate alarmOp(Ritme ritme, int dagen) {
        LocalDate laatste = opslag.laatsteContact(ritme.trajectId());
        return (laatste == null || laatste.isBefore(ritme.anker()) ? ritme.anker() : laatste).plusDays(dagen + 1L);
    }

    /** The moment that is to be held next; made when the one before it is settled. */
    private Optional<Gepland> openMoment(Ritme ritme) {
        return opslag.openMoment(ritme.id()).or(() -> {
            plan(ritme, null);
            return opslag.openMoment(ritme.id());
        });
    }

    private void plan(Ritme ritme, LocalDate afgesproken) {
        LocalDate laatst = opslag.laatstAfgehandeld(ritme.id());
        int nr = opslag.hoogsteNr(ritme.id()) + 1;
        Optional<LocalDate> dag = ritme.moment(nr);
        while (dag.isPresent() && laatst != null && !dag.get().isAfter(laatst) && ritme.vervaltAlsVoorbij(nr)) {
            nr++;
            dag = ritme.moment(nr);
        }
        if (dag.isPresent()) {
            opslag.voegToe(ritme, nr, dag.get(), afgesproken == null ? dag.get() : afgesproken);
        }
    }

    private boolean voldoet(Ritme ritme) {
        return switch (ritme.voorwaarde()) {
            case ALTIJD -> true;
            case ZONDER_MAATJE -> !opslag.heeftMaatje(ritme.trajectId());
            case MET_MAATJE -> opslag.heeftMaatje(ritme.trajectId());
        };
    }

    // ---- tasks

    /** The moment was held. @param afgesproken the day of the next contact when they agreed one, or {@code null} */
    void gehouden(Gepland moment, Ritme ritme, LocalDate op, UUID contactmoment, Boolean hulpNodig, List<String> gesproken, LocalDate afgesproken, TaakContext taak) {
        opslag.gehouden(moment.id(), op, contactmoment, hulpNodig, gesproken, taak.wie().weergavenaam());
        if (ritme.loopt()) {
            plan(ritme, afgesproken);
        }
        schrijf(ritme, taak.wie(), Tijdlijn.Regel.van("contact.gehouden", Sectie.CONTACTEN, ritme.naam() + ": contact op " + DAG.format(op)
                + (afgesproken == null ? "." : "; het volgende is afgesproken op " + DAG.format(afgesproken) + ".")).uitTaak(taak.sleutel()));
    }

    void overgeslagen(Gepland moment, Ritme ritme, String reden, String informatieVan, LocalDate informatieOp, TaakContext taak) {
        opslag.overgeslagen(moment.id(), taak.vandaag(), reden, informatieVan, informatieOp, taak.wie().weergavenaam());
        if (ritme.loopt()) {
            plan(ritme, null);
        }
        schrijf(ritme, taak.wie(), Tijdlijn.Regel.van("contact.overgeslagen", Sectie.CONTACTEN, ritme.naam() + ": het contact van " + DAG.format(moment.geplandOp()) + " is overgeslagen.")
                .omdat(informatieVan + " vertelde op " + DAG.format(informatieOp) + ": " + reden).uitTaak(taak.sleutel()));
    }

    void opnieuw(Gepland moment, Ritme ritme, LocalDate op, String reden, List<String> gesproken, TaakContext taak) {
        opslag.opnieuw(moment.id(), op, reden, gesproken, taak.wie().weergavenaam());
        schrijf(ritme, taak.wie(), Tijdlijn.Regel.van("contact.opnieuw", Sectie.CONTACTEN, ritme.naam() + ": opnieuw op " + DAG.format(op) + ".").omdat(reden).uitTaak(taak.sleutel()));
    }

    /** Somebody looked for the person in vain; the alarm comes back on this day. */
    void nogStil(Ritme ritme, LocalDate opnieuw, String reden, TaakContext taak) {
        opslag.alarm(ritme.id(), ritme.alarmSinds(), opnieuw);
        schrijf(ritme, taak.wie(), Tijdlijn.Regel.van("contact.niet-bereikt", Sectie.CONTACTEN, "Geen contact gekregen; opnieuw op " + DAG.format(opnieuw) + ".")
                .omdat(reden).uitTaak(taak.sleutel()));
    }

    /** The person was spoken to in the alarm's own task: that task goes on by itself and need not be woken. */
    void nietMeerStil(Ritme ritme) {
        opslag.alarm(ritme.id(), null, null);
    }

    // ---- what a professional changes

    /**
     * Moves the next contact to another day; the rhythm itself stays.
     *
     * @throws OngeldigeInvoer naming the field
     */
    @Transactional
    public void verzet(UUID trajectId, UUID ritmeId, LocalDate naar, String reden, Gebruiker wie) {
        Ritme ritme = teWijzigen(trajectId, ritmeId, wie);
        verplicht(reden);
        Gepland moment = opslag.openMoment(ritmeId).orElseThrow(() -> new OngeldigeInvoer("naar", "Er is geen volgend contact om te verzetten."));
        if (naar == null || !naar.isAfter(vandaag())) {
            throw new OngeldigeInvoer("naar", "Kies een dag na vandaag.");
        }
        opslag.verzet(moment.id(), naar, reden.strip(), wie.weergavenaam());
        schrijf(ritme, wie, Tijdlijn.Regel.van("contact.verzet", Sectie.CONTACTEN, ritme.naam() + ": het contact van " + DAG.format(moment.datum()) + " is nu op " + DAG.format(naar) + ".")
                .omdat(reden.strip()));
        wek(ritme);
    }

    /**
     * Another rhythm from today on, e.g. every three weeks, or a number of extra contacts; also extends a rhythm that had no more moments.
     *
     * @throws OngeldigeInvoer naming the field
     */
    @Transactional
    public void wijzig(UUID trajectId, UUID ritmeId, Ritmeschema schema, String reden, Gebruiker wie) {
        Ritme ritme = teWijzigen(trajectId, ritmeId, wie);
        verplicht(reden);
        if (schema == null || (schema instanceof Ritmeschema.Stilte) != (ritme.schema() instanceof Ritmeschema.Stilte)) {
            throw new OngeldigeInvoer("elke", "Kies hoe vaak het contact is.");
        }
        if (ritme.status() == Ritme.Status.GESTOPT) {
            throw new OngeldigeInvoer("elke", "Dit ritme is gestopt. Een gestopt ritme begint niet opnieuw.");
        }
        telOpnieuw(ritme, schema, vandaag(), reden.strip(), wie);
    }

    /** Ends a rhythm for this traject, with its reason. @throws OngeldigeInvoer without a reason */
    @Transactional
    public void beeindig(UUID trajectId, UUID ritmeId, String reden, Gebruiker wie) {
        Ritme ritme = teWijzigen(trajectId, ritmeId, wie);
        verplicht(reden);
        if (ritme.loopt()) {
            eindig(ritme, vandaag(), reden.strip(), wie);
        }
    }

    private Ritme teWijzigen(UUID trajectId, UUID ritmeId, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.CONTACTEN, wie);
        trajecten.vergrendel(trajectId);
        return opslag.ritme(ritmeId).filter(ritme -> ritme.trajectId().equals(trajectId)).orElseThrow(() -> new NietGevonden("Dit contactritme"));
    }

    private static void verplicht(String reden) {
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("reden", "Vul in waarom.");
        }
    }

    // ---- steps

    private static boolean geldtVoor(Traject traject, Inrichting inrichting, Contactritme ritme) {
        Inrichting.Rol rol = inrichting.rollen().get(ritme.rol());
        return rol != null && (rol.doelgroepen().isEmpty() || rol.doelgroepen().contains(traject.doelgroep()));
    }

    private void begin(Traject traject, Inrichting inrichting, Contactritme i, LocalDate op) {
        begin(traject, inrichting, i, op, "Volgens de inrichting van de gemeente.");
    }

    private void begin(Traject traject, Inrichting inrichting, Contactritme i, LocalDate op, String waarom) {
        Ritme ritme = new Ritme(UUID.randomUUID(), traject.id(), traject.gemeente(), i.code(), i.naam(), i.soort(), i.rol(), i.met(), i.schema(), i.voorwaarde(),
                i.overslaanBijDerdeninformatie(), i.tot(), op, 0, Ritme.Status.LOPEND, op, null, null, null, null, 1);
        opslag.voegToe(ritme);
        rolbezettingen.vulOpVerzoek(traject, inrichting, ritme.rol());
        plan(ritme, null);
        schrijf(ritme, Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("contactritme.gestart", Sectie.CONTACTEN, ritme.naam() + ": " + Ritmewoorden.van(ritme.schema()) + ".")
                .omdat(waarom));
        startProces(ritme);
    }

    private void telOpnieuw(Ritme ritme, Ritmeschema schema, LocalDate anker, String reden, Gebruiker wie) {
        opslag.openMoment(ritme.id()).ifPresent(moment -> opslag.vervallen(moment.id(), vandaag(), "Het ritme veranderde: " + reden));
        opslag.telOpnieuw(ritme.id(), schema, anker, opslag.hoogsteNr(ritme.id()), reden);
        Ritme nieuw = opslag.ritme(ritme.id()).orElseThrow();
        plan(nieuw, null);
        schrijf(nieuw, wie, Tijdlijn.Regel.van("contactritme.gewijzigd", Sectie.CONTACTEN, nieuw.naam() + ": nu " + Ritmewoorden.van(schema) + ".").omdat(reden));
        if (ritme.loopt()) {
            wek(nieuw);
        } else {
            opslag.volgendeVersie(ritme.id());
            startProces(opslag.ritme(ritme.id()).orElseThrow());
        }
    }

    private void eindig(Ritme ritme, LocalDate op, String reden, Gebruiker wie) {
        opslag.openMoment(ritme.id()).ifPresent(moment -> opslag.vervallen(moment.id(), op, reden));
        opslag.eindig(ritme.id(), Ritme.Status.GESTOPT, op, reden);
        schrijf(ritme, wie, Tijdlijn.Regel.van("contactritme.gestopt", Sectie.CONTACTEN, "Het contactritme '" + ritme.naam() + "' is gestopt.").omdat(reden));
        postbus.correleer(ritme.trajectId(), ritme.gemeente(), "contactritme-beeindigd", ritme.id().toString(), Map.of(),
                "contactritme-beeindigd:" + ritme.id() + ":" + ritme.versie());
    }

    private void startProces(Ritme ritme) {
        postbus.startProces(ritme.trajectId(), ritme.gemeente(), "contactritme-gestart", ritme.id().toString(), Map.of("ritmeId", ritme.id().toString()),
                "contactritme-gestart:" + ritme.id() + ":" + ritme.versie());
    }

    private void wek(Ritme ritme) {
        postbus.correleer(ritme.trajectId(), ritme.gemeente(), "contactritme-gewijzigd", ritme.id().toString(), Map.of(),
                "contactritme-gewijzigd:" + ritme.id() + ":" + opslag.volgendeVersie(ritme.id()));
    }

    private static String waarom(Contactritme.Tot tot) {
        return switch (tot) {
            case OPSTARTFASE_EINDE -> "De opstartfase is voorbij.";
            case BEGELEIDING_EINDE -> "De begeleiding is voorbij.";
            case ONTZORGEN_EINDE -> "Het ontzorgen is voorbij.";
            case PLAATSING_EINDE -> "De plaatsing is voorbij.";
            case TRAJECT_EINDE -> "Het traject is voorbij.";
        };
    }

    private void schrijf(Ritme ritme, Gebruiker wie, Tijdlijn.Regel regel) {
        tijdlijn.schrijf(ritme.trajectId(), ritme.gemeente(), wie, regel);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }
}
