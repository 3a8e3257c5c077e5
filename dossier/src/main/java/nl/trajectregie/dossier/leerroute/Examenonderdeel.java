package nl.trajectregie.dossier.leerroute;

import nl.trajectregie.dossier.pip.Vaardigheid;

/** A part of the inburgeringsexamen (Bi 3.3, 3.4). */
public enum Examenonderdeel {
    LUISTEREN(Vaardigheid.LUISTEREN), SPREKEN(Vaardigheid.SPREKEN), LEZEN(Vaardigheid.LEZEN), SCHRIJVEN(Vaardigheid.SCHRIJVEN), KNM(null);

    private final Vaardigheid vaardigheid;

    Examenonderdeel(Vaardigheid vaardigheid) {
        this.vaardigheid = vaardigheid;
    }

    /** The skill, or {@code null} for KNM. */
    public Vaardigheid vaardigheid() {
        return vaardigheid;
    }

    /** As a person reads it. */
    public String naam() {
        return vaardigheid == null ? "KNM" : vaardigheid.naam();
    }
}
