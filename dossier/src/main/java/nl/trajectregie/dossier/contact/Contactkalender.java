package nl.trajectregie.dossier.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.inrichting.Ritmeschema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was and what comes: the contacts of a traject by its rhythms. */
@Component
public class Contactkalender {

    private static final int VOORUIT = 4;
    private static final int VOORUIT_DAGEN = 366;

    /**
     * Last and next contact.
     *
     * @param laatste   day of the last real contact, or {@code null}
     * @param volgende  day of the next one, or {@code null}; {@code volgendeNaam} the rhythm it belongs to
     * @param stilSinds since when the silence alarm stands, or {@code null}
     */
    public record Kop(LocalDate laatste, LocalDate volgende, String volgendeNaam, LocalDate stilSinds) {

        /** Nothing known. */
        public static final Kop LEEG = new Kop(null, null, null, null);
    }

    /**
     * A line of the calendar.
     *
     * @param moment   the moment as the dossier has it; {@code null} for a day that follows from the rhythm and is not due yet
     * @param verwacht whether the day only follows from the rhythm
     */
    public record Regel(Ritme ritme, LocalDate datum, Gepland moment, boolean verwacht) {

        /** What became of it, or how it stands, as people read it. */
        public String stand() {
            if (verwacht) {
                return "verwacht";
            }
            return switch (moment.status()) {
                case GEHOUDEN -> "geweest";
                case OVERGESLAGEN -> "overgeslagen";
                case VERVALLEN -> "vervallen";
                case GEPLAND -> moment.pogingen() > 0 ? "opnieuw proberen" : moment.datum().equals(moment.geplandOp()) ? "gepland" : "afgesproken";
            };
        }

        /** Why, as people read it; empty when there is nothing to say. */
        public String waarom() {
            if (moment == null || moment.reden() == null) {
                return "";
            }
            return moment.status() == Gepland.Status.OVERGESLAGEN ? moment.informatieVan() + ": " + moment.reden() : moment.reden();
        }
    }

    /**
     * One rhythm with all its moments.
     *
     * @param woorden  how often, as people read it
     * @param laatste  day of its last contact, or {@code null}; {@code volgende} day of the next, or {@code null}
     */
    public record Ritmebeeld(Ritme ritme, String woorden, LocalDate laatste, LocalDate volgende, List<Gepland> momenten) {}

    /** What is still announced. The days that follow from a rhythm lapse when a traject closes, so one that is being closed keeps only what is due or was agreed with somebody. */
    enum Aankondiging {
        ALLES, AFGESPROKEN, NIETS;

        boolean noemt(Gepland moment, LocalDate vandaag) {
            return moment.open() && (this == ALLES || this == AFGESPROKEN && (!moment.datum().isAfter(vandaag) || !moment.datum().equals(moment.geplandOp())));
        }
    }

    /** The calendar: what comes, the first day first, and what was, the last day first. */
    public record Beeld(Kop kop, List<Regel> komt, List<Regel> geweest, List<Ritmebeeld> ritmes) {}

    private final Contactopslag opslag;
    private final Contactplanning planning;
    private final Dossiertoegang toegang;
    private final JdbcClient jdbc;
    private final Clock klok;

    Contactkalender(Contactopslag opslag, Contactplanning planning, Dossiertoegang toegang, JdbcClient jdbc, Clock klok) {
        this.opslag = opslag;
        this.planning = planning;
        this.toegang = toegang;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * The calendar of a traject; logged as a view.
     *
     * @param kanaal {@code portaal} or {@code api}
     */
    @Transactional
    public Beeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        toegang.lees(trajectId, Sectie.CONTACTEN, wie, "contactkalender bekeken", kanaal);
        return beeld(trajectId);
    }

    /** As {@link #toon}, for the application itself. */
    @Transactional(readOnly = true)
    public Beeld beeld(UUID trajectId) {
        Map<UUID, Ritme> ritmes = new HashMap<>();
        List<Ritmebeeld> beelden = new ArrayList<>();
        List<Regel> komt = new ArrayList<>();
        List<Regel> geweest = new ArrayList<>();
        List<Gepland> alle = opslag.momenten(trajectId);
        Aankondiging aankondiging = aankondiging(trajectId);
        for (Ritme ritme : opslag.ritmes(trajectId)) {
            ritmes.put(ritme.id(), ritme);
            List<Gepland> momenten = alle.stream().filter(moment -> moment.ritmeId().equals(ritme.id())).sorted(Comparator.comparingInt(Gepland::nr)).toList();
            komt.addAll(komt(ritme, momenten, aankondiging, vandaag()));
            beelden.add(new Ritmebeeld(ritme, Ritmewoorden.van(ritme.schema()),
                    momenten.stream().filter(moment -> moment.status() == Gepland.Status.GEHOUDEN).map(Gepland::afgehandeldOp).max(Comparator.naturalOrder()).orElse(null),
                    volgende(ritme, momenten, aankondiging), momenten));
        }
        alle.stream().filter(moment -> !moment.open()).map(moment -> new Regel(ritmes.get(moment.ritmeId()), moment.afgehandeldOp(), moment, false)).forEach(geweest::add);
        komt.sort(Comparator.comparing(Regel::datum));
        geweest.sort(Comparator.comparing(Regel::datum).reversed());
        return new Beeld(koppen(List.of(trajectId)).getOrDefault(trajectId, Kop.LEEG), komt, geweest, beelden);
    }

