package nl.trajectregie.dossier.beeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.beeld.TrajectBeeld.BehandelaarBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.InrichtingBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.LijnBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.PersoonBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeeld.TermijnBeeld;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Lijn;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes {@link TrajectBeeld}s as one reader may see them, and logs the view of a person. */
@Service
public class TrajectBeelden {

    private static final Set<String> TERMIJNEN_VOOR_AANBIEDERS = Set.of("INBURGERINGSTERMIJN");

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Personen personen;
    private final Rechten rechten;
    private final Inzagelog inzagelog;

    TrajectBeelden(JdbcClient jdbc, Trajecten trajecten, Personen personen, Rechten rechten, Inzagelog inzagelog) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.personen = personen;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /** One page of the list; without persons. */
    @Transactional(readOnly = true)
    public Bladzijde<TrajectBeeld> lijst(Trajecten.Filter filter, String cursor, Integer limit, Gebruiker wie) {
        Bladzijde<Traject> bladzijde = trajecten.lijst(filter, cursor, limit, wie);
        return new Bladzijde<>(beelden(bladzijde.rijen(), wie), bladzijde.volgende());
    }

    /** One traject with its person; logged. */
    @Transactional
    public TrajectBeeld toon(UUID id, Gebruiker wie, String kanaal) {
        Traject traject = trajecten.zichtbaar(id, wie);
        inzagelog.schrijf(wie, id, traject.gemeente(), Sectie.KERN, "traject bekeken", kanaal);
        return metPersoon(traject, beelden(List.of(traject), wie).getFirst(), wie);
    }

    /** The trajecten of a person who was looked up; each is logged. */
    @Transactional
    public List<TrajectBeeld> zoek(Trajecten.Zoekopdracht opdracht, Gebruiker wie, String kanaal) {
        List<Traject> gevonden = trajecten.zoek(opdracht, wie);
        gevonden.forEach(t -> inzagelog.schrijf(wie, t.id(), t.gemeente(), Sectie.KERN, "gezocht op persoon", kanaal));
        List<TrajectBeeld> beelden = beelden(gevonden, wie);
        return java.util.stream.IntStream.range(0, gevonden.size()).mapToObj(n -> metPersoon(gevonden.get(n), beelden.get(n), wie)).toList();
    }

    private TrajectBeeld metPersoon(Traject traject, TrajectBeeld b, Gebruiker wie) {
        if (wie.isProgramma() || !rechten.magLezen(wie, Sectie.KERN)) {
            return b;
        }
        Persoon p = personen.vind(traject.persoonId()).orElseThrow();
        PersoonBeeld persoon = rechten.magLezen(wie, Sectie.PERSOON)
                ? new PersoonBeeld(p.weergavenaam(), p.voornamen(), p.geslachtsnaam(), p.geboortedatum(), p.bsn(), p.vNummer(), p.talen(), p.contacttaal())
                : new PersoonBeeld(p.weergavenaam(), null, null, null, null, null, null, null);
        return new TrajectBeeld(b.trajectId(), b.kenmerk(), b.gemeentecode(), b.doelgroep(), b.fase(), b.status(), b.leerroute(), b.inrichting(),
                b.lijnen(), b.termijnen(), b.behandelaars(), b.uitstroomcode(), persoon);
    }

