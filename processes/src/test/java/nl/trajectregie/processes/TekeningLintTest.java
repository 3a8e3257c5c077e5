package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.trajectregie.processes.Model.Knoop;
import nl.trajectregie.processes.Model.Punt;
import nl.trajectregie.processes.Model.Stroom;
import nl.trajectregie.processes.Model.Vak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing itself: complete, left to right, straight lines that cross neither each other nor a shape, labels that can be read. */
class TekeningLintTest {

    static List<Model> modellen() {
        return Model.alle();
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void allesIsGetekend(Model model) {
        assertThat(model.vormen().keySet()).containsExactlyInAnyOrderElementsOf(model.knopen().keySet());
        assertThat(model.lijnen().keySet()).containsExactlyInAnyOrderElementsOf(model.stromen().stream().map(Stroom::id).toList());
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void lijnenLopenRechtEnRakenHunElementen(Model model) {
        for (Stroom stroom : model.stromen()) {
            List<Punt> punten = model.lijnen().get(stroom.id());
            for (Stuk stuk : stukken(stroom.id(), punten)) {
                assertThat(stuk.x1 == stuk.x2 || stuk.y1 == stuk.y2).as("%s loopt schuin", stroom.id()).isTrue();
            }
            assertThat(opRand(model.vormen().get(stroom.van()), punten.getFirst())).as("begin van %s", stroom.id()).isTrue();
            assertThat(opRand(model.vormen().get(stroom.naar()), punten.getLast())).as("einde van %s", stroom.id()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void lijnenKruisenElkaarNiet(Model model) {
        List<Stuk> stukken = new ArrayList<>();
        model.lijnen().forEach((id, punten) -> stukken.addAll(stukken(id, punten)));
        List<String> kruisingen = new ArrayList<>();
        for (int i = 0; i < stukken.size(); i++) {
            for (int j = i + 1; j < stukken.size(); j++) {
                if (stukken.get(i).kruist(stukken.get(j))) {
                    kruisingen.add(stukken.get(i).id + " x " + stukken.get(j).id);
                }
            }
        }
        assertThat(kruisingen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void lijnenLopenNietDoorElementen(Model model) {
        for (Stroom stroom : model.stromen()) {
            for (Stuk stuk : stukken(stroom.id(), model.lijnen().get(stroom.id()))) {
                for (Knoop knoop : model.knopen().values()) {
                    boolean eigen = knoop.id().equals(stroom.van()) || knoop.id().equals(stroom.naar()) || knoop.soort().equals("subProcess");
                    if (!eigen && model.vormen().get(knoop.id()).kleiner(1).overlapt(stuk.vak())) {
                        assertThat(knoop.element().getAttribute("attachedToRef").equals(stroom.naar())).as("%s door %s", stroom.id(), knoop.id()).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elementenLiggenVrijEnBinnenHunKader(Model model) {
        List<Knoop> knopen = model.knopen().values().stream().filter(k -> !k.soort().equals("boundaryEvent")).toList();
        for (Knoop een : knopen) {
            Vak vak = model.vormen().get(een.id());
            if (een.ouder() != null) {
                assertThat(model.vormen().get(een.ouder()).bevat(vak)).as("%s binnen %s", een.id(), een.ouder()).isTrue();
            }
            for (Knoop ander : knopen) {
                if (een != ander && Objects.equals(een.ouder(), ander.ouder())) {
                    assertThat(vak.overlapt(model.vormen().get(ander.id()))).as("%s op %s", een.id(), ander.id()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void labelsLiggenVrij(Model model) {
        Map<String, Vak> labels = new LinkedHashMap<>();
        model.labels().forEach((id, vak) -> labels.put(id, vak.kleiner(1)));
        labels.forEach((id, vak) -> {
            model.knopen().values().stream().filter(k -> !k.soort().equals("subProcess")).forEach(k ->
                    assertThat(vak.overlapt(model.vormen().get(k.id()).kleiner(2))).as("label van %s op %s", id, k.id()).isFalse());
            labels.forEach((anderId, ander) -> {
                if (!anderId.equals(id)) {
                    assertThat(tekst(model, id, vak).overlapt(tekst(model, anderId, ander))).as("label van %s op label van %s", id, anderId).isFalse();
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void hetBeginStaatLinksVanWatVolgt(Model model) {
        for (Stroom stroom : model.stromen()) {
            if (model.knopen().get(stroom.van()).soort().equals("startEvent")) {
                assertThat(model.vormen().get(stroom.van()).x()).isLessThan(model.vormen().get(stroom.naar()).x());
            }
        }
        for (Stroom stroom : model.stromen()) {
            if (Set.of("endEvent").contains(model.knopen().get(stroom.naar()).soort()) && model.knopen().get(stroom.van()).soort().endsWith("Task")) {
                assertThat(model.vormen().get(stroom.naar()).x()).isGreaterThan(model.vormen().get(stroom.van()).x());
            }
        }
    }

    /** The part of a label's box that its words take: centred, some 6 pixels per letter of the longest line. */
    private static Vak tekst(Model model, String id, Vak vak) {
        Knoop knoop = model.knopen().get(id);
        String naam = knoop != null ? knoop.naam() : model.stromen().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().naam();
        double breedte = Math.min(vak.breedte(), naam.length() * 6.0);
        return new Vak(vak.x() + (vak.breedte() - breedte) / 2, vak.y(), breedte, vak.hoogte());
    }

    private static boolean opRand(Vak vak, Punt punt) {
        boolean binnen = punt.x() >= vak.x() - 1 && punt.x() <= vak.x() + vak.breedte() + 1 && punt.y() >= vak.y() - 1 && punt.y() <= vak.y() + vak.hoogte() + 1;
        boolean rand = Math.abs(punt.x() - vak.x()) <= 1 || Math.abs(punt.x() - vak.x() - vak.breedte()) <= 1 || Math.abs(punt.y() - vak.y()) <= 1
                || Math.abs(punt.y() - vak.y() - vak.hoogte()) <= 1;
        return binnen && rand;
    }

    private static List<Stuk> stukken(String id, List<Punt> punten) {
        List<Stuk> uit = new ArrayList<>();
        for (int i = 1; i < punten.size(); i++) {
            uit.add(new Stuk(id, punten.get(i - 1).x(), punten.get(i - 1).y(), punten.get(i).x(), punten.get(i).y()));
        }
        return uit;
    }

    private record Stuk(String id, double x1, double y1, double x2, double y2) {

        /** Whether a vertical and a horizontal piece cross in the middle of both; lines that meet or run together merge, and may. */
        boolean kruist(Stuk ander) {
            if (x1 == x2 && ander.y1 == ander.y2) {
                return tussen(x1, ander.x1, ander.x2) && tussen(ander.y1, y1, y2);
            }
            return ander.x1 == ander.x2 && y1 == y2 && ander.kruist(this);
        }

        private static boolean tussen(double waarde, double a, double b) {
            return waarde > Math.min(a, b) + 1 && waarde < Math.max(a, b) - 1;
        }

        Vak vak() {
            return new Vak(Math.min(x1, x2), Math.min(y1, y2), Math.max(.5, Math.abs(x1 - x2)), Math.max(.5, Math.abs(y1 - y2)));
        }
    }
}
