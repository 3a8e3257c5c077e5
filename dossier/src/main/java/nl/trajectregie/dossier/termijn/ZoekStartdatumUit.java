package nl.trajectregie.dossier.termijn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Form {@code zoek-startdatum-uit}: the fact that starts the term was found, or not yet. The rule decides the start from the facts, never the
 * person; completing the task makes termijnbewaking look again.
 */
@Component
class ZoekStartdatumUit implements TaakVerwerker {

    private final JdbcClient jdbc;
    private final Termijnen termijnen;
    private final TermijnOpslag opslag;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    ZoekStartdatumUit(JdbcClient jdbc, Termijnen termijnen, TermijnOpslag opslag, Betreft betreft, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.termijnen = termijnen;
        this.opslag = opslag;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    @Override
    public String formulierId() {
        return "zoek-startdatum-uit";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return termijn(taak).startgebeurtenis().equals("INSCHRIJVING_BRP") ? Map.of("startgebeurtenis", "BRP_INSCHRIJVING") : Map.of("startgebeurtenis", "KENNISGEVING_DUO");
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        if (!"JA".equals(antwoorden.get("gevonden"))) {
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("termijn.startdatum-gezocht", Sectie.TERMIJNEN,
                    termijn(taak).soort().naam() + ": de startdatum is gezocht en nog niet gevonden.").omdat(tekst(antwoorden, "gedaan")).uitTaak(taak.sleutel()));
            return Map.of();
        }
        LocalDate datum = LocalDate.parse(antwoorden.get("startdatum").toString());
        if (datum.isAfter(taak.vandaag())) {
            throw new AntwoordFout("startdatum", "Deze datum ligt in de toekomst.");
        }
        Termijn termijn = termijn(taak);
        if (termijn.soort() != Termijnsoort.PIP_TERMIJN) {
            termijn.wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, "Startdatum uitgezocht", tekst(antwoorden, "bewijs"), datum), wie(taak));
            opslag.bewaar(termijn, klok.instant());
            return Map.of();
        }
        String kolom = switch (String.valueOf(antwoorden.get("startgebeurtenis"))) {
            case "KENNISGEVING_DUO" -> "kennisgevingsdatum";
            case "BRP_INSCHRIJVING" -> "brp_ingeschreven_op";
            default -> throw new AntwoordFout("startgebeurtenis",
                    "De termijn begint alleen bij de brief van DUO of bij de inschrijving in de BRP (Besluit inburgering 2021 art. 5.3). Kies een van die twee.");
        };
        jdbc.sql("update dossier.traject set " + kolom + " = :datum, versie = versie + 1 where id = :id").param("datum", datum).param("id", taak.trajectId()).update();
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("termijn.startdatum-gevonden", Sectie.TERMIJNEN,
                (kolom.startsWith("kennis") ? "DUO gaf kennis van de inburgeringsplicht op " : "Ingeschreven in de BRP van deze gemeente op ") + Datums.voluit(datum) + ".")
                .omdat(tekst(antwoorden, "bewijs")).uitTaak(taak.sleutel()));
        termijnen.herberekenPip(taak.trajectId(), taak.wie().naam(), false);
        return Map.of();
    }

    private Termijn termijn(TaakContext taak) {
        UUID id = betreft.van(taak.sleutel()).orElse(null);
        return (id == null ? opslag.openVan(taak.trajectId(), Termijnsoort.PIP_TERMIJN) : opslag.vind(id))
                .orElseThrow(() -> new AntwoordFout("gevonden", "Deze termijn is al afgesloten."));
    }

    private Termijn.Wie wie(TaakContext taak) {
        return new Termijn.Wie(taak.wie().naam(), Wijziger.COLLEGE, klok.instant());
    }

    private static String tekst(Map<String, Object> antwoorden, String naam) {
        Object waarde = antwoorden.get(naam);
        return waarde == null ? null : waarde.toString();
    }
}