    private List<TrajectBeeld> beelden(List<Traject> rijen, Gebruiker wie) {
        if (rijen.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rijen.stream().map(Traject::id).toList();
        boolean aanbieder = rechten.alleenAlsAanbieder(wie);
        Map<UUID, List<LijnBeeld>> lijnen = lijnen(ids);
        Map<UUID, List<TermijnBeeld>> termijnen = termijnen(ids);
        Map<UUID, List<BehandelaarBeeld>> behandelaars = behandelaars(ids);
        boolean leestTermijnen = rechten.magLezen(wie, Sectie.TERMIJNEN);
        boolean leestLeerroute = rechten.magLezen(wie, Sectie.LEERROUTE);
        return rijen.stream().map(t -> {
            List<TermijnBeeld> eigen = termijnen.getOrDefault(t.id(), List.of());
            List<TermijnBeeld> zichtbaar = leestTermijnen ? eigen
                    : leestLeerroute ? eigen.stream().filter(x -> TERMIJNEN_VOOR_AANBIEDERS.contains(x.soort())).toList() : null;
            return new TrajectBeeld(t.id(), t.kenmerk(), t.gemeente(), aanbieder ? null : t.doelgroep(), t.fase().code(), t.status(),
                    leestLeerroute ? t.leerroute() : null,
                    aanbieder ? null : new InrichtingBeeld(t.inrichtingNaam(), t.inrichtingVersie()),
                    aanbieder ? null : lijnen.getOrDefault(t.id(), List.of()), zichtbaar,
                    aanbieder ? null : behandelaars.getOrDefault(t.id(), List.of()), aanbieder ? null : t.uitstroomcode(), null);
        }).toList();
    }

    /** The lines of one traject. */
    @Transactional(readOnly = true)
    public List<Lijn> lijnenVan(UUID trajectId) {
        return jdbc.sql("select naam, status, toelichting, sinds from dossier.lijn where traject_id = :id order by array_position(array['inburgering','huisvesting','maatschappelijke-begeleiding','financien'], naam)")
                .param("id", trajectId)
                .query((rij, n) -> new Lijn(rij.getString(1), rij.getString(2), rij.getString(3), rij.getObject(4, java.time.OffsetDateTime.class))).list();
    }

    private Map<UUID, List<LijnBeeld>> lijnen(List<UUID> ids) {
        record Rij(UUID traject, LijnBeeld lijn) {}
        return jdbc.sql("select traject_id, naam, status from dossier.lijn where traject_id in (:ids) order by array_position(array['inburgering','huisvesting','maatschappelijke-begeleiding','financien'], naam)")
                .param("ids", ids)
                .query((rij, n) -> new Rij(rij.getObject(1, UUID.class), new LijnBeeld(rij.getString(2), rij.getString(3)))).list().stream()
                .collect(Collectors.groupingBy(Rij::traject, Collectors.mapping(Rij::lijn, Collectors.toList())));
    }

    private Map<UUID, List<TermijnBeeld>> termijnen(List<UUID> ids) {
        record Rij(UUID traject, TermijnBeeld termijn) {}
        return jdbc.sql("""
                select traject_id, id, soort, status, start_op, startgebeurtenis, fatale_datum, grondslag
                from dossier.termijn where traject_id in (:ids) order by aangemaakt_op, soort""").param("ids", ids)
                .query((rij, n) -> new Rij(rij.getObject(1, UUID.class), new TermijnBeeld(rij.getObject(2, UUID.class), rij.getString(3), rij.getString(4),
                        rij.getObject(5, LocalDate.class), rij.getString(6), rij.getObject(7, LocalDate.class), rij.getString(8)))).list().stream()
                .collect(Collectors.groupingBy(Rij::traject, Collectors.mapping(Rij::termijn, Collectors.toList())));
    }

    private Map<UUID, List<BehandelaarBeeld>> behandelaars(List<UUID> ids) {
        record Rij(UUID traject, BehandelaarBeeld behandelaar) {}
        return jdbc.sql("""
                select r.traject_id, r.rol, r.organisatie, r.team, r.persoon, coalesce(m.weergavenaam, r.persoon)
                from dossier.rolbezetting r left join dossier.medewerker m on m.gemeente = r.gemeente and m.gebruikersnaam = r.persoon
                where r.traject_id in (:ids) and r.tot is null order by r.rol""").param("ids", ids)
                .query((rij, n) -> new Rij(rij.getObject(1, UUID.class), new BehandelaarBeeld(rij.getString(2), rij.getString(3), rij.getString(4),
                        rij.getString(5), rij.getString(6)))).list().stream()
                .collect(Collectors.groupingBy(Rij::traject, Collectors.mapping(Rij::behandelaar, Collectors.toList())));
    }
}
