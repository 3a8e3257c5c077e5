package nl.trajectregie.portaal.toegang;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Sectie;

/**
 * Who may use an endpoint; on the method, or on the class for all its methods. An endpoint without it is refused to everyone.
 * A person needs one of the functions or sections; a program needs one of the scopes. What is named for neither is refused to them.
 * This is the door only: which cases, tasks and sections appear behind it is decided in the query
 * ({@link nl.trajectregie.dossier.toegang.Zichtbaarheid}) and by {@link nl.trajectregie.dossier.toegang.Rechten}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Toegang {

    /** A person may who has one of these functions. */
    Functie[] functies() default {};

    /** A person may who reads one of these sections of a dossier. */
    Sectie[] lezen() default {};

    /** A person may who writes one of these sections of a dossier. */
    Sectie[] schrijven() default {};

    /** A program may that has one of these scopes, e.g. {@code trajecten:lezen}. */
    String[] scopes() default {};

    /** Everyone who is logged in may, also without a role: shows nothing of any case. */
    boolean iedereen() default false;

    /** No login needed: shows nothing of any case. The address must also be open in {@link Beveiliging}. */
    boolean openbaar() default false;
}
