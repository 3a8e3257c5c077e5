package nl.trajectregie.portaal.bewijs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that was written about one person, row by row, in every table of the case file, the mailbox and the read model, without what is
 * different for everybody: keys, names and the time of day. Two people who walked the same road on the same dates have the same print; a step,
 * a line on the timeline or a letter too many or too few shows.
 */
final class Dossierafdruk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Views are logged as often as somebody looks, and whoever is in doubt looks twice; a draft is nobody's effect. */
    private static final Set<String> NIET_VERGELEKEN = Set.of("dossier.inzage", "dossier.concept");
    /** Counted by the database, measured in real time, or made of the person's own letters. */
    private static final Set<String> EIGEN = Set.of("id", "positie", "kenmerk", "persoon_id", "sha256", "omvang", "element_sleutel", "procesinstantie_sleutel", "definitie_sleutel",
            "ouder_sleutel", "ouder_element_sleutel", "wortel_sleutel", "scope_sleutel", "formulier_sleutel", "startbericht_sleutel", "laatste_bericht_sleutel", "pogingen", "volgende_poging_op",
            "verzonden_op", "afgewikkeld_op", "voorganger", "bericht_sleutel", "vastgelegd_op", "fout", "inkomend_id", "bericht_id", "gebeurtenis_id");
    private static final List<Map.Entry<Pattern, String>> MASKERS = List.of(
            Map.entry(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "<id>"),
            Map.entry(Pattern.compile("TR-[0-9]{4}-[0-9]+"), "<kenmerk>"),
            Map.entry(Pattern.compile(Proefpersoon.MERKTEKEN + "(voor|achter)[0-9]+"), "<naam>"),
            Map.entry(Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?"), "$1"),
            Map.entry(Pattern.compile("inkomend:[0-9a-f]+"), "inkomend:<nummer>"),
            // whoever of the two has the fewest cases at that moment
            Map.entry(Pattern.compile("klantmanager2"), "klantmanager"),
            Map.entry(Pattern.compile("Mark Jansen"), "Karin de Vries"),
            Map.entry(Pattern.compile("(?<![0-9])[0-9]{9,}(?![0-9])"), "<nummer>"));

    private final Opstelling opstelling;
    private final List<String> tabellen;

    Dossierafdruk(Opstelling opstelling) {
        this.opstelling = opstelling;
        this.tabellen = opstelling.teksten("""
                select table_schema || '.' || table_name from information_schema.columns
                where table_schema in ('dossier', 'postbus', 'engine') and column_name = 'traject_id' order by 1""").stream().filter(tabel -> !NIET_VERGELEKEN.contains(tabel)).toList();
    }

    /** Rows by table, sorted; the same row twice is there twice. */
    Map<String, List<String>> van(Proefpersoon persoon) {
        Map<String, List<String>> afdruk = new TreeMap<>();
        for (String tabel : tabellen) {
            String zonderInhoud = tabel.equals("dossier.document") ? " - 'inhoud'" : tabel.equals("postbus.uitgaand") ? " - 'aangemaakt_op'" : tabel.equals("dossier.participatie") ? " - 'nummer'" : "";
            neem(afdruk, tabel, opstelling.teksten("select (to_jsonb(r)%s)::text from %s r where traject_id = ?".formatted(zonderInhoud, tabel), persoon.traject()));
        }
        neem(afdruk, "dossier.traject", opstelling.teksten("select to_jsonb(r)::text from dossier.traject r where id = ?", persoon.traject()));
        neem(afdruk, "postbus.effect", opstelling.teksten("""
                select jsonb_build_object('stap', e.element_id, 'jobtype', f.jobtype, 'resultaat', f.resultaat)::text
                from postbus.effect f join engine.element e on e.sleutel = f.element_instantie_sleutel where e.traject_id = ?""", persoon.traject()));
        return afdruk;
    }

    private static void neem(Map<String, List<String>> afdruk, String tabel, List<String> rijen) {
        afdruk.put(tabel, rijen.stream().map(rij -> masker(zonderEigen(JSON.readTree(rij)).toString())).sorted().toList());
    }

    private static JsonNode zonderEigen(JsonNode rij) {
        ObjectNode object = (ObjectNode) rij;
        EIGEN.forEach(object::remove);
        return gesorteerd(object);
    }

    /** Lists that are sets (languages, routing facts) come in any order. */
    private static JsonNode gesorteerd(JsonNode knoop) {
        if (knoop instanceof ObjectNode object) {
            ObjectNode uit = JSON.createObjectNode();
            object.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(veld -> uit.set(veld.getKey(), gesorteerd(veld.getValue())));
            return uit;
        }
        if (knoop instanceof ArrayNode lijst) {
            ArrayNode uit = JSON.createArrayNode();
            StreamSupport.stream(lijst.spliterator(), false).map(Dossierafdruk::gesorteerd).sorted(java.util.Comparator.comparing(JsonNode::toString)).forEach(uit::add);
            return uit;
        }
        return knoop;
    }

    private static String masker(String tekst) {
        String uit = tekst;
        for (Map.Entry<Pattern, String> masker : MASKERS) {
            uit = masker.getKey().matcher(uit).replaceAll(masker.getValue());
        }
        return uit;
    }

    /** What is in the one and not in the other, each row as often as it is too many; empty when they are the same. */
    static List<String> verschillen(Map<String, List<String>> verwacht, Map<String, List<String>> gekregen) {
        List<String> uit = new ArrayList<>();
        verwacht.forEach((tabel, rijen) -> {
            List<String> teWeinig = zonder(rijen, gekregen.getOrDefault(tabel, List.of()));
            List<String> teVeel = zonder(gekregen.getOrDefault(tabel, List.of()), rijen);
            teWeinig.forEach(rij -> uit.add("- " + tabel + " " + rij));
            teVeel.forEach(rij -> uit.add("+ " + tabel + " " + rij));
        });
        return uit;
    }

    private static List<String> zonder(List<String> rijen, List<String> weg) {
        Map<String, Long> hoeVaak = weg.stream().collect(Collectors.groupingBy(rij -> rij, Collectors.counting()));
        List<String> over = new ArrayList<>();
        for (String rij : rijen) {
            if (hoeVaak.merge(rij, -1L, Long::sum) < 0) {
                over.add(rij);
            }
        }
        Collections.sort(over);
        return over;
    }
}
