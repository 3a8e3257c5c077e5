package nl.trajectregie.portaal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who changed from one begeleider to another, counted as the page tells it. */
@Tag("deelt-onderdelen")
class VestigingIT {

    private static final Gebruiker TEAMLEIDER = new Gebruiker("teamleider", "Teamleider", Set.of("teamleider"), Set.of("9901"), Set.of(), Set.of());

    private final Omgeving omgeving = Omgeving.gedeeld();

    @Test
    void alleenVanDeEnePersoonNaarDeAndereIsEenWissel() {
        UUID traject = new Zaken(omgeving).gezinsmigrant();
        omgeving.rust();
        omgeving.sql(jdbc -> jdbc.sql("""
                insert into dossier.begeleiding (traject_id, gemeente, stand, bijgewerkt_op) values (:traject, '9901', 'VERDER', now())
                on conflict (traject_id) do update set stand = 'VERDER'""").param("traject", traject).update());
        long begin = gewisseld();

        wissel(traject, null, "begeleider-a", "AANVAARD");
        assertThat(gewisseld()).as("the first begeleider of one's own").isEqualTo(begin);
        wissel(traject, "begeleider-a", "begeleider-a", "AANVAARD");
        assertThat(gewisseld()).as("the same person, another team").isEqualTo(begin);
        wissel(traject, "begeleider-a", "begeleider-b", "TERUG");
        assertThat(gewisseld()).as("not accepted").isEqualTo(begin);
        wissel(traject, "begeleider-a", "begeleider-b", "AANVAARD");
        assertThat(gewisseld()).as("from one person to another").isEqualTo(begin + 1);
        wissel(traject, "begeleider-b", "begeleider-c", "AANVAARD");
        assertThat(gewisseld()).as("twice in one traject").isEqualTo(begin + 1);
        wissel(traject, "begeleider-c", null, "AANVAARD");
        assertThat(gewisseld()).as("counted per traject").isEqualTo(begin + 1);
    }

    private long gewisseld() {
        return omgeving.in(DbRol.WEB, "9901", () -> omgeving.bean(Vestiging.class).begeleiders(TEAMLEIDER)).regels().stream().filter(regel -> regel.get("fase").equals("Verdere begeleiding"))
                .mapToLong(regel -> (Long) regel.get("gewisseld")).sum();
    }

    private void wissel(UUID traject, String van, String naar, String status) {
        omgeving.sql(jdbc -> jdbc.sql("""
                insert into dossier.begeleiderswissel (id, traject_id, gemeente, aanleiding, reden, van_team, van_persoon, naar_team, naar_persoon, status, gevraagd_door, gevraagd_naam, gevraagd_op)
                values (:id, :traject, '9901', 'OP_VERZOEK', 'Proef', 'team', :van, 'team', :naar, :status, 'klantmanager', 'Karin', now())""")
                .param("id", UUID.randomUUID()).param("traject", traject).param("van", van).param("naar", naar).param("status", status).update());
    }
}
