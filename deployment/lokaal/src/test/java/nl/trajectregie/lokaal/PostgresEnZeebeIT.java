package nl.trajectregie.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresEnZeebeIT {

    private static LokaleOmgeving omgeving;

    @BeforeAll
    static void start() {
        omgeving = LokaleOmgeving.builder().metPostgres().metZeebe().zonderExporter().start();
    }

    @AfterAll
    static void stop() {
        omgeving.close();
    }

    @Test
    void databaseSchrijftBlijvendWegEnDraaitInUtc() throws SQLException {
        for (Databaserol rol : Databaserol.values()) {
            try (Connection verbinding = omgeving.postgres().verbind(rol)) {
                assertThat(waarde(verbinding, "SHOW fsync")).isEqualTo("on");
                assertThat(waarde(verbinding, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(waarde(verbinding, "SHOW full_page_writes")).isEqualTo("on");
                assertThat(waarde(verbinding, "SHOW log_timezone")).isEqualTo("UTC");
                assertThat(waarde(verbinding, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            }
        }
    }

    @Test
    void alleenDeEigenaarBezitDeDatabaseEnNiemandKomtBinnenZonderWachtwoord() throws SQLException {
        try (Connection beheerder = omgeving.postgres().verbindAlsBeheerder()) {
            assertThat(waarde(beheerder, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'trajectregie'"))
                    .isEqualTo("trajectregie_eigenaar");
            assertThat(waarde(beheerder, "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256%'"))
                    .isEqualTo("0");
            assertThat(waarde(beheerder, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            assertThat(waarde(beheerder, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'trajectregie%' AND (rolsuper OR rolbypassrls)"))
                    .isEqualTo("0");
        }
        for (Databaserol rol : Databaserol.values()) {
            assertThatThrownBy(() -> DriverManager.getConnection(omgeving.postgres().url(), rol.rolnaam(), "fout"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void wieWebIsMaaktGeenTabellen() throws SQLException {
        try (Connection web = omgeving.postgres().verbind(Databaserol.WEB); Statement opdracht = web.createStatement()) {
            assertThatThrownBy(() -> opdracht.execute("CREATE TABLE eigen (id int)")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void vastgelegdeRijenOverlevenKill9() throws SQLException {
        try (Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR);
                Statement opdracht = eigenaar.createStatement()) {
            opdracht.execute("CREATE TABLE bewaard AS SELECT generate_series(1, 1000) AS nummer");
        }
        omgeving.postgres().doodMetKill9();
        assertThat(omgeving.postgres().loopt()).isFalse();
        omgeving.postgres().start();
        try (Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR)) {
            assertThat(waarde(eigenaar, "SELECT count(*) FROM bewaard")).isEqualTo("1000");
        }
    }

    @Test
    void brokerKomtTerugNaKill9() {
        long eerste = omgeving.zeebe().pid();
        omgeving.zeebe().doodMetKill9();
        assertThat(omgeving.zeebe().loopt()).isFalse();
        omgeving.zeebe().start();
        assertThat(omgeving.zeebe().gereed()).isTrue();
        assertThat(omgeving.zeebe().pid()).isNotEqualTo(eerste);
    }

    private static String waarde(Connection verbinding, String vraag) throws SQLException {
        try (Statement opdracht = verbinding.createStatement(); ResultSet rijen = opdracht.executeQuery(vraag)) {
            rijen.next();
            return rijen.getString(1);
        }
    }
}
