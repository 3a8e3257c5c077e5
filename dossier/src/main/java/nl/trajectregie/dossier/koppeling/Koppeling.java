package nl.trajectregie.dossier.koppeling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person is linked to a gemeente: opens the dossier and starts the process, in one transaction (rule 2). */
@Service
public class Koppeling {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Rolbezettingen rolbezettingen;
    private final Inrichtingen inrichtingen;
    private final List<BijKoppeling> bijKoppeling;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Rechten rechten;
    private final Clock klok;

    Koppeling(JdbcClient jdbc, Personen personen, Trajecten trajecten, Rolbezettingen rolbezettingen, Inrichtingen inrichtingen,
              List<BijKoppeling> bijKoppeling, Tijdlijn tijdlijn, Postbus postbus, Rechten rechten, Clock klok) {
        this.jdbc = jdbc;
        this.personen = personen;
        this.trajecten = trajecten;
        this.rolbezettingen = rolbezettingen;
        this.inrichtingen = inrichtingen;
        this.bijKoppeling = bijKoppeling;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.rechten = rechten;
        this.klok = klok;
    }

    /**
     * Opens the dossier of this person in this gemeente.
     *
     * @throws OngeldigeInvoer naming each field
     * @throws Conflict        the person has a running traject in this gemeente; {@code extra} holds that traject
     * @throws GeenRecht       this user may not link people
     */
    @Transactional
    public Gekoppeld koppel(Koppelverzoek verzoek, Gebruiker wie) {
        if (!mag(wie)) {
            throw new GeenRecht("U mag geen personen koppelen.");
        }
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), NEDERLAND);
        List<Veld> fouten = Koppelregels.controleer(verzoek, vandaag);
        Optional<Inrichting> inrichting = bepaalInrichting(verzoek, wie, fouten);
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        Persoon persoon = vindOfMaak(verzoek);
        UUID id = openTraject(verzoek, persoon, inrichting.orElseThrow());
        Traject traject = trajecten.vind(id).orElseThrow();
        bewaarKlantprofiel(verzoek, traject, wie);
        openLijnen(traject);
        rolbezettingen.vulBijKoppeling(traject, inrichting.orElseThrow());
        tijdlijn.schrijf(id, traject.gemeente(), wie, Tijdlijn.Regel.van("traject.gekoppeld", Sectie.KERN, wat(traject)).omdat(waarom(traject)));
        bijKoppeling.forEach(stap -> stap.bijKoppeling(traject, wie));
        postbus.startProces(id, traject.gemeente(), "koppeling-ontvangen", id.toString(),
                Map.of("doelgroep", traject.doelgroep(), "aanleiding", traject.aanleiding()), "koppeling:" + id);
        return new Gekoppeld(id, traject.kenmerk(), traject.fase().code(), traject.status());
    }

    private boolean mag(Gebruiker wie) {
        return wie.isProgramma() ? wie.scopes().contains("koppelingen") : rechten.mag(wie, Functie.KOPPELEN);
    }

    private Optional<Inrichting> bepaalInrichting(Koppelverzoek verzoek, Gebruiker wie, List<Veld> fouten) {
        String gemeente = verzoek.gemeentecode();
        if (gemeente == null || gemeente.isBlank()) {
            return Optional.empty();
        }
        if (!wie.gemeenten().contains(gemeente) || !gemeenteBestaat(gemeente)) {
            fouten.add(new Veld("gemeentecode", "Deze gemeente is niet bekend, of u mag er niet voor werken."));
            return Optional.empty();
        }
        if (verzoek.inrichting() == null || verzoek.inrichting().isBlank()) {
            return inrichtingen.vanGemeente(gemeente);
        }
        Optional<Inrichting> gevraagd = inrichtingen.huidige(verzoek.inrichting(), gemeente);
        if (gevraagd.isEmpty()) {
            fouten.add(new Veld("inrichting", "Deze inrichting is niet bekend bij deze gemeente."));
        }
        gevraagd.ifPresent(inrichting -> inrichting.benodigdeRollen().stream().filter(rol -> !inrichting.rollen().containsKey(rol)).forEach(rol ->
                fouten.add(new Veld("inrichting", "Deze inrichting vraagt de rol " + rol + ", en uw gemeente heeft daar geen team voor."))));
        return gevraagd;
    }

    private boolean gemeenteBestaat(String code) {
        return jdbc.sql("select exists (select 1 from dossier.gemeente where code = :code)").param("code", code).query(Boolean.class).single();
    }

    private Persoon vindOfMaak(Koppelverzoek verzoek) {
        String gemeente = verzoek.gemeentecode();
        Koppelverzoek.Persoonsgegevens p = verzoek.persoon();
        String bsn = leegAlsNull(p.bsn());
        String vNummer = leegAlsNull(p.vNummer());
        personen.vergrendel(gemeente, bsn, vNummer);
        Optional<Persoon> metBsn = bsn == null ? Optional.empty() : personen.metBsn(gemeente, bsn);
        Optional<Persoon> metV = vNummer == null ? Optional.empty() : personen.metVNummer(gemeente, vNummer);
        metBsn.ifPresent(this::weigerAlsLopend);
        metV.ifPresent(this::weigerAlsLopend);
        weigerTegenspraak(metBsn, metV, bsn, vNummer);
        if (metBsn.isPresent() && metV.isPresent() && !metBsn.get().id().equals(metV.get().id())) {
            personen.voegSamen(metBsn.get(), metV.get());
        }
        UUID id = metBsn.or(() -> metV).map(Persoon::id).orElseGet(UUID::randomUUID);
        Persoon persoon = new Persoon(id, gemeente, bsn, vNummer, p.voornamen().strip(), p.geslachtsnaam().strip(), p.geboortedatum(),
                leegAlsNull(p.geslacht()), p.talen(), leegAlsNull(p.contacttaal()), null, null, null, null, null, null);
        if (metBsn.isPresent() || metV.isPresent()) {
            personen.werkBij(persoon);
        } else {
            personen.voegToe(persoon);
        }
        return persoon;
    }

    private static void weigerTegenspraak(Optional<Persoon> metBsn, Optional<Persoon> metV, String bsn, String vNummer) {
        metBsn.filter(p -> vNummer != null && p.vNummer() != null && !p.vNummer().equals(vNummer)).ifPresent(p -> {
            throw new OngeldigeInvoer("persoon.vNummer", "Bij dit BSN staat een ander V-nummer. Controleer beide nummers.");
        });
        metV.filter(p -> bsn != null && p.bsn() != null && !p.bsn().equals(bsn)).ifPresent(p -> {
            throw new OngeldigeInvoer("persoon.bsn", "Bij dit V-nummer staat een ander BSN. Controleer beide nummers.");
        });
    }

    private void weigerAlsLopend(Persoon persoon) {
        trajecten.lopendVan(persoon.id()).ifPresent(lopend -> {
            Map<String, Object> traject = new LinkedHashMap<>();
            traject.put("trajectId", lopend.id());
            traject.put("kenmerk", lopend.kenmerk());
            traject.put("fase", lopend.fase().code());
            traject.put("status", lopend.status());
            throw new Conflict("Deze persoon heeft in deze gemeente al een traject dat loopt: " + lopend.kenmerk() + ".",
                    Map.of("trajectId", lopend.id(), "traject", traject));
        });
    }

    private UUID openTraject(Koppelverzoek v, Persoon persoon, Inrichting inrichting) {
        UUID id = UUID.randomUUID();
        OffsetDateTime nu = nu();
        String kenmerk = "TR-%d-%06d".formatted(nu.atZoneSameInstant(NEDERLAND).getYear(),
                jdbc.sql("select nextval('dossier.kenmerk_volgnummer')").query(Long.class).single());
        jdbc.sql("""
                insert into dossier.traject (id, gemeente, kenmerk, persoon_id, aanleiding, doelgroep, gedetailleerde_doelgroep, nareiziger, fase, status,
                    inrichting_naam, inrichting_versie, gekoppeld_op, kennisgevingsdatum, huishouden_id, azc_naam, azc_afstand_km, aangemaakt_op)
                values (:id, :gemeente, :kenmerk, :persoon, :aanleiding, :doelgroep, :gedetailleerd, :nareiziger, :fase, 'lopend',
                    :inrichting, :versie, :gekoppeldOp, :kennisgeving, :huishouden, :azc, :afstand, :nu)""")
                .param("id", id).param("gemeente", v.gemeentecode()).param("kenmerk", kenmerk).param("persoon", persoon.id())
                .param("aanleiding", v.aanleiding()).param("doelgroep", v.doelgroep()).param("gedetailleerd", leegAlsNull(v.gedetailleerdeDoelgroep()))
                .param("nareiziger", v.nareiziger()).param("fase", Fase.KOPPELING.code())
                .param("inrichting", inrichting.naam()).param("versie", inrichting.versie())
                .param("gekoppeldOp", v.gekoppeldOp()).param("kennisgeving", v.kennisgevingsdatum())
                .param("huishouden", v.gezin() == null ? null : v.gezin().huishoudenId())
                .param("azc", v.azc() == null ? null : v.azc().naam()).param("afstand", v.azc() == null ? null : v.azc().afstandKm())
                .param("nu", nu)
                .update();
        return id;
    }

    private void bewaarKlantprofiel(Koppelverzoek v, Traject traject, Gebruiker wie) {
        Koppelverzoek.Klantprofiel k = v.klantprofiel();
        if (k == null) {
            return;
        }
        jdbc.sql("""
                insert into dossier.klantprofiel (traject_id, gemeente, opleiding, werkervaring, leerbaarheid, taalniveau, ontvangen_op, bron)
                values (:traject, :gemeente, :opleiding, :werkervaring, :leerbaarheid, :taalniveau, :nu, :bron)""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente())
                .param("opleiding", leegAlsNull(k.opleiding())).param("werkervaring", leegAlsNull(k.werkervaring()))
                .param("leerbaarheid", leegAlsNull(k.leerbaarheid())).param("taalniveau", leegAlsNull(k.taalniveau()))
                .param("nu", nu()).param("bron", wie.isProgramma() ? "koppeling" : "koppeling met de hand")
                .update();
    }

    private void openLijnen(Traject traject) {
        boolean asiel = traject.doelgroep().equals("ASIELSTATUSHOUDER");
        lijn(traject, "inburgering", "lopend");
        lijn(traject, "huisvesting", traject.aanleiding().equals("COA_KOPPELING") ? "nog-niet-gestart" : "niet-van-toepassing");
        lijn(traject, "maatschappelijke-begeleiding", asiel ? "nog-niet-gestart" : "niet-van-toepassing");
        lijn(traject, "participatie", "nog-niet-gestart");
        lijn(traject, "financien", asiel ? "nog-niet-gestart" : "niet-van-toepassing");
    }

    private void lijn(Traject traject, String naam, String status) {
        jdbc.sql("insert into dossier.lijn (traject_id, gemeente, naam, status, sinds) values (:traject, :gemeente, :naam, :status, :nu)")
                .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("naam", naam).param("status", status).param("nu", nu()).update();
    }

    private static String wat(Traject traject) {
        return "Gekoppeld aan de gemeente onder kenmerk " + traject.kenmerk() + ".";
    }

    private static String waarom(Traject traject) {
        return switch (traject.aanleiding()) {
            case "COA_KOPPELING" -> "Koppeling door het COA.";
            case "DUO_KENNISGEVING" -> "Kennisgeving van de inburgeringsplicht door DUO.";
            default -> "Verhuisd uit een andere gemeente.";
        };
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }

    private static String leegAlsNull(String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }
}
