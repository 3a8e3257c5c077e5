package nl.trajectregie.portaal.monitor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;

/** The manager's figures of a gemeente that has no manager among the demo accounts. */
public final class MonitorKijker {

    private MonitorKijker() {}

    /** Every row of every figure, as a teamleider of this gemeente would read it. */
    public static List<String> alleCijfers(Omgeving omgeving, String gemeente) {
        Gebruiker teamleider = new Gebruiker("teamleider-" + gemeente, "Teamleider", Set.of("teamleider"), Set.of(gemeente), Set.of(), Set.of());
        Monitor monitor = omgeving.bean(Monitor.class);
        return omgeving.in(DbRol.WEB, gemeente, () -> Stream.of(monitor.doorstroom(teamleider), monitor.termijnen(teamleider), monitor.caseload(teamleider), monitor.processen(teamleider))
                .flatMap(List::stream).flatMap(tabel -> tabel.regels().stream().map(regel -> tabel.naam() + " " + regel)).toList());
    }
}
