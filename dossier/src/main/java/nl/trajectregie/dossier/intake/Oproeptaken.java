package nl.trajectregie.dossier.intake;

import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two rungs of the {@link Oproepladder}, each with a form of its own for the call and for the answer to it. */
@Configuration(proxyBeanMethods = false)
class Oproeptaken {

    @Bean
    StelOproepOp verstuurOproep(Oproepen oproepen, Personen personen, Trajecten trajecten, Inrichtingen inrichtingen) {
        return new StelOproepOp("verstuur-oproep", 1, oproepen, personen, trajecten, inrichtingen);
    }

    @Bean
    StelOproepOp waarschuwEnRoepOpnieuwOp(Oproepen oproepen, Personen personen, Trajecten trajecten, Inrichtingen inrichtingen) {
        return new StelOproepOp("waarschuw-en-roep-opnieuw-op", 2, oproepen, personen, trajecten, inrichtingen);
    }

    @Bean
    RegistreerReactie registreerReactie(Oproepen oproepen) {
        return new RegistreerReactie("registreer-reactie", oproepen);
    }

    @Bean
    RegistreerReactie registreerTweedeReactie(Oproepen oproepen) {
        return new RegistreerReactie("registreer-tweede-reactie", oproepen);
    }
}
