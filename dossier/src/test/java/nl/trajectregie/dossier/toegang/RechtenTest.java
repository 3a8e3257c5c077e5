package nl.trajectregie.dossier.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix as a table: L reads, S writes. Whoever changes rechten.yaml changes this table knowingly. */
class RechtenTest {

    private static final List<String> ROLLEN = List.of("klantmanager", "teamleider", "inkomensconsulent", "budgetbegeleider", "maatschappelijk-begeleider", "huisvestingsmedewerker",
            "taalaanbieder", "taalcoach", "jobcoach", "trajectbegeleider", "medisch-adviseur", "casemanager-coa", "administratie", "beleidsadviseur",
            "beheerder", "privacyfunctionaris");

    private static final String VERWACHT = """
            sectie        km tl ic bb mb hm ta tc jc tb ma cc ad ba be pf
            kern          LS LS L  L  L  L  L  L  L  L  L  L  LS .  .  .
            persoon       LS L  L  L  L  L  .  .  .  .  .  L  LS .  .  .
            leerroute     LS L  .  .  L  .  L  L  L  L  .  .  .  .  .  .
            termijnen     LS LS L  .  L  L  .  .  .  .  .  .  L  .  .  .
            overdracht    LS L  .  .  L  .  .  .  .  .  .  LS .  .  .  .
            startposities LS L  .  .  L  .  .  .  .  L  .  .  .  .  .  .
            medisch       LS .  .  .  .  .  .  .  .  .  LS S  .  .  .  .
            financieel    LS .  LS LS .  .  .  .  .  .  .  .  .  .  .  .
            pip           LS L  .  .  L  .  .  .  .  L  .  .  .  .  .  .
            contacten     LS L  LS LS LS .  .  .  S  LS .  S  .  .  .  .
            documenten    LS L  .  .  LS .  .  .  .  .  .  .  LS .  .  .
            begeleiding   LS L  .  .  LS LS .  .  .  .  .  .  .  .  .  .
            signaal       LS .  .  .  LS .  .  .  .  .  .  .  .  .  .  .
            participatie  LS L  .  .  .  .  .  .  LS L  .  .  .  .  .  .
            afsluiting    LS L  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            leren         LS L  .  .  L  .  .  .  .  L  .  .  .  .  .  .
            """;

    private final Rechten rechten = new Rechten();

    @Test
    void deMatrixVanSectieEnRol() {
        String werkelijk = Arrays.stream(Sectie.values()).map(sectie -> "%-13s %s".formatted(sectie.code(), ROLLEN.stream().map(rol -> "%-2s".formatted(cel(rol, sectie)))
                .collect(Collectors.joining(" "))).stripTrailing()).collect(Collectors.joining("\n", VERWACHT.lines().findFirst().orElseThrow() + "\n", "\n"));
        System.out.println(werkelijk);

        assertThat(rechten.rollen()).containsExactlyInAnyOrderElementsOf(ROLLEN);
        assertThat(werkelijk.lines().map(String::stripTrailing)).containsExactlyElementsOf(VERWACHT.lines().map(String::stripTrailing).toList());
    }

    @Test
    void eenProgrammaZietNooitPersoonGezondheidGeldOfContacten() {
        Gebruiker programma = new Gebruiker("integratie:test", "Test", Set.of(), Set.of("9901"), Set.of(), Set.of("trajecten:lezen", "koppelingen", "gebeurtenissen"));

        assertThat(Arrays.stream(Sectie.values()).filter(sectie -> rechten.magLezen(programma, sectie)))
                .containsExactlyInAnyOrder(Sectie.KERN, Sectie.LEERROUTE, Sectie.TERMIJNEN, Sectie.PIP);
        assertThat(Arrays.stream(Sectie.values()).filter(sectie -> rechten.magSchrijven(programma, sectie))).isEmpty();
    }

    @Test
    void wieGeenRolHeeftMagNiets() {
        Gebruiker buitenstaander = new Gebruiker("buitenstaander", "Bas", Set.of(), Set.of("9901"), Set.of(), Set.of());

        assertThat(Arrays.stream(Sectie.values()).filter(sectie -> rechten.magLezen(buitenstaander, sectie) || rechten.magSchrijven(buitenstaander, sectie))).isEmpty();
        assertThat(Arrays.stream(Functie.values()).filter(functie -> rechten.mag(buitenstaander, functie))).isEmpty();
    }

    @Test
    void aanbiederIsAlleenWieNietsAndersIs() {
        assertThat(rechten.alleenAlsAanbieder(met("taalaanbieder"))).isTrue();
        assertThat(rechten.alleenAlsAanbieder(met("jobcoach", "taalcoach"))).isTrue();
        assertThat(rechten.alleenAlsAanbieder(met("taalaanbieder", "klantmanager"))).isFalse();
        assertThat(rechten.alleenAlsAanbieder(met())).isFalse();
    }

    private String cel(String rol, Sectie sectie) {
        String cel = (rechten.magLezen(met(rol), sectie) ? "L" : "") + (rechten.magSchrijven(met(rol), sectie) ? "S" : "");
        return cel.isEmpty() ? "." : cel;
    }

    private static Gebruiker met(String... rollen) {
        return new Gebruiker("iemand", "Iemand", Set.of(rollen), Set.of("9901"), Set.of(), Set.of());
    }
}
