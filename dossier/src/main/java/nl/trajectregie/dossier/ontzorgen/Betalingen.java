package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.ontzorgen.Ontzorgingen.dag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements and payments for the fixed costs, and what went wrong with them. */
@Component
public class Betalingen {

    /** What the line of the payments waits for. */
    public record Moment(boolean loopt, OffsetDateTime volgendMomentOp) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Ontzorgingen ontzorgingen;
    private final Ontzorgwekker wekker;
    private final Postbus postbus;
    private final Tijdlijn tijdlijn;

    Betalingen(JdbcClient jdbc, Trajecten trajecten, Ontzorgingen ontzorgingen, Ontzorgwekker wekker, Postbus postbus, Tijdlijn tijdlijn) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.ontzorgingen = ontzorgingen;
        this.wekker = wekker;
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
    }

    /** What happened to a payment that came in. */
    public enum Uitkomst { GEBOEKT, BEKEND, DUBBEL, HERSTELD, MISLUKT, AL_BETAALD }

    /** The calendar of this traject. */
    public Betaalkalender kalender(UUID trajectId) {
        return new Betaalkalender(ontzorgingen.periode(trajectId), afspraken(trajectId), betalingen(trajectId), ontzorgingen.inrichting(trajectId).waarschuwDagenTeLaat());
    }

    /**
     * A payment was booked. The same kenmerk again is the same payment; a second one with another kenmerk is a double payment.
     *
     * @param maand the month it is for, or {@code null} when the sender does not say
     */
    @Transactional
    public Uitkomst boek(UUID trajectId, Lastsoort soort, String kenmerk, long bedragCent, LocalDate geboektOp, YearMonth maand, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        YearMonth voor = maand != null ? maand : ontzorgingen.vind(trajectId).filter(o -> o.rechtVanaf() != null).map(o -> kalender(trajectId).maandVan(soort, geboektOp, bedragCent))
                .orElse(YearMonth.from(geboektOp));
        Optional<UUID> betaling = bewaar(traject, soort, voor, kenmerk, Betaling.Stand.GEBOEKT, bedragCent, geboektOp, null, wie);
        if (betaling.isEmpty()) {
            return Uitkomst.BEKEND;
        }
        if (ontzorgingen.vind(trajectId).filter(o -> o.rechtVanaf() != null).isEmpty()) {
            return Uitkomst.GEBOEKT;
        }
        Betaalkalender kalender = kalender(trajectId);
        List<UUID> open = jdbc.sql("""
                select id from dossier.betaalafwijking where traject_id = :traject and soort = :soort and maand = :maand and aard in ('TE_LAAT', 'MISLUKT') and stand = 'OPEN'""")
                .param("traject", trajectId).param("soort", soort.name()).param("maand", voor.atDay(1)).query(UUID.class).list();
        open.forEach(id -> herstelVanzelf(traject, id));
        if (kalender.dubbel(soort, voor)) {
            meld(traject, Afwijking.Aard.DUBBEL, soort.name(), voor, Math.min(bedragCent, kalender.teVeel(soort, voor)), betaling.get(), null);
            return Uitkomst.DUBBEL;
        }
        return open.isEmpty() ? Uitkomst.GEBOEKT : Uitkomst.HERSTELD;
    }

    /** A payment failed. One that was booked afterwards, or before this was told, needs no repair. */
    @Transactional
    public Uitkomst mislukt(UUID trajectId, Lastsoort soort, String kenmerk, Long bedragCent, LocalDate misluktOp, YearMonth maand, String reden, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        boolean loopt = ontzorgingen.vind(trajectId).filter(o -> o.rechtVanaf() != null).isPresent();
        YearMonth voor = maand != null ? maand : loopt ? kalender(trajectId).maandVan(soort, misluktOp, bedragCent) : YearMonth.from(misluktOp);
        Optional<UUID> betaling = bewaar(traject, soort, voor, kenmerk, Betaling.Stand.MISLUKT, bedragCent, misluktOp, reden, wie);
        if (betaling.isEmpty()) {
            return Uitkomst.BEKEND;
        }
        boolean betaald = betalingen(trajectId).stream().anyMatch(b -> b.soort() == soort && b.maand().equals(voor) && b.stand() == Betaling.Stand.GEBOEKT);
        if (betaald) {
            return Uitkomst.AL_BETAALD;
        }
        boolean al = jdbc.sql("""
                select exists (select 1 from dossier.betaalafwijking where traject_id = :traject and soort = :soort and maand = :maand and aard in ('MISLUKT', 'TE_LAAT') and stand = 'OPEN')""")
                .param("traject", trajectId).param("soort", soort.name()).param("maand", voor.atDay(1)).query(Boolean.class).single();
        if (loopt && !al) {
            meld(traject, Afwijking.Aard.MISLUKT, soort.name(), voor, bedragCent, betaling.get(), null);
        }
        return Uitkomst.MISLUKT;
    }

    /** A toeslag came to the person while it belongs on the managed account. */
    @Transactional
    public void toeslagBijInburgeraar(UUID trajectId, Toeslag toeslag, long bedragCent, LocalDate betaaldOp) {
        meld(trajecten.vergrendel(trajectId), Afwijking.Aard.TOESLAG_BIJ_INBURGERAAR, toeslag.soort().name(), YearMonth.from(betaaldOp), bedragCent, null, toeslag.id());
    }

    /** Brings the calendar up to today: what is late becomes a repair, once. @return what the line waits for */
    @Transactional
    public Moment werkBij(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        LocalDate vandaag = ontzorgingen.vandaag();
        Betaalkalender kalender = kalender(trajectId);
        for (Betaalkalender.Vak vak : kalender.teLaat(vandaag)) {
            boolean al = jdbc.sql("select exists (select 1 from dossier.betaalafwijking where traject_id = :traject and soort = :soort and maand = :maand and aard = 'TE_LAAT')")
                    .param("traject", trajectId).param("soort", vak.soort().name()).param("maand", vak.maand().atDay(1)).query(Boolean.class).single();
            if (!al) {
                meld(traject, Afwijking.Aard.TE_LAAT, vak.soort().name(), vak.maand(), vak.verwachtCent(), null, null);
            }
        }
        LocalDate laatste = ontzorgingen.periode(trajectId).tot();
        LocalDate einde = laatste.plusDays(ontzorgingen.inrichting(trajectId).waarschuwDagenTeLaat() + 1L);
        if (vandaag.isAfter(laatste) && kalender.volgendMoment(vandaag).isEmpty()) {
            wekker.lijnIsAf(trajectId, Ontzorglijn.BETALEN);
            return new Moment(false, Ontzorgingen.begin(vandaag.plusDays(1)));
        }
        LocalDate volgende = kalender.volgendMoment(vandaag).orElse(einde.isAfter(vandaag) ? einde : vandaag.plusDays(1));
        return new Moment(true, Ontzorgingen.begin(volgende));
    }

    /** The repair is done; the letter and the talk were noted by the person who did it. Does nothing the second time. */
    @Transactional
    public void sluitHerstel(UUID afwijkingId) {
        Afwijking afwijking = afwijking(afwijkingId);
        trajecten.vergrendel(afwijking.trajectId());
        if (jdbc.sql("update dossier.betaalafwijking set stand = 'HERSTELD', hersteld_op = :nu where id = :id and stand = 'OPEN'")
                .param("nu", ontzorgingen.nu()).param("id", afwijkingId).update() == 1) {
            tijdlijn.schrijf(afwijking.trajectId(), afwijking.gemeente(), Gebruiker.systeem(afwijking.gemeente()),
                    Tijdlijn.Regel.van("ontzorgen.hersteld", Sectie.FINANCIEEL, "Hersteld: " + afwijking.onderwerp() + "."));
            wekker.wek(afwijking.trajectId(), afwijking.gemeente(), Ontzorglijn.LEEFGELD);
        }
    }

    /** The traject ends: what is still open lapses. Joins the caller's transaction. */
    @Transactional
    public void laatVervallen(UUID trajectId) {
        for (Ontzorglijn lijn : Ontzorglijn.values()) {
            wekker.lijnIsAf(trajectId, lijn);
        }
        for (Afwijking afwijking : afwijkingen(trajectId)) {
            if (afwijking.stand() == Afwijking.Stand.OPEN) {
                jdbc.sql("update dossier.betaalafwijking set stand = 'VERVALLEN' where id = :id").param("id", afwijking.id()).update();
                postbus.correleer(trajectId, afwijking.gemeente(), "betaling-herstel-vervallen", afwijking.id().toString(), Map.of(), "herstel-vervallen:" + afwijking.id());
            }
        }
    }

    void noteerHerstel(UUID afwijkingId, String watGedaan, String uitleg, LocalDate gesprokenOp, UUID document, Gebruiker wie) {
        jdbc.sql("""
                update dossier.betaalafwijking set wat_gedaan = :gedaan, uitleg = :uitleg, gesproken_op = :gesproken, document_id = coalesce(:document::uuid, document_id), wie = :wie
                where id = :id""").param("gedaan", watGedaan).param("uitleg", uitleg).param("gesproken", gesprokenOp).param("document", document).param("wie", wie.naam())
                .param("id", afwijkingId).update();
    }

    /** Money came back from the party that was paid too much. */
    void boekTerug(Afwijking afwijking, LocalDate op, Gebruiker wie) {
        Traject traject = trajecten.vind(afwijking.trajectId()).orElseThrow();
        if (afwijking.bedragCent() != null && afwijking.bedragCent() > 0) {
            bewaar(traject, Lastsoort.valueOf(afwijking.soort()), afwijking.maand(), "terug:" + afwijking.id(), Betaling.Stand.TERUGGEBOEKT, afwijking.bedragCent(), op, null, wie);
        }
    }

    /** Replaces the agreements. */
    void legAfsprakenVast(UUID trajectId, String gemeente, List<Betaalafspraak> nieuw) {
        jdbc.sql("update dossier.betaalafspraak set vervallen_op = :nu where traject_id = :traject and vervallen_op is null").param("nu", ontzorgingen.nu()).param("traject", trajectId).update();
        nieuw.forEach(a -> jdbc.sql("""
                insert into dossier.betaalafspraak (id, traject_id, gemeente, soort, partij, bedrag_cent, betaaldag, vanaf, kenmerk)
                values (:id, :traject, :gemeente, :soort, :partij, :bedrag, :dag, :vanaf, :kenmerk)""")
                .param("id", a.id()).param("traject", trajectId).param("gemeente", gemeente).param("soort", a.soort().name()).param("partij", a.partij())
                .param("bedrag", a.bedragCent()).param("dag", a.betaaldag()).param("vanaf", a.vanaf()).param("kenmerk", a.kenmerk()).update());
    }

    List<Betaalafspraak> afspraken(UUID trajectId) {
        return jdbc.sql("select * from dossier.betaalafspraak where traject_id = :traject and vervallen_op is null order by soort, vanaf").param("traject", trajectId)
                .query((rij, n) -> new Betaalafspraak(rij.getObject("id", UUID.class), Lastsoort.valueOf(rij.getString("soort")), rij.getString("partij"), rij.getLong("bedrag_cent"),
                        rij.getInt("betaaldag"), dag(rij, "vanaf"), rij.getString("kenmerk"))).list();
    }

    List<Betaling> betalingen(UUID trajectId) {
        return jdbc.sql("select * from dossier.betaling where traject_id = :traject order by datum, tijdstip").param("traject", trajectId)
                .query((rij, n) -> new Betaling(rij.getObject("id", UUID.class), Lastsoort.valueOf(rij.getString("soort")), YearMonth.from(dag(rij, "maand")), rij.getString("kenmerk"),
                        Betaling.Stand.valueOf(rij.getString("stand")), rij.getObject("bedrag_cent", Long.class), dag(rij, "datum"))).list();
    }

    List<Afwijking> afwijkingen(UUID trajectId) {
        return jdbc.sql("select * from dossier.betaalafwijking where traject_id = :traject order by gevonden_op desc").param("traject", trajectId).query(Betalingen::lees).list();
    }

    /** The repair. @throws NietGevonden there is no such repair in this transaction's gemeenten */
    public Afwijking afwijking(UUID id) {
        return jdbc.sql("select * from dossier.betaalafwijking where id = :id").param("id", id).query(Betalingen::lees).optional().orElseThrow(() -> new NietGevonden("Deze betaling"));
    }

    private void meld(Traject traject, Afwijking.Aard aard, String soort, YearMonth maand, Long bedragCent, UUID betaling, UUID toeslag) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.betaalafwijking (id, traject_id, gemeente, aard, soort, maand, bedrag_cent, betaling_id, toeslag_id, stand, gevonden_op)
                values (:id, :traject, :gemeente, :aard, :soort, :maand, :bedrag, :betaling, :toeslag, 'OPEN', :nu)""")
                .param("id", id).param("traject", traject.id()).param("gemeente", traject.gemeente()).param("aard", aard.name()).param("soort", soort)
                .param("maand", maand.atDay(1)).param("bedrag", bedragCent).param("betaling", betaling).param("toeslag", toeslag).param("nu", ontzorgingen.nu()).update();
        tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()),
                Tijdlijn.Regel.van("ontzorgen.betaling-afwijking", Sectie.FINANCIEEL, afwijking(id).zin()).omdat("Iemand herstelt dit en vertelt het de inburgeraar."));
        postbus.startProces(traject.id(), traject.gemeente(), "betaling-afwijking-gevonden", id.toString(), Map.of("afwijkingId", id.toString()), "betaling-afwijking:" + id);
    }

    private void herstelVanzelf(Traject traject, UUID afwijking) {
        jdbc.sql("update dossier.betaalafwijking set wat_gedaan = 'ALSNOG_BETAALD' where id = :id").param("id", afwijking).update();
        postbus.correleer(traject.id(), traject.gemeente(), "betaling-hersteld", afwijking.toString(), Map.of(), "betaling-hersteld:" + afwijking);
    }

    private Optional<UUID> bewaar(Traject traject, Lastsoort soort, YearMonth maand, String kenmerk, Betaling.Stand stand, Long bedragCent, LocalDate datum, String reden, Gebruiker wie) {
        return jdbc.sql("""
                insert into dossier.betaling (id, traject_id, gemeente, soort, maand, kenmerk, stand, bedrag_cent, datum, reden, wie, tijdstip)
                values (:id, :traject, :gemeente, :soort, :maand, :kenmerk, :stand, :bedrag, :datum, :reden, :wie, :nu)
                on conflict (traject_id, soort, kenmerk, stand) do nothing returning id""")
                .param("id", UUID.randomUUID()).param("traject", traject.id()).param("gemeente", traject.gemeente()).param("soort", soort.name()).param("maand", maand.atDay(1))
                .param("kenmerk", kenmerk).param("stand", stand.name()).param("bedrag", bedragCent).param("datum", datum).param("reden", reden).param("wie", wie.naam())
                .param("nu", ontzorgingen.nu()).query(UUID.class).optional();
    }

    private static Afwijking lees(ResultSet rij, int nummer) throws SQLException {
        return new Afwijking(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Afwijking.Aard.valueOf(rij.getString("aard")),
                rij.getString("soort"), YearMonth.from(dag(rij, "maand")), rij.getObject("bedrag_cent", Long.class), Afwijking.Stand.valueOf(rij.getString("stand")),
                rij.getObject("gevonden_op", OffsetDateTime.class), rij.getString("wat_gedaan"), rij.getString("uitleg"), dag(rij, "gesproken_op"),
                rij.getObject("document_id", UUID.class), rij.getObject("hersteld_op", OffsetDateTime.class));
    }
}
