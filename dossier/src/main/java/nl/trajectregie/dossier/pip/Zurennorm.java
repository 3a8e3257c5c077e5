package nl.trajectregie.dossier.pip;

import java.util.Set;

/**
 * The hours that the Z-route asks of one person, as the decision tells them (Bi 3.14, Ri 3.16).
 *
 * @param taal               hours of language and KNM: the usual norm, or the lower one that the college set
 * @param eerderTaal         hours of schooling from before that count for language and KNM
 * @param participatie       hours of participation; {@code null} when the law asks none of this person
 * @param eerderParticipatie hours of schooling from before that count for participation
 * @param vrij               skills that need no lessons
 */
public record Zurennorm(int taal, int eerderTaal, Integer participatie, int eerderParticipatie, Set<Vaardigheid> vrij) {}
