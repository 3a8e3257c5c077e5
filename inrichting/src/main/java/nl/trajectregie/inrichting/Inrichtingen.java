package nl.trajectregie.inrichting;

import java.util.Collection;
import java.util.Optional;

/** The inrichtingen this installation knows. */
public interface Inrichtingen {

    /** The version a new traject gets. */
    Optional<Inrichting> huidige(String naam);

    /** The version a traject started under; also when the file has moved on. */
    Optional<Inrichting> versie(String naam, int versie);

    /** The inrichting a gemeente uses when a koppeling names none. */
    Optional<Inrichting> vanGemeente(String gemeentecode);

    /** The current version of every file. */
    Collection<Inrichting> alle();
}
