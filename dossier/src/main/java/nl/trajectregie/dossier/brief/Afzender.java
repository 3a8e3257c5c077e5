package nl.trajectregie.dossier.brief;

import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes to whom in a letter about this traject. Joins the caller's transaction. */
@Component
public class Afzender {

    /**
     * @param gemeente      name of the gemeente
     * @param geadresseerde address block, a line each
     * @param aanhef        how the letter addresses the person
     * @param klantmanager  name of the fixed klantmanager, or {@code null} when the team has the case
     */
    public record Adressering(Traject traject, Persoon persoon, String gemeente, List<String> geadresseerde, String aanhef, String klantmanager) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Personen personen;

    Afzender(JdbcClient jdbc, Trajecten trajecten, Personen personen) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.personen = personen;
    }

    /** @throws NietGevonden the traject does not exist in this transaction's gemeenten */
    public Adressering bij(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow(() -> new NietGevonden("Dit traject"));
        Persoon persoon = personen.vind(traject.persoonId()).orElseThrow(() -> new NietGevonden("Deze persoon"));
        String gemeente = jdbc.sql("select naam from dossier.gemeente where code = :code").param("code", traject.gemeente()).query(String.class).single();
        String plaats = ((persoon.postcode() == null ? "" : persoon.postcode() + " ") + (persoon.woonplaats() == null ? "" : persoon.woonplaats())).strip();
        List<String> adres = persoon.adres() != null ? List.of(persoon.weergavenaam(), persoon.adres(), plaats)
                : traject.azcNaam() != null ? List.of(persoon.weergavenaam(), traject.azcNaam()) : List.of(persoon.weergavenaam());
        String klantmanager = jdbc.sql("""
                select coalesce(m.weergavenaam, r.persoon) from dossier.rolbezetting r
                left join dossier.medewerker m on m.gebruikersnaam = r.persoon and m.gemeente = r.gemeente
                where r.traject_id = :traject and r.rol = 'klantmanager' and r.tot is null and r.persoon is not null""")
                .param("traject", trajectId).query(String.class).optional().orElse(null);
        return new Adressering(traject, persoon, gemeente, adres, persoon.weergavenaam(), klantmanager);
    }
}
