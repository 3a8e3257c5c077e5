package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.pip.Taalniveau;
import nl.trajectregie.dossier.pip.Vaardigheid;

/**
 * How the learning goes, as a page or the API shows it.
 *
 * @param gang           {@code null} before the leerroute began
 * @param normen         hours against what is due; {@code afschalen} the 600 hours of NT2, only in the B1-route at B1, otherwise {@code null}
 * @param niveauPip      level of the PIP per skill; empty in the Z-route
 * @param niveauNu       last level by a test per skill, or absent
 * @param openExamens    exams that must still be passed
 * @param beginTermijn   first day of the inburgeringstermijn; {@code eindeTermijn} its last; {@code wisselTot} last day on which the route may change; each may be {@code null}
 * @param termijnVanDuo  DUO set the term; until then it is our proposal
 * @param aanbodUiterlijk first day on which a missing offer counts, or {@code null} when there is an offer or none is owed
 * @param zBesluiten     what the college decided about the hours of the Z-route; the newest of each soort counts
 * @param examenwensZ    Z-route only: whether the PIP has the wish to try exams (Bi 3.14(7)), otherwise {@code null}
 * @param aanwezigheid   share of the lesson hours that were followed, in whole percents, or {@code null} without hours
 */
public record Leerbeeld(Leergang gang, List<Leerregels.Norm> normen, Leerregels.Norm afschalen, Map<Vaardigheid, Taalniveau> niveauPip, Map<Vaardigheid, String> niveauNu,
                        List<Leerregistratie.Niveau> niveaus, List<Leerregistratie.Uren> uren, Map<Leeronderdeel, BigDecimal> som, List<Leerregistratie.Uitslag> uitslagen,
                        Set<Examenonderdeel> openExamens, List<Leerregistratie.Verzuim> verzuim, List<Leerregistratie.Wissel> wissels, List<Leerregistratie.Besluit> besluiten, List<ZBesluit> zBesluiten, Boolean examenwensZ,
                        LocalDate beginTermijn, LocalDate eindeTermijn, boolean termijnVanDuo, LocalDate wisselTot, LocalDate aanbodUiterlijk, Integer aanwezigheid, boolean schrijven) {}
