package nl.trajectregie.dossier.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;

/**
 * A call for the intake with the term that the college sets (Wi 14(2)): the first, or the written warning with a second call and a new term
 * (Wi 22). The inrichting proposes the term. A worker makes the letter.
 */
class StelOproepOp implements TaakVerwerker {

    private static final int GEWONE_REACTIEDAGEN = 14;

    private final String formulierId;
    private final int nummer;
    private final Oproepen oproepen;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;

    /** @param nummer 1 or 2, as {@link Oproepladder} counts the calls */
    StelOproepOp(String formulierId, int nummer, Oproepen oproepen, Personen personen, Trajecten trajecten, Inrichtingen inrichtingen) {
        this.formulierId = formulierId;
        this.nummer = nummer;
        this.oproepen = oproepen;
        this.personen = personen;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
    }

    @Override
    public String formulierId() {
        return formulierId;
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        uit.put("reactieUiterlijkOp", taak.vandaag().plusDays(reactiedagen(traject)).toString());
        personen.vind(traject.persoonId()).map(Persoon::contacttaalInWoorden).ifPresent(taal -> uit.put("taal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        List<AntwoordFout.Veld> fouten = new ArrayList<>(Oproepladder.bezwarenTegenTermijn(a.datum("reactieUiterlijkOp"), taak.vandaag()).stream()
                .map(reden -> new AntwoordFout.Veld("reactieUiterlijkOp", reden)).toList());
        if (a.datum("verschijnenOp").isBefore(taak.vandaag().plusDays(1))) {
            fouten.add(new AntwoordFout.Veld("verschijnenOp", "Kies een dag in de toekomst om te verschijnen."));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        oproepen.stelOp(taak, nummer, a.datum("verschijnenOp"), a.tekst("plaats"), a.datum("reactieUiterlijkOp"), a.tekst("wijze"), a.tekst("taal"), a.tekst("gronden"));
        return Map.of();
    }

    /** Days to answer, as the inrichting says under which the traject started; never fewer than a letter needs. */
    private int reactiedagen(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente())
                .flatMap(inrichting -> inrichting.oproepReactieDagen()).map(dagen -> Math.max(dagen, Oproepladder.KORTSTE_TERMIJN_DAGEN)).orElse(GEWONE_REACTIEDAGEN);
    }
}
