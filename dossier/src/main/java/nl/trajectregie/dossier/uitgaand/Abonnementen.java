package nl.trajectregie.dossier.uitgaand;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks of a program: one subscription covers every gemeente the program works for. The secret is never shown again. */
@Component
public class Abonnementen {

    private static final int KORTSTE_GEHEIM = 6;

    /** As the API shows it. {@code wachtend}: deliveries that still have to succeed. */
    public record Abonnement(UUID abonnementId, String url, List<String> typen, OffsetDateTime aangemaaktOp, long wachtend) {}

    private final JdbcClient jdbc;
    private final Clock klok;
    private final boolean lokaalToegestaan;

    Abonnementen(JdbcClient jdbc, Clock klok, @Value("${trajectregie.webhooks.lokaal:false}") boolean lokaalToegestaan) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.lokaalToegestaan = lokaalToegestaan;
    }

    /**
     * Subscribes from now on.
     *
     * @param typen types with or without prefix; @param geheim signs each delivery (HMAC-SHA256)
     * @throws OngeldigeInvoer naming each field
     */
    @Transactional
    public Abonnement neem(String url, List<String> typen, String geheim, Gebruiker wie) {
        List<Veld> fouten = new ArrayList<>();
        if (url == null || url.isBlank() || url.length() > 2_000) {
            fouten.add(new Veld("url", "Geef het adres waar de berichten heen moeten."));
        } else {
            WebhookAdres.bezwaar(url, lokaalToegestaan).ifPresent(bezwaar -> fouten.add(new Veld("url", bezwaar)));
        }
        Set<String> codes = new LinkedHashSet<>();
        if (typen == null || typen.isEmpty()) {
            fouten.add(new Veld("typen", "Geef ten minste een type."));
        } else {
            for (int i = 0; i < typen.size(); i++) {
                String veld = "typen[" + i + "]";
                UitgaandType.van(typen.get(i)).ifPresentOrElse(type -> codes.add(type.code()), () -> fouten.add(new Veld(veld, "Dit type bestaat niet.")));
            }
        }
        if (geheim == null || geheim.length() < KORTSTE_GEHEIM || geheim.length() > 256) {
            fouten.add(new Veld("geheim", "Geef een geheim van " + KORTSTE_GEHEIM + " tot 256 tekens. Neem er een van ten minste 32 willekeurige tekens."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        UUID groep = UUID.randomUUID();
        OffsetDateTime nu = OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
        for (String gemeente : wie.gemeenten()) {
            jdbc.sql("""
                    insert into postbus.abonnement (id, groep, client, gemeente, url, typen, geheim, aangemaakt_op)
                    values (:id, :groep, :client, :gemeente, :url, :typen, :geheim, :nu)""")
                    .param("id", UUID.randomUUID()).param("groep", groep).param("client", wie.naam()).param("gemeente", gemeente).param("url", url)
                    .param("typen", codes.toArray(String[]::new)).param("geheim", geheim).param("nu", nu).update();
        }
        return new Abonnement(groep, url, List.copyOf(codes), nu, 0);
    }

    /** The running subscriptions of this program, oldest first. */
    @Transactional(readOnly = true)
    public List<Abonnement> van(Gebruiker wie) {
        return jdbc.sql("""
                select a.groep, a.url, a.typen, min(a.aangemaakt_op) as sinds,
                    (select count(*) from postbus.aflevering f join postbus.abonnement b on b.id = f.abonnement_id where b.groep = a.groep and f.status = 'WACHT') as wachtend
                from postbus.abonnement a where a.client = :client and a.beeindigd_op is null
                group by a.groep, a.url, a.typen order by sinds, a.groep""").param("client", wie.naam())
                .query((rij, nummer) -> new Abonnement(rij.getObject("groep", UUID.class), rij.getString("url"), List.of((String[]) rij.getArray("typen").getArray()),
                        rij.getObject("sinds", OffsetDateTime.class), rij.getLong("wachtend"))).list();
    }

    /** Ends a subscription; what waits for it is not delivered any more. @throws NietGevonden it is not this program's */
    @Transactional
    public void beeindig(UUID id, Gebruiker wie) {
        int geraakt = jdbc.sql("update postbus.abonnement set beeindigd_op = :nu where groep = :groep and client = :client and beeindigd_op is null")
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).param("groep", id).param("client", wie.naam()).update();
        if (geraakt == 0) {
            throw new NietGevonden("Dit abonnement");
        }
    }
}
