package nl.trajectregie.dossier.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.junit.jupiter.api.Test;

class ExamenwensTest {

    private static Antwoorden wens(String haalbaar) {
        return new Antwoorden(Map.of("examenwens", "JA", "examensHaalbaar", haalbaar));
    }

    @Test
    void bi314Lid7DeWensKomtInHetPipAlsHetCollegeDeInburgeraarDaartoeInStaatAcht() {
        assertThat(Planlezer.controleerExamenwens(wens("JA"), Leerroute.Z)).isEmpty();
        assertThat(Planlezer.controleerExamenwens(wens("NEE"), Leerroute.Z)).extracting(PipRegels.Bevinding::veld).containsExactly("examensHaalbaar");
        assertThat(Planlezer.controleerExamenwens(wens("JA"), Leerroute.B1)).extracting(PipRegels.Bevinding::veld).containsExactly("examenwens");
        assertThat(Planlezer.controleerExamenwens(new Antwoorden(Map.of("examenwens", "NEE")), Leerroute.Z)).as("who no longer wants to").isEmpty();
    }
}
