package nl.trajectregie.forms;

/**
 * What is wrong with one answer.
 *
 * @param veldpad name of the field as answers and {@code invalidParams} write it: {@code einddoel}, {@code afspraken[0].omschrijving}
 * @param reden   what is wrong and what to do, in plain Dutch
 */
public record Veldfout(String veldpad, String reden) {}
