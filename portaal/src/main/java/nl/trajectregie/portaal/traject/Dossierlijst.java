package nl.trajectregie.portaal.traject;

import java.util.Comparator;
import java.util.Set;
import nl.trajectregie.dossier.beeld.TrajectBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.BehandelaarBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.TermijnBeeld;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import org.springframework.stereotype.Component;

/** What the list of trajecten picks out of each. In a template: {@code ${@dossierlijst.eersteTermijn(t)}}. */
@Component("dossierlijst")
public class Dossierlijst {

    private static final Set<String> KLAAR = Set.of("GEHAALD", "VERVALLEN");

    /** The open term that ends first, or {@code null}. */
    public TermijnBeeld eersteTermijn(TrajectBeeld traject) {
        return traject.termijnen() == null ? null : traject.termijnen().stream().filter(t -> t.fataleDatum() != null && !KLAAR.contains(t.status()) && !Termijnsoort.isVoorbij(t.soort(), t.status()))
                .min(Comparator.comparing(TermijnBeeld::fataleDatum)).orElse(null);
    }

    /** Who carries out the role: the person, or the team when there is none. */
    public String behandelaar(TrajectBeeld traject, String rol) {
        return traject.behandelaars() == null ? "" : traject.behandelaars().stream().filter(b -> b.rol().equals(rol)).findFirst()
                .map(Dossierlijst::naam).orElse("");
    }

    private static String naam(BehandelaarBeeld behandelaar) {
        return behandelaar.weergavenaam() == null ? "Het team" : behandelaar.weergavenaam();
    }
}
