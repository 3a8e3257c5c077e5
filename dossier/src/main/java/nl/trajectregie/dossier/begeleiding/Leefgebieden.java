package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Begeleiding.Leefgebied;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of the further guidance: what goes well and what needs help per part of life, each talk kept. Joins the caller's transaction. */
@Component
public class Leefgebieden {

    /** Whether an entry is from a talk on the way or the judgement at the end. */
    public enum Soort { GESPREK, EINDOORDEEL }

    /** How it stands in one part of life. */
    public enum Stand {
        VOLDOENDE("lukt"), HULP_NODIG("hulp nodig"), NIET_BESPROKEN("niet besproken");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * What was found at one talk.
     *
     * @param leefgebied name, as the plan instrument of the inrichting calls it
     * @param focus      agreed to work on until the next talk
     * @param huiswerk   what the person does himself, or {@code null}
     */
    public record Beeld(Soort soort, LocalDate datum, String leefgebied, Stand stand, String watLukt, String watNodig, boolean focus, String huiswerk, String wieNaam) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Clock klok;

    Leefgebieden(JdbcClient jdbc, Trajecten trajecten, Inrichtingen inrichtingen, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.klok = klok;
    }

    /** The parts of life of the plan instrument that this traject's inrichting uses; empty without an instrument. */
    public List<String> vanInrichting(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().begeleiding().plan().leefgebieden().stream()
                .map(Leefgebied::naam).toList();
    }

    /** Every entry, the newest first. */
    public List<Beeld> verloop(UUID trajectId) {
        return jdbc.sql("""
                select soort, datum, leefgebied, stand, wat_lukt, wat_nodig, focus, huiswerk, wie_naam
                from dossier.begeleiding_leefgebied where traject_id = :traject order by id desc""").param("traject", trajectId)
                .query((rij, n) -> new Beeld(Soort.valueOf(rij.getString(1)), rij.getObject(2, LocalDate.class), rij.getString(3), Stand.valueOf(rij.getString(4)),
                        rij.getString(5), rij.getString(6), rij.getBoolean(7), rij.getString(8), rij.getString(9))).list();
    }

    /** The newest entry per part of life that was discussed, by the order in which the plan names them. */
    public Map<String, Beeld> nu(UUID trajectId) {
        Map<String, Beeld> laatste = new LinkedHashMap<>();
        vanInrichting(trajectId).forEach(naam -> laatste.put(naam, null));
        for (Beeld beeld : verloop(trajectId)) {
            if (beeld.stand() != Stand.NIET_BESPROKEN && laatste.get(beeld.leefgebied()) == null) {
                laatste.put(beeld.leefgebied(), beeld);
            }
        }
        return laatste;
    }

    /** Rows of a form to begin with: each part of life with what is known. */
    List<Map<String, Object>> voorzet(UUID trajectId, boolean eindoordeel) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        nu(trajectId).forEach((naam, beeld) -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            rij.put("leefgebied", naam);
            if (beeld != null) {
                rij.put("stand", beeld.stand().name());
                if (!eindoordeel && beeld.watLukt() != null) {
                    rij.put("watLukt", beeld.watLukt());
                }
                if (!eindoordeel && beeld.stand() == Stand.HULP_NODIG && beeld.watNodig() != null) {
                    rij.put("watNodig", beeld.watNodig());
                }
            }
            rijen.add(rij);
        });
        return rijen;
    }

    void leg(TaakContext taak, Soort soort, LocalDate datum, List<Antwoorden> rijen) {
        for (Antwoorden rij : rijen) {
            jdbc.sql("""
                    insert into dossier.begeleiding_leefgebied (traject_id, gemeente, soort, datum, leefgebied, stand, wat_lukt, wat_nodig, focus, huiswerk, wie, wie_naam, tijdstip)
                    values (:traject, :gemeente, :soort, :datum, :leefgebied, :stand, :lukt, :nodig, :focus, :huiswerk, :wie, :naam, :nu)""")
                    .param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("soort", soort.name()).param("datum", datum)
                    .param("leefgebied", rij.tekst("leefgebied")).param("stand", rij.tekst("stand"))
                    .param("lukt", soort == Soort.EINDOORDEEL ? rij.tekst("toelichting") : rij.tekst("watLukt")).param("nodig", rij.tekst("watNodig"))
                    .param("focus", rij.isJa("focus")).param("huiswerk", rij.tekst("huiswerk")).param("wie", taak.wie().naam()).param("naam", taak.wie().weergavenaam())
                    .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        }
    }
}
