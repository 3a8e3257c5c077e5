package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.ontzorgen.Ontzorgingen.dag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to stop early: kept with the answer and its article, also when they are refused. */
@Component
public class Stopverzoeken {

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Ontzorgingen ontzorgingen;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    Stopverzoeken(JdbcClient jdbc, Trajecten trajecten, Ontzorgingen ontzorgingen, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.ontzorgingen = ontzorgingen;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    /** The person asks to stop. @throws Conflict ontzorgen does not run, or a request is open already */
    @Transactional
    public void vraag(UUID trajectId, String toelichting, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (ontzorgingen.vind(trajectId).filter(o -> o.status() == Ontzorging.Status.LOPEND).isEmpty()) {
            throw new Conflict("Het ontzorgen loopt niet. Er is niets om mee te stoppen.");
        }
        if (open(trajectId).isPresent()) {
            throw new Conflict("Er ligt al een verzoek om te stoppen. Beantwoord dat eerst.");
        }
        if (toelichting == null || toelichting.isBlank()) {
            throw new OngeldigeInvoer("toelichting", "Vul in waarom de inburgeraar wil stoppen.");
        }
        jdbc.sql("""
                insert into dossier.ontzorgverzoek (id, traject_id, gemeente, soort, gevraagd_op, toelichting, stand, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, 'STOPPEN', :op, :toelichting, 'OPEN', :wie, :naam, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", traject.gemeente()).param("op", ontzorgingen.vandaag())
                .param("toelichting", toelichting.strip()).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", ontzorgingen.nu()).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("ontzorgen.stopverzoek", Sectie.FINANCIEEL, "De inburgeraar vraagt om te stoppen met ontzorgen.")
                .omdat(toelichting.strip()));
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.PERIODE);
    }

    /** Every request, oldest first. */
    public List<Stopverzoek> van(UUID trajectId) {
        return jdbc.sql("select * from dossier.ontzorgverzoek where traject_id = :traject order by tijdstip").param("traject", trajectId)
                .query((rij, n) -> new Stopverzoek(rij.getObject("id", UUID.class), dag(rij, "gevraagd_op"), rij.getString("toelichting"),
                        Stopverzoek.Stand.valueOf(rij.getString("stand")), rij.getString("grondslag"), rij.getString("antwoord"), dag(rij, "beantwoord_op"), rij.getString("wie_naam"),
                        rij.getString("beantwoord_door"), rij.getObject("document_id", UUID.class))).list();
    }

    /** The request that awaits its answer. */
    Optional<Stopverzoek> open(UUID trajectId) {
        return van(trajectId).stream().filter(v -> v.stand() == Stopverzoek.Stand.OPEN).findFirst();
    }

    void beantwoord(UUID id, Stopverzoek.Stand stand, String grondslag, String antwoord, LocalDate op, UUID document, Gebruiker wie) {
        jdbc.sql("""
                update dossier.ontzorgverzoek set stand = :stand, grondslag = :grondslag, antwoord = :antwoord, beantwoord_op = :op, beantwoord_door = :door, document_id = :document
                where id = :id""").param("stand", stand.name()).param("grondslag", grondslag).param("antwoord", antwoord).param("op", op).param("door", wie.weergavenaam())
                .param("document", document).param("id", id).update();
    }
}
