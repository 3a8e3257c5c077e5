package nl.trajectregie.portaal.bewijs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.trajectregie.lokaal.Onderdeel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Figures, no promises: only with {@code -Dmeting=true}. Prints; never fails on a time. */
@EnabledIfSystemProperty(named = "meting", matches = "true")
class PrestatieMeting {

    private static final int TAKEN = 60;

    private final Opstelling opstelling = Opstelling.gedeeld();

    @Test
    void vanInleverenTotDeVolgendeTaak() throws IOException {
        List<Double> volgende = new ArrayList<>();
        List<Double> bevestigd = new ArrayList<>();
        List<Double> vertraging = new ArrayList<>();
        for (int ronde = 0; volgende.size() < TAKEN + 10; ronde++) {
            Proefpersoon persoon = Proefpersoon.gezin(opstelling, "meting" + ronde, Map.of("begeleiderVragen", false, "taalaanbiederVragen", false)).uitslag();
            while (!persoon.fase().equals("leerroute") && volgende.size() < TAKEN + 10) {
                opstelling.rust(List.of(persoon.traject()));
                List<Proefpersoon.OpenTaak> open = persoon.open();
                if (open.isEmpty()) {
                    continue;
                }
                Map<String, Object> antwoorden = persoon.antwoorden(open.getFirst());
                long begin = System.nanoTime();
                var antwoord = persoon.leverIn(open.getFirst(), antwoorden).verwacht(200).json();
                double klaar = (System.nanoTime() - begin) / 1e6;
                bevestigd.add(klaar);
                if (antwoord.hasNonNull("volgende")) {
                    volgende.add(klaar);
                }
                vertraging.add(opstelling.tel("select max(vertraging_ms) from engine.positie") * 1.0);
            }
        }
        toon("handing in until the answer with the next task", volgende.subList(10, volgende.size()));
        toon("handing in until confirmed, next task or not", bevestigd.subList(10, bevestigd.size()));
        toon("exporter, age of the oldest record in its last batch", vertraging);
        for (Onderdeel onderdeel : opstelling.delen().onderdelen()) {
            System.out.printf("MEASURED resident memory %s: %d MB%n", onderdeel.naam(), geheugenMb(onderdeel.pid()));
        }
    }

    private static void toon(String wat, List<Double> ms) {
        double[] op = ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("MEASURED %s: n %d, p50 %.0f ms, p95 %.0f ms, max %.0f ms%n", wat, op.length, op[op.length / 2], op[Math.min(op.length - 1, op.length * 95 / 100)],
                Arrays.stream(op).max().orElse(0));
    }

    /** Of a process and its children: PostgreSQL is many. */
    private static long geheugenMb(long pid) throws IOException {
        long kb = vmRss(pid);
        for (ProcessHandle kind : ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList()) {
            kb += vmRss(kind.pid());
        }
        return kb / 1024;
    }

    private static long vmRss(long pid) throws IOException {
        Path stand = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(stand)) {
            return 0;
        }
        return Files.readAllLines(stand).stream().filter(regel -> regel.startsWith("VmRSS:")).mapToLong(regel -> Long.parseLong(regel.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    }
}
