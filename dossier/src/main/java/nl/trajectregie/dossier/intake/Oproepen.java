package nl.trajectregie.dossier.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Calls and warnings for the intake, with their letters and terms. Joins the caller's transaction. */
@Service
public class Oproepen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Intakebrieven brieven;
    private final Termijnen termijnen;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Oproepen(JdbcClient jdbc, Intakebrieven brieven, Termijnen termijnen, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.brieven = brieven;
        this.termijnen = termijnen;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    void stelOp(TaakContext taak, int nummer, LocalDate verschijnenOp, String plaats, LocalDate reactieUiterlijkOp, String wijze, String taal, String gronden) {
        jdbc.sql("""
                insert into dossier.intake_oproep (id, traject_id, gemeente, nummer, opgesteld_op, reactie_uiterlijk_op, verschijnen_op, plaats, wijze, taal, gronden, wie, tijdstip)
                values (:id, :traject, :gemeente, :nummer, :vandaag, :uiterlijk, :verschijnen, :plaats, :wijze, :taal, :gronden, :wie, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("nummer", nummer)
                .param("vandaag", taak.vandaag()).param("uiterlijk", reactieUiterlijkOp).param("verschijnen", verschijnenOp).param("plaats", plaats)
                .param("wijze", wijze).param("taal", taal).param("gronden", gronden).param("wie", taak.wie().naam())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
    }

    /**
     * Makes the letter of the newest call with this number and starts its term, once.
     *
     * @return the moment at which the term has passed: midnight in the Netherlands after its last day
     */
    public OffsetDateTime verstuur(UUID trajectId, int nummer) {
        Oproep oproep = alle(trajectId).stream().filter(rij -> rij.nummer() == nummer).findFirst().orElseThrow();
        Gebruiker systeem = Gebruiker.systeem(oproep.gemeente());
        if (oproep.documentId() == null) {
            Oproepladder.Trede trede = Oproepladder.Trede.bij(nummer);
            UUID document = brieven.oproep(oproep, trede);
            UUID termijn = termijnen.start(trajectId, Termijnsoort.OPROEPTERMIJN, oproep.opgesteldOp(), oproep.reactieUiterlijkOp(), "OPROEP_INTAKE",
                    trede.titel(), "Het college stelde een termijn in de oproep (artikel 14 lid 2 Wet inburgering 2021).", systeem);
            jdbc.sql("update dossier.intake_oproep set document_id = :document, termijn_id = :termijn where id = :id")
                    .param("document", document).param("termijn", termijn).param("id", oproep.id()).update();
            tijdlijn.schrijf(trajectId, oproep.gemeente(), systeem, Tijdlijn.Regel.van(nummer == 1 ? "intake.oproep" : "intake.waarschuwing", Sectie.STARTPOSITIES,
                    trede.titel() + ". Reageren kan tot en met " + BriefPdf.datum(oproep.reactieUiterlijkOp()) + ".").omdat(oproep.gronden()).overDocument(document));
        }
        return oproep.reactieUiterlijkOp().plusDays(1).atStartOfDay(NEDERLAND).toOffsetDateTime();
    }

    /** The person answered the newest call: its term is met. */
    void reactie(TaakContext taak, String reactie, LocalDate op, String reden) {
        Oproep oproep = alle(taak.trajectId()).stream().findFirst().orElseThrow();
        jdbc.sql("update dossier.intake_oproep set reactie = :reactie, reactie_op = :op where id = :id")
                .param("reactie", reactie).param("op", op).param("id", oproep.id()).update();
        termijnen.haal(taak.trajectId(), Termijnsoort.OPROEPTERMIJN, op, "De inburgeraar reageerde op de oproep.", taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.oproep-reactie", Sectie.STARTPOSITIES, switch (reactie) {
            case "KOMT" -> "De inburgeraar reageerde op de oproep en komt.";
            case "HEEFT_REDEN" -> "De inburgeraar reageerde op de oproep en heeft een reden om niet te komen.";
            default -> "De inburgeraar reageerde op de oproep en wil niet komen.";
        }).omdat(reden).uitTaak(taak.sleutel()));
    }

    /** The newest first. */
    public List<Oproep> alle(UUID trajectId) {
        return jdbc.sql("""
                select id, traject_id, gemeente, nummer, opgesteld_op, reactie_uiterlijk_op, verschijnen_op, plaats, wijze, taal, gronden, document_id, reactie, reactie_op
                from dossier.intake_oproep where traject_id = :traject order by tijdstip desc""").param("traject", trajectId).query(Oproepen::lees).list();
    }

    private static Oproep lees(ResultSet rij, int nummer) throws SQLException {
        return new Oproep(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getInt("nummer"),
                rij.getObject("opgesteld_op", LocalDate.class), rij.getObject("reactie_uiterlijk_op", LocalDate.class), rij.getObject("verschijnen_op", LocalDate.class),
                rij.getString("plaats"), rij.getString("wijze"), rij.getString("taal"), rij.getString("gronden"), rij.getObject("document_id", UUID.class),
                rij.getString("reactie"), rij.getObject("reactie_op", LocalDate.class));
    }
}
