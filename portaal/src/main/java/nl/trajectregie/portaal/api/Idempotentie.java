package nl.trajectregie.portaal.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered under an Idempotency-Key. Every method joins the caller's transaction. */
@Component
class Idempotentie {

    /** @param status {@code null} while the first call is under way */
    record Eerder(String hash, Integer status, String inhoud, String locatie) {}

    private final JdbcClient jdbc;
    private final Clock klok;

    Idempotentie(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Claims the key; when another transaction holds it, waits until that one ends. {@code false} when the key was used before. */
    boolean neem(String client, String sleutel, String pad, String hash) {
        return jdbc.sql("""
                insert into postbus.idempotentie (client, sleutel, pad, inhoud_hash, aangemaakt_op) values (:client, :sleutel, :pad, :hash, :nu)
                on conflict (client, sleutel) do nothing""")
                .param("client", client).param("sleutel", sleutel).param("pad", pad).param("hash", hash)
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update() == 1;
    }

    void bewaar(String client, String sleutel, int status, String inhoud, String locatie) {
        jdbc.sql("""
                update postbus.idempotentie set status = :status, antwoord = :inhoud,
                    kopregels = case when :locatie::text is null then null else jsonb_build_object('Location', :locatie::text) end
                where client = :client and sleutel = :sleutel""")
                .param("client", client).param("sleutel", sleutel).param("status", status).param("inhoud", inhoud).param("locatie", locatie).update();
    }

    Optional<Eerder> lees(String client, String sleutel) {
        return jdbc.sql("""
                select inhoud_hash as hash, status, antwoord as inhoud, kopregels ->> 'Location' as locatie
                from postbus.idempotentie where client = :client and sleutel = :sleutel""")
                .param("client", client).param("sleutel", sleutel).query(Eerder.class).optional();
    }
}
