package nl.trajectregie.portaal.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.portaal.monitor.Tabel.Kolom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of the settling: whether guidance and inburgering begin together, what is left open after the opstartfase, how long the first toeslag takes, and who
 * has no begeleider.
 * They are the bottlenecks that seed-003 8 ranks first; the report gives no norm, so neither do we. No figure names a client.
 */
@Component
class Vestiging {

    private final JdbcClient jdbc;
    private final Rechten rechten;
    private final Clock klok;

    Vestiging(JdbcClient jdbc, Rechten rechten, Clock klok) {
        this.jdbc = jdbc;
        this.rechten = rechten;
        this.klok = klok;
    }

    /** Days between the operational start of guidance and the first talk of the brede intake. */
    @Transactional(readOnly = true)
    Tabel gat(Gebruiker wie) {
        List<Map<String, Object>> regels = jdbc.sql("""
                with stand as (
                    select case when i.gestart_op is not null then i.gestart_op - b.gestart_op end as dagen, :vandaag - b.gestart_op as tot_nu,
                           b.stand in ('AFGEROND', 'GESTOPT') as voorbij, t.inrichting_naam
                    from dossier.begeleiding b join dossier.traject t on t.id = b.traject_id left join dossier.intake i on i.traject_id = t.id
                    where t.gemeente in (:gemeenten) and b.gestart_op is not null and b.stand <> 'AFGEZIEN')
                select inrichting_naam, count(*) as gestart, count(dagen) as met_intake, percentile_disc(0.5) within group (order by dagen) as mediaan, max(dagen) as langst,
                       count(*) filter (where dagen is null) as wacht, max(tot_nu) filter (where dagen is null) as langst_wacht,
                       count(*) filter (where dagen is null and voorbij) as gemist
                from stand group by inrichting_naam order by inrichting_naam""").param("vandaag", vandaag()).param("gemeenten", eis(wie).gemeenten())
                .query((rs, i) -> regel("inrichting", hoofdletter(rs.getString("inrichting_naam")), "gestart", rs.getLong("gestart"), "metIntake", rs.getLong("met_intake"),
                        "mediaan", rs.getObject("mediaan"), "langst", rs.getObject("langst"), "wacht", rs.getLong("wacht"), "langstWacht", rs.getObject("langst_wacht"),
                        "gemist", rs.getLong("gemist"))).list();
        return new Tabel("vestiging-gat", "Van start begeleiding tot start inburgering", nu(), List.of(
                Kolom.van("inrichting", "Inrichting", "De manier van werken waaronder het traject begon."),
                Kolom.van("gestart", "Begeleiding gestart", "Trajecten waarin de begeleiding in de praktijk is begonnen, ook als zij al klaar is."),
                new Kolom("metIntake", "Intake begonnen", "Trajecten waarin ook het eerste gesprek van de brede intake is geweest.", "De kolom Begeleiding gestart."),
                new Kolom("mediaan", "Dagen (midden)", "Dagen van de start van de begeleiding tot de start van de intake. Onder nul: de intake was er eerst.", "De kolom Intake begonnen."),
                new Kolom("langst", "Dagen (langst)", "Het grootste verschil.", "De kolom Intake begonnen."),
                new Kolom("wacht", "Nog geen intake", "De begeleiding is begonnen, de intake niet.", "De kolom Begeleiding gestart."),
                new Kolom("langstWacht", "Wacht (langst)", "Dagen sinds de start van de begeleiding.", "De kolom Nog geen intake."),
                new Kolom("gemist", "Al voorbij", "De begeleiding is voorbij en de intake is nog niet begonnen.", "De kolom Nog geen intake.")), regels);
    }

