package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Hours followed until now, per part; a part without hours is 0. */
public record Leeruren(Map<Leeronderdeel, BigDecimal> perOnderdeel) {

    public Leeruren {
        Map<Leeronderdeel, BigDecimal> alle = new EnumMap<>(Leeronderdeel.class);
        for (Leeronderdeel onderdeel : Leeronderdeel.values()) {
            alle.put(onderdeel, perOnderdeel.getOrDefault(onderdeel, BigDecimal.ZERO));
        }
        perOnderdeel = Map.copyOf(alle);
    }

    /** Hours of one part. */
    public BigDecimal van(Leeronderdeel onderdeel) {
        return perOnderdeel.get(onderdeel);
    }

    /** NT2 and KNM together, as the Z-route counts them. */
    public BigDecimal taal() {
        return van(Leeronderdeel.NT2).add(van(Leeronderdeel.KNM));
    }
}
