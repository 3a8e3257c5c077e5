package nl.trajectregie.dossier.huisvesting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.trajectregie.dossier.begeleiding.Checklistpunt;

/** What was arranged on the regeldag or inhuizingsdag, as items of the checklist. */
final class Geregeld {

    private Geregeld() {}

    /** @param sleutel the keys were given and the home was seen */
    static Set<Checklistpunt> punten(Collection<String> geregeld, boolean sleutel) {
        Set<Checklistpunt> punten = EnumSet.noneOf(Checklistpunt.class);
        for (String wat : geregeld) {
            switch (wat) {
                case "HUURCONTRACT" -> punten.add(Checklistpunt.HUURCONTRACT);
                case "BRP" -> punten.add(Checklistpunt.BRP_INSCHRIJVING);
                case "BIJSTAND" -> punten.add(Checklistpunt.BIJSTANDSAANVRAAG);
                case "BIJZONDERE_BIJSTAND" -> punten.add(Checklistpunt.BIJZONDERE_BIJSTAND);
                case "BUDGETBEHEER" -> punten.add(Checklistpunt.BASIS_BUDGETBEHEER);
                case "ENERGIE" -> punten.add(Checklistpunt.ENERGIE);
                case "ZORGVERZEKERING" -> punten.add(Checklistpunt.ZORGVERZEKERING);
                case "DIGID" -> punten.add(Checklistpunt.DIGID);
                case "TOESLAGEN" -> punten.addAll(Set.of(Checklistpunt.ZORGTOESLAG, Checklistpunt.HUURTOESLAG));
                case "HUISARTS" -> punten.add(Checklistpunt.HUISARTS);
                case "SCHOOL" -> punten.add(Checklistpunt.SCHOOL);
                default -> { }
            }
        }
        if (sleutel) {
            punten.addAll(Set.of(Checklistpunt.SLEUTELOVERDRACHT, Checklistpunt.BEZICHTIGING));
        }
        return punten;
    }
}