    /** What was open when the opstartfase ended, and is open now. */
    @Transactional(readOnly = true)
    Tabel checklist(Gebruiker wie) {
        List<Map<String, Object>> regels = jdbc.sql("""
                select t.inrichting_naam, count(*) as klaar, count(*) filter (where b.open_bij_einde = 0) as alles, sum(b.open_bij_einde) as open,
                       max(b.open_bij_einde) as meeste,
                       sum((select count(*) from dossier.begeleiding_punt p where p.traject_id = t.id and p.meegenomen and p.stand = 'OPEN')) as nog_open
                from dossier.begeleiding b join dossier.traject t on t.id = b.traject_id
                where t.gemeente in (:gemeenten) and b.opstart_klaar_op is not null group by t.inrichting_naam order by t.inrichting_naam""").param("gemeenten", eis(wie).gemeenten())
                .query((rs, i) -> regel("inrichting", hoofdletter(rs.getString("inrichting_naam")), "klaar", rs.getLong("klaar"), "alles", rs.getLong("alles"),
                        "aandeelAlles", Math.round(100.0 * rs.getLong("alles") / rs.getLong("klaar")), "open", rs.getLong("open"), "meeste", rs.getLong("meeste"),
                        "nogOpen", rs.getLong("nog_open"))).list();
        return new Tabel("vestiging-checklist", "Open punten aan het eind van de opstartfase", nu(), List.of(
                Kolom.van("inrichting", "Inrichting", "De manier van werken waaronder het traject begon."),
                Kolom.van("klaar", "Opstartfase klaar", "Trajecten waarin de opstartfase is afgerond."),
                new Kolom("alles", "Alles geregeld", "Trajecten zonder open punten aan het eind van de opstartfase.", "De kolom Opstartfase klaar."),
                new Kolom("aandeelAlles", "Alles geregeld (%)", "Het deel zonder open punten.", "De kolom Opstartfase klaar."),
                Kolom.van("open", "Open punten", "Alle punten die aan het eind van de opstartfase openstonden. Een punt telt één keer, ook als het bij twee onderwerpen hoort."),
                Kolom.van("meeste", "Meeste in één traject", "Het grootste aantal open punten in één traject."),
                new Kolom("nogOpen", "Nu nog open", "Meegenomen punten die vandaag nog openstaan.", "De kolom Open punten.")), regels);
    }

    /** Days from the right to bijstand to the first payment of a toeslag, over everybody whose ontzorgen began. */
    @Transactional(readOnly = true)
    Tabel toeslag(Gebruiker wie) {
        List<Map<String, Object>> regels = jdbc.sql("""
                with stand as (
                    select t.inrichting_naam, o.status,
                           (select min(s.eerste_betaling_op) from dossier.toeslag s where s.traject_id = o.traject_id) - o.recht_vanaf as dagen, :vandaag - o.recht_vanaf as tot_nu
                    from dossier.ontzorging o join dossier.traject t on t.id = o.traject_id
                    where o.gemeente in (:gemeenten) and o.status in ('LOPEND', 'AFGEROND'))
                select inrichting_naam, count(*) as ontzorgd, count(dagen) as met_toeslag, percentile_disc(0.5) within group (order by dagen) as mediaan, max(dagen) as langst,
                       count(*) filter (where dagen is null and status = 'LOPEND') as wacht, max(tot_nu) filter (where dagen is null and status = 'LOPEND') as langst_wacht,
                       count(*) filter (where dagen is null and status = 'AFGEROND') as zonder
                from stand group by inrichting_naam order by inrichting_naam""").param("vandaag", vandaag()).param("gemeenten", eis(wie).gemeenten())
                .query((rs, i) -> regel("inrichting", hoofdletter(rs.getString("inrichting_naam")), "ontzorgd", rs.getLong("ontzorgd"), "metToeslag", rs.getLong("met_toeslag"),
                        "aandeelMetToeslag", Math.round(100.0 * rs.getLong("met_toeslag") / rs.getLong("ontzorgd")), "mediaan", rs.getObject("mediaan"),
                        "langst", rs.getObject("langst"), "wacht", rs.getLong("wacht"), "langstWacht", rs.getObject("langst_wacht"), "zonder", rs.getLong("zonder"))).list();
        return new Tabel("vestiging-toeslag", "Dagen tot de eerste toeslag", nu(), List.of(
                Kolom.van("inrichting", "Inrichting", "De manier van werken waaronder het traject begon."),
                Kolom.van("ontzorgd", "Ontzorgd", "Trajecten waarin het financieel ontzorgen loopt of klaar is."),
                new Kolom("metToeslag", "Met toeslag", "Trajecten waarin de eerste betaling van een toeslag binnen is.", "De kolom Ontzorgd."),
                new Kolom("aandeelMetToeslag", "Met toeslag (%)", "Het deel met een eerste betaling.", "De kolom Ontzorgd."),
                new Kolom("mediaan", "Dagen (midden)", "Dagen van het recht op bijstand tot de eerste betaling van een toeslag; de helft duurde korter.", "De kolom Met toeslag."),
                new Kolom("langst", "Dagen (langst)", "De langste tijd tot de eerste betaling.", "De kolom Met toeslag."),
                new Kolom("wacht", "Wacht nog", "Het ontzorgen loopt en er is nog geen toeslag betaald.", "De kolom Ontzorgd."),
                new Kolom("langstWacht", "Wacht (langst)", "Dagen sinds het recht op bijstand.", "De kolom Wacht nog."),
                new Kolom("zonder", "Klaar zonder toeslag", "Het ontzorgen is klaar en er kwam geen toeslag.", "De kolom Ontzorgd.")), regels);
    }

