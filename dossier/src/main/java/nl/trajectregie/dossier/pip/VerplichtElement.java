package nl.trajectregie.dossier.pip;

/** A mandatory element of a PIP that an agreement may touch (Wi 15; Bi 5.3(4)). */
public enum VerplichtElement { LEERROUTE, INTENSITEIT, BEGELEIDING, PVT, MAP, VVE, VOORTGANGSGESPREKKEN, BIJSTAND }