    private Aankondiging aankondiging(UUID trajectId) {
        return jdbc.sql("select case when status = 'afgesloten' then 'NIETS' when fase = 'afsluiting' then 'AFGESPROKEN' else 'ALLES' end from dossier.traject where id = :traject")
                .param("traject", trajectId).query(Aankondiging.class).single();
    }

    private LocalDate volgende(Ritme ritme, List<Gepland> momenten, Aankondiging aankondiging) {
        if (!ritme.loopt()) {
            return null;
        }
        return ritme.schema() instanceof Ritmeschema.Stilte stilte ? planning.alarmOp(ritme, stilte.stilteDagen())
                : momenten.stream().filter(moment -> aankondiging.noemt(moment, vandaag())).map(Gepland::datum).findFirst().orElse(null);
    }

    /** What comes of one rhythm: the contacts that stand, and after them the days that the rhythm tells. */
    static List<Regel> komt(Ritme ritme, List<Gepland> momenten, Aankondiging aankondiging, LocalDate vandaag) {
        List<Regel> uit = new ArrayList<>();
        if (aankondiging == Aankondiging.ALLES) {
            uit.addAll(vooruit(ritme, momenten, vandaag));
        }
        momenten.stream().filter(moment -> aankondiging.noemt(moment, vandaag)).map(moment -> new Regel(ritme, moment.datum(), moment, false)).forEach(uit::add);
        return uit;
    }

    private static List<Regel> vooruit(Ritme ritme, List<Gepland> momenten, LocalDate vandaag) {
        List<Regel> uit = new ArrayList<>();
        LocalDate grens = vandaag.plusDays(VOORUIT_DAGEN);
        int nr = momenten.stream().mapToInt(Gepland::nr).max().orElse(0);
        while (ritme.loopt() && uit.size() < VOORUIT) {
            Optional<LocalDate> dag = ritme.moment(++nr);
            if (dag.isEmpty() || dag.get().isAfter(grens)) {
                break;
            }
            if (dag.get().isAfter(vandaag)) {
                uit.add(new Regel(ritme, dag.get(), null, true));
            }
        }
        return uit;
    }

    /**
     * Last and next contact of these trajecten, for a list or a header; the caller checked the rights. Which next contact there is, is as
     * {@link Aankondiging} says.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Kop> koppen(Collection<UUID> trajecten) {
        Map<UUID, Kop> koppen = new HashMap<>();
        if (trajecten.isEmpty()) {
            return koppen;
        }
        jdbc.sql("""
                select t.id, l.datum as laatste, v.datum as volgende, v.naam as volgende_naam, s.sinds
                from dossier.traject t
                left join lateral (select max(datum) as datum from dossier.contactmoment c where c.traject_id = t.id and c.verschenen is distinct from false) l on true
                left join lateral (
                    select p.datum, r.naam from dossier.contactplan p join dossier.contactritme r on r.id = p.ritme_id
                    where p.traject_id = t.id and p.status = 'GEPLAND' and t.status <> 'afgesloten'
                        and (t.fase <> 'afsluiting' or p.datum <= :vandaag or p.datum <> p.gepland_op) order by p.datum limit 1) v on true
                left join lateral (select min(alarm_sinds) as sinds from dossier.contactritme r where r.traject_id = t.id and r.status = 'LOPEND' and r.zoek_opnieuw_op is null) s on true
                where t.id in (:trajecten)""").param("trajecten", trajecten).param("vandaag", vandaag())
                .query(rij -> {
                    koppen.put(rij.getObject("id", UUID.class), new Kop(rij.getObject("laatste", LocalDate.class), rij.getObject("volgende", LocalDate.class),
                            rij.getString("volgende_naam"), rij.getObject("sinds", LocalDate.class)));
                });
        return koppen;
    }

    /** What the contact tasks among these are about, by the engine's task key: the rhythm's name and the day it was planned on. */
    @Transactional(readOnly = true)
    public Map<Long, Regel> bijTaken(Collection<Long> taken) {
        Map<Long, Regel> uit = new HashMap<>();
        if (taken.isEmpty()) {
            return uit;
        }
        Map<Long, UUID> betreft = new HashMap<>();
        jdbc.sql("""
                select t.sleutel, b.id from engine.taak t join engine.betreft b on b.element_sleutel = t.element_sleutel
                where t.sleutel in (:taken) and t.proces_id in ('contact-voeren', 'contact-herstellen')""").param("taken", taken)
                .query(rij -> { betreft.put(rij.getLong(1), rij.getObject(2, UUID.class)); });
        betreft.forEach((taak, id) -> opslag.moment(id)
                .map(moment -> new Regel(opslag.ritme(moment.ritmeId()).orElseThrow(), moment.geplandOp(), moment, false))
                .or(() -> opslag.ritme(id).map(ritme -> new Regel(ritme, ritme.alarmSinds(), null, true)))
                .ifPresent(regel -> uit.put(taak, regel)));
        return uit;
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), Contactplanning.NEDERLAND);
    }
}
