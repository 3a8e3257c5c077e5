package nl.trajectregie.dossier.leerroute;

/** A part of the leerroute with a process of its own, that waits for changes in the dossier. */
enum Leerlijn {
    VOORTGANG("leervoortgang", "leervoortgang-gewijzigd"), PVT("participatieverklaring", "pvt-gewijzigd"), MAP("module-arbeidsmarkt", "map-gewijzigd"),
    EXAMENS("examens", "examens-gewijzigd"), Z_ROUTE("zelfredzaamheidsroute", "z-route-gewijzigd");

    private final String procesId;
    private final String bericht;

    Leerlijn(String procesId, String bericht) {
        this.procesId = procesId;
        this.bericht = bericht;
    }

    String procesId() {
        return procesId;
    }

    String bericht() {
        return bericht;
    }
}