    /** Who has guidance and nobody of his own. */
    @Transactional(readOnly = true)
    Tabel begeleiders(Gebruiker wie) {
        List<Map<String, Object>> regels = jdbc.sql("""
                select case b.stand when 'WACHT' then 1 when 'AANBOD' then 2 when 'OPSTARTFASE' then 3 when 'VERDER' then 4 else 5 end as volgorde,
                       case b.stand when 'WACHT' then 'Wacht op de start' when 'AANBOD' then 'Wordt aangeboden' when 'OPSTARTFASE' then 'Opstartfase' when 'VERDER' then 'Verdere begeleiding' else 'Afronding' end as fase,
                       count(*) as trajecten, count(*) filter (where r.persoon is null) as zonder, count(*) filter (where b.maatje in ('GEZOCHT', 'NEE')) as zonder_maatje,
                       count(*) filter (where exists (select 1 from dossier.begeleiderswissel w where w.traject_id = t.id and w.status = 'AANVAARD'
                           and w.van_persoon is not null and w.van_persoon is distinct from w.naar_persoon)) as gewisseld
                from dossier.begeleiding b join dossier.traject t on t.id = b.traject_id
                left join dossier.rolbezetting r on r.traject_id = t.id and r.rol = 'maatschappelijk-begeleider' and r.tot is null
                where t.gemeente in (:gemeenten) and t.status <> 'afgesloten' and b.stand in ('WACHT', 'AANBOD', 'OPSTARTFASE', 'VERDER', 'AFRONDING')
                group by 1, 2 order by 1""").param("gemeenten", eis(wie).gemeenten())
                .query((rs, i) -> regel("fase", rs.getString("fase"), "trajecten", rs.getLong("trajecten"), "zonder", rs.getLong("zonder"),
                        "aandeelZonder", Math.round(100.0 * rs.getLong("zonder") / rs.getLong("trajecten")), "zonderMaatje", rs.getLong("zonder_maatje"),
                        "gewisseld", rs.getLong("gewisseld"))).list();
        return new Tabel("vestiging-begeleiders", "Wie heeft een eigen begeleider?", nu(), List.of(
                Kolom.van("fase", "Fase van de begeleiding", "Waar de begeleiding nu staat. Alleen trajecten die niet zijn afgesloten."),
                Kolom.van("trajecten", "Trajecten", "Trajecten in deze fase."),
                new Kolom("zonder", "Zonder eigen begeleider", "Alleen een team, of helemaal niemand, heeft de rol van begeleider.", "De kolom Trajecten."),
                new Kolom("aandeelZonder", "Zonder (%)", "Het deel zonder eigen begeleider.", "De kolom Trajecten."),
                new Kolom("zonderMaatje", "Zonder maatje", "Er is geen maatje of vaste vrijwilliger. Alleen als daar iets over is vastgelegd.", "De kolom Trajecten."),
                new Kolom("gewisseld", "Van begeleider gewisseld", "Ten minste één keer van de ene naar de andere persoon, met een aanvaarde overdracht. De eerste eigen begeleider telt niet.", "De kolom Trajecten.")), regels);
    }

    private Gebruiker eis(Gebruiker wie) {
        if (!rechten.mag(wie, Functie.MONITOR)) {
            throw new AccessDeniedException("monitor");
        }
        return wie;
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), klok.getZone());
    }

    private static Map<String, Object> regel(Object... paren) {
        Map<String, Object> regel = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            regel.put((String) paren[i], paren[i + 1]);
        }
        return regel;
    }

    private static String hoofdletter(String tekst) {
        return Character.toUpperCase(tekst.charAt(0)) + tekst.substring(1);
    }
}
