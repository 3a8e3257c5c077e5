package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The intake as API and dossier page show it, limited to the sections this reader may see.
 *
 * @param bekend            how many of the 13 startposities are known; counts only, so it includes those the reader may not see. Who reads only
 *                          the startposities of health or money gets the count of those, and nothing of the talks, the toets or the advice
 * @param leerbaarheidstoets outcome in DUO's words, or {@code null}
 * @param leerrouteAdvies    advice of the decision table, or {@code null}; never a decision
 */
public record Intakeoverzicht(int bekend, int totaal, int aantalGesprekken, int aantalGemist, LocalDate gestartOp, LocalDate afgerondOp, String leerbaarheidstoets,
                          LocalDate leerbaarheidstoetsOp, String leerrouteAdvies, Boolean alleenGesprekGemeld, List<Regel> startposities, List<Regel> geschiedenis,
                          List<InstrumentRegel> instrumenten, List<OproepRegel> oproepen) {

    /** @param waarde facts as the forms name them; {@code feiten}: the same in words */
    public record Regel(String soort, String naam, Startpositie.Stand stand, Map<String, Object> waarde, List<Feit> feiten, String toelichting, String bron, String wie,
                        OffsetDateTime tijdstip) {

        /** Whether this is one of the {@link Intakeoverzicht#totaal()} startposities; financiële zelfredzaamheid stands beside them. */
        public boolean teltMee() {
            return Startpositiesoort.van(soort).teltMee();
        }
    }

    /** How many of the startposities that count this reader does not see. */
    public int verborgen() {
        return totaal - (int) startposities.stream().filter(Regel::teltMee).count();
    }

    /** One fact in words. */
    public record Feit(String naam, String waarde) {}

    public record InstrumentRegel(Instrument instrument, String stand, String uitkomst, OffsetDateTime tijdstip) {}

    public record OproepRegel(int nummer, LocalDate opgesteldOp, LocalDate reactieUiterlijkOp, String reactie) {}
}
