package nl.trajectregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectregie.portaal.test.Omgeving;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("deelt-onderdelen")
class OpstartIT {

    private final Omgeving omgeving = Omgeving.gedeeld();

    @Test
    void deApplicatieIsGezondEnHetContractStaatOnline() {
        assertThat(omgeving.anoniem().get("/openapi.json").verwacht(200).json().path("openapi").asString()).startsWith("3.1");
        omgeving.als("klantmanager").get("/taken").verwacht(200);
    }
}
