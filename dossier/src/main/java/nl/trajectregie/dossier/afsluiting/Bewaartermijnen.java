package nl.trajectregie.dossier.afsluiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Afsluiting.Begint;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a closed dossier is kept (legal.md 9). The years come from the inrichting per kind of result; death (Bi 9.9(1)(b)) proposes removal and a
 * person confirms or holds it. Nothing is ever destroyed here or by anything that reads this.
 */
@Service
public class Bewaartermijnen {

    /**
     * @param startOp       day from which the years count; {@code null} when it is not known, never guessed
     * @param teBewarenTot  last day on which the dossier has to be kept; {@code null} when the start is not known
     * @param voorstel      why earlier removal is proposed, or {@code null}
     */
    public record Bewaartermijn(UUID trajectId, String gemeente, String resultaat, int jaren, Begint begint, String grondslag, LocalDate startOp, LocalDate teBewarenTot, Stand stand,
                                String voorstel, String besluitReden, String besluitNaam) {}

    /** Where the term stands. */
    public enum Stand {
        LOOPT("loopt"), WACHT_OP_EINDE_PLICHT("begint als de inburgeringsplicht eindigt"), VOORSTEL("voorstel: verwijderen"), AKKOORD("akkoord met verwijderen"),
        AANGEHOUDEN("aangehouden");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Afsluitingen afsluitingen;
    private final Inrichtingen inrichtingen;
    private final Rechten rechten;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Bewaartermijnen(JdbcClient jdbc, Trajecten trajecten, Afsluitingen afsluitingen, Inrichtingen inrichtingen, Rechten rechten, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.afsluitingen = afsluitingen;
        this.inrichtingen = inrichtingen;
        this.rechten = rechten;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** The term, once the traject is closed. */
    public Optional<Bewaartermijn> vind(UUID trajectId) {
        return jdbc.sql("select * from dossier.bewaartermijn where traject_id = :t").param("t", trajectId).query(Bewaartermijnen::lees).optional();
    }

    /** Starts the term of a traject that closes today with this code; a second time does nothing. Joins the caller's transaction. */
    public void start(Traject traject, Uitstroomcode code) {
        if (vind(traject.id()).isPresent()) {
            return;
        }
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), klok.getZone());
        var regel = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().afsluiting().bij(code.resultaat());
        LocalDate eindePlicht = afsluitingen.vind(traject.id()).map(Afsluiting::eindePlichtOp).orElse(null);
        LocalDate start = regel.begint() == Begint.AFSLUITING ? vandaag : eindePlicht;
        boolean overleden = code == Uitstroomcode.OVERLEDEN;
        Stand stand = overleden ? Stand.VOORSTEL : start == null ? Stand.WACHT_OP_EINDE_PLICHT : Stand.LOOPT;
        String voorstel = overleden ? "De inburgeraar is overleden (artikel 9.9 lid 1 onder b Besluit inburgering 2021)." : null;
        jdbc.sql("""
                insert into dossier.bewaartermijn (traject_id, gemeente, resultaat, jaren, begint, grondslag, start_op, te_bewaren_tot, stand, voorstel)
                values (:t, :gemeente, :resultaat, :jaren, :begint, :grondslag, :start, :tot, :stand, :voorstel)""")
                .param("t", traject.id()).param("gemeente", traject.gemeente()).param("resultaat", code.resultaat().name()).param("jaren", regel.jaren()).param("begint", regel.begint().name())
                .param("grondslag", regel.grondslag()).param("start", start).param("tot", start == null ? null : start.plusYears(regel.jaren())).param("stand", stand.name())
                .param("voorstel", voorstel).update();
        tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("bewaartermijn.begonnen", Sectie.AFSLUITING,
                start == null ? "De bewaartermijn van " + regel.jaren() + " jaar begint als de inburgeringsplicht eindigt. Die dag is nog niet bekend."
                        : "Het dossier blijft bewaard tot en met " + Datums.voluit(start.plusYears(regel.jaren())) + " (" + regel.jaren() + " jaar).").omdat(regel.grondslag()));
        if (overleden) {
            tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("bewaartermijn.voorstel", Sectie.AFSLUITING,
                    "Voorstel: de gegevens verwijderen. Iemand moet dit bevestigen of aanhouden.").omdat(voorstel));
        }
    }

    /**
     * A person decides on a proposal: agrees, or holds it because of an objection, a claim or an audit. Agreeing removes nothing by itself.
     *
     * @throws Conflict nothing was proposed
     */
    @Transactional
    public void besluit(UUID trajectId, boolean akkoord, String reden, Gebruiker wie) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magLezen(wie, Sectie.AFSLUITING) || !rechten.magSchrijven(wie, Sectie.KERN)) {
            throw new GeenRecht("U mag niet over de bewaartermijn beslissen.");
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("reden", "Vul in waarom u dit besluit.");
        }
        Bewaartermijn nu = vind(trajectId).filter(b -> b.stand() == Stand.VOORSTEL || b.stand() == Stand.AANGEHOUDEN)
                .orElseThrow(() -> new Conflict("Er is geen voorstel om over te beslissen."));
        jdbc.sql("update dossier.bewaartermijn set stand = :stand, besluit_reden = :reden, besluit_wie = :wie, besluit_naam = :naam, besluit_op = :nu where traject_id = :t")
                .param("stand", (akkoord ? Stand.AKKOORD : Stand.AANGEHOUDEN).name()).param("reden", reden.strip()).param("wie", wie.naam()).param("naam", wie.weergavenaam())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).param("t", nu.trajectId()).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("bewaartermijn.besluit", Sectie.AFSLUITING,
                akkoord ? "Akkoord met het verwijderen van de gegevens. Het verwijderen gebeurt met de hand." : "Het verwijderen is aangehouden.").omdat(reden.strip()));
    }

    private static Bewaartermijn lees(ResultSet rij, int nummer) throws SQLException {
        return new Bewaartermijn(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getString("resultaat"), rij.getInt("jaren"), Begint.valueOf(rij.getString("begint")),
                rij.getString("grondslag"), rij.getObject("start_op", LocalDate.class), rij.getObject("te_bewaren_tot", LocalDate.class), Stand.valueOf(rij.getString("stand")),
                rij.getString("voorstel"), rij.getString("besluit_reden"), rij.getString("besluit_naam"));
    }
}
