package nl.trajectregie.portaal.traject;

import java.time.LocalDate;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.persoon.Bsn;
import nl.trajectregie.dossier.persoon.VNummer;
import nl.trajectregie.dossier.traject.Trajecten.Zoekopdracht;

/** A person is looked up by exactly one key: no broad searching in a register of people. */
final class Zoekregels {

    private Zoekregels() {}

    static Zoekopdracht controleer(String bsn, String vNummer, String naam, LocalDate geboortedatum) {
        String b = leegAlsNull(bsn);
        String v = leegAlsNull(vNummer);
        String n = leegAlsNull(naam);
        if (b != null) {
            if (!Bsn.isGeldig(b)) {
                throw new OngeldigeInvoer("bsn", "Dit is geen geldig BSN. Een BSN heeft 9 cijfers en klopt met de 11-proef.");
            }
            return new Zoekopdracht(b, null, null, null);
        }
        if (v != null) {
            if (!VNummer.isGeldig(v)) {
                throw new OngeldigeInvoer("vNummer", "Dit is geen geldig V-nummer. Een V-nummer heeft 10 cijfers.");
            }
            return new Zoekopdracht(null, v, null, null);
        }
        if (n != null && geboortedatum == null) {
            throw new OngeldigeInvoer("geboortedatum", "Vul bij de naam ook de geboortedatum in.");
        }
        if (n == null && geboortedatum != null) {
            throw new OngeldigeInvoer("naam", "Vul bij de geboortedatum ook de achternaam in.");
        }
        if (n == null) {
            throw new OngeldigeInvoer("bsn", "Vul een BSN, een V-nummer, of een naam met geboortedatum in.");
        }
        return new Zoekopdracht(null, null, n, geboortedatum);
    }

    private static String leegAlsNull(String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }
}
