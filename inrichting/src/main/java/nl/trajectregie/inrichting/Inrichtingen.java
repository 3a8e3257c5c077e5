package nl.trajectregie.inrichting;

import java.util.Collection;
import java.util.Optional;

/**
 * The inrichtingen this installation knows. An inrichting is a municipality's own, or an example from a document that any municipality of this
 * installation may let a traject follow; an example is always seen filled in with the own inrichting of that municipality.
 */
public interface Inrichtingen {

    /** The version a new traject of this gemeente gets when it asks for this name: the gemeente's own or an example. */
    Optional<Inrichting> huidige(String naam, String gemeentecode);

    /** The version a traject of this gemeente started under; also when the file has moved on. */
    Optional<Inrichting> versie(String naam, int versie, String gemeentecode);

    /** The inrichting a gemeente uses when a koppeling names none. */
    Optional<Inrichting> vanGemeente(String gemeentecode);

    /** The current version of every municipality's own inrichting. */
    Collection<Inrichting> alle();
}
