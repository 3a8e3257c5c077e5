package nl.trajectregie.dossier.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import org.junit.jupiter.api.Test;

class KoppelregelsTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 23);

    private String aanleiding = "COA_KOPPELING";
    private LocalDate gekoppeldOp = VANDAAG.minusDays(1);
    private String doelgroep = "ASIELSTATUSHOUDER";
    private String bsn = "123456782";
    private String vNummer = "1234567890";
    private String voornamen = "Selam";
    private LocalDate geboortedatum = LocalDate.of(1990, 1, 1);
    private String geslacht = "VROUW";
    private List<String> talen = List.of("ti", "Arabisch");
    private Integer afstand = 20;
    private LocalDate kennisgeving;

    @Test
    void eenVolledigVerzoekKlopt() {
        assertThat(fouten()).isEmpty();
    }

    @Test
    void alleenEenVNummerMagOok() {
        bsn = null;
        assertThat(fouten()).isEmpty();
    }

    @Test
    void zonderBsnEnVNummerKanHetNiet() {
        bsn = null;
        vNummer = " ";
        assertThat(fouten()).containsExactly("persoon.bsn");
    }

    @Test
    void eenBsnBuitenDeElfproefWordtGenoemd() {
        bsn = "123456789";
        assertThat(fouten()).containsExactly("persoon.bsn");
    }

    @Test
    void eenVNummerMetNegenCijfersWordtGenoemd() {
        vNummer = "123456789";
        assertThat(fouten()).containsExactly("persoon.vNummer");
    }

    @Test
    void eenGeboortedatumInDeToekomstOfVanEenStokoudePersoonWordtGenoemd() {
        geboortedatum = VANDAAG.plusDays(1);
        assertThat(fouten()).containsExactly("persoon.geboortedatum");
        geboortedatum = VANDAAG.minusYears(121);
        assertThat(fouten()).containsExactly("persoon.geboortedatum");
        geboortedatum = VANDAAG;
        assertThat(fouten()).isEmpty();
    }

    @Test
    void bijEenKoppelingDoorHetCoaHoortEenDatum() {
        gekoppeldOp = null;
        assertThat(fouten()).containsExactly("gekoppeldOp");
        aanleiding = "DUO_KENNISGEVING";
        assertThat(fouten()).isEmpty();
    }

    @Test
    void datumsInDeToekomstWordenGenoemd() {
        gekoppeldOp = VANDAAG.plusDays(1);
        kennisgeving = VANDAAG.plusDays(1);
        assertThat(fouten()).containsExactly("gekoppeldOp", "kennisgevingsdatum");
    }

    @Test
    void eenKennisgevingVanVoorDeWetKanNiet() {
        kennisgeving = LocalDate.of(2021, 12, 31);
        assertThat(fouten()).containsExactly("kennisgevingsdatum");
    }

    @Test
    void onbekendeKeuzesTalenEnAfstandenWordenGenoemd() {
        aanleiding = "ANDERS";
        doelgroep = null;
        geslacht = "V";
        talen = List.of("ar", "<script>");
        afstand = -1;
        assertThat(fouten()).containsExactlyInAnyOrder("aanleiding", "doelgroep", "persoon.geslacht", "persoon.talen[1]", "azc.afstandKm");
    }

    @Test
    void eenLegeNaamOfEenNaamMetTekensVanEenPaginaWordtGenoemd() {
        voornamen = "";
        assertThat(fouten()).containsExactly("persoon.voornamen");
        voornamen = "<b>x</b>";
        assertThat(fouten()).containsExactly("persoon.voornamen");
    }

    private List<String> fouten() {
        var persoon = new Koppelverzoek.Persoonsgegevens(bsn, vNummer, voornamen, "Voorbeeld", geboortedatum, geslacht, talen, "ti");
        var verzoek = new Koppelverzoek("9901", aanleiding, gekoppeldOp, doelgroep, null, null, persoon, new Koppelverzoek.Azc("Azc", afstand), null, null,
                kennisgeving, null);
        return Koppelregels.controleer(verzoek, VANDAAG).stream().map(Veld::veld).toList();
    }
}
