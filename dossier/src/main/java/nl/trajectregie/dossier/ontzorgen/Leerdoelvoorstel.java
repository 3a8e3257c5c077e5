package nl.trajectregie.dossier.ontzorgen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.ontzorgen.Leerdoel.Doel;
import nl.trajectregie.dossier.ontzorgen.Leerdoel.Stand;

/** The learning goals that follow from what the brede intake told about money (seed-002 L2003-2008): what the person cannot do alone yet. A person decides. */
final class Leerdoelvoorstel {

    private static final Map<String, Doel> DOELEN = doelen();

    private Leerdoelvoorstel() {}

    /** @param intake the answers of the startpositie financiële zelfredzaamheid; empty when it was not asked */
    static List<Leerdoel> van(Map<String, Object> intake) {
        Collection<?> kanZelf = intake.get("kanZelf") instanceof Collection<?> veel ? veel : List.of();
        Stand begin = "AF_EN_TOE".equals(intake.get("hulpBijGeld")) || "GEEN".equals(intake.get("hulpBijGeld")) ? Stand.MET_HULP : Stand.SAMEN;
        List<Leerdoel> uit = new ArrayList<>();
        DOELEN.forEach((sleutel, doel) -> {
            if (!kanZelf.contains(sleutel)) {
                uit.add(new Leerdoel(doel, begin, begin));
            }
        });
        if ("NIET_GEREGELD".equals(intake.get("schulden"))) {
            uit.add(new Leerdoel(Doel.SPAREN, Stand.SAMEN, Stand.SAMEN));
        }
        return uit.isEmpty() ? List.of(new Leerdoel(Doel.BELASTING, Stand.MET_HULP, Stand.MET_HULP)) : uit;
    }

    private static Map<String, Doel> doelen() {
        Map<String, Doel> uit = new LinkedHashMap<>();
        uit.put("BUDGET", Doel.BUDGET);
        uit.put("REKENING", Doel.REKENINGEN);
        uit.put("POST", Doel.POST);
        uit.put("TOESLAGEN", Doel.TOESLAGEN);
        uit.put("BANK", Doel.DIGITAAL);
        return uit;
    }
}
