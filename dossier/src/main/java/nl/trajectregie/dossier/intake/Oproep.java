package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One call for the intake (Wi 14(2)).
 *
 * @param nummer             1: call; 2: written warning with a second call
 * @param reactieUiterlijkOp last day to answer or appear; the term of the call
 * @param gronden            why the warning is given, or {@code null} at the first call
 * @param documentId         the letter, once made
 */
public record Oproep(UUID id, UUID trajectId, String gemeente, int nummer, LocalDate opgesteldOp, LocalDate reactieUiterlijkOp, LocalDate verschijnenOp, String plaats,
                     String wijze, String taal, String gronden, UUID documentId, String reactie, LocalDate reactieOp) {}
