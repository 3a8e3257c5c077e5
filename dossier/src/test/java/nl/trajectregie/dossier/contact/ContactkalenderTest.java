package nl.trajectregie.dossier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.contact.Contactkalender.Aankondiging;
import nl.trajectregie.dossier.contact.Contactkalender.Regel;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Ritmeschema;
import org.junit.jupiter.api.Test;

/** What the contact calendar announces: while a traject runs, while it is being closed and afterwards. */
class ContactkalenderTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 3, 1);
    private static final LocalDate VANDAAG = LocalDate.of(2027, 3, 16);
    private static final Ritme RITME = new Ritme(UUID.randomUUID(), UUID.randomUUID(), "9901", "opstart", "Afspraken", Contactritme.Soort.AFSPRAAK, "klantmanager", List.of("inburgeraar"),
            new Ritmeschema.Herhaald(List.of(Period.ofWeeks(2))), Contactritme.Voorwaarde.ALTIJD, null, Contactritme.Tot.BEGELEIDING_EINDE, BEGIN, 0, Ritme.Status.LOPEND, BEGIN, null, null,
            null, null, 1);

    private final Gepland geweest = moment(1, BEGIN.plusWeeks(2), BEGIN.plusWeeks(2), Gepland.Status.GEHOUDEN);
    private final Gepland volgensRitme = moment(2, BEGIN.plusWeeks(4), BEGIN.plusWeeks(4), Gepland.Status.GEPLAND);

    @Test
    void eenLopendTrajectNoemtHetVolgendeContactEnWatHetRitmeVerderZegt() {
        assertThat(dagen(Aankondiging.ALLES, geweest, volgensRitme)).startsWith("2027-03-29 gepland", "2027-04-12 verwacht").hasSize(5);
    }

    @Test
    void tijdensDeAfsluitingStaatErGeenDagDieAlleenUitHetRitmeVolgt() {
        assertThat(dagen(Aankondiging.AFGESPROKEN, geweest, volgensRitme)).isEmpty();
    }

    @Test
    void tijdensDeAfsluitingBlijftWatIsAfgesprokenOfNuMoet() {
        assertThat(dagen(Aankondiging.AFGESPROKEN, geweest, moment(2, BEGIN.plusWeeks(4), BEGIN.plusWeeks(5), Gepland.Status.GEPLAND))).containsExactly("2027-04-05 afgesproken");
        assertThat(dagen(Aankondiging.AFGESPROKEN, moment(1, VANDAAG, VANDAAG, Gepland.Status.GEPLAND))).containsExactly("2027-03-16 gepland");
    }

    @Test
    void eenAfgeslotenTrajectKondigtNietsAan() {
        assertThat(dagen(Aankondiging.NIETS, moment(1, VANDAAG, VANDAAG, Gepland.Status.GEPLAND), moment(2, BEGIN.plusWeeks(4), BEGIN.plusWeeks(5), Gepland.Status.GEPLAND))).isEmpty();
    }

    private static List<String> dagen(Aankondiging aankondiging, Gepland... momenten) {
        Stream<Regel> komt = Contactkalender.komt(RITME, List.of(momenten), aankondiging, VANDAAG).stream().sorted(java.util.Comparator.comparing(Regel::datum));
        return komt.map(regel -> regel.datum() + " " + regel.stand()).toList();
    }

    private static Gepland moment(int nr, LocalDate geplandOp, LocalDate datum, Gepland.Status status) {
        return new Gepland(UUID.randomUUID(), RITME.id(), nr, geplandOp, datum, status, 0, List.of(), status == Gepland.Status.GEHOUDEN ? datum : null, null, null, null, null, null);
    }
}
