package nl.trajectregie.portaal.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.monitor.MonitorKijker;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Webbezoek;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authorisation matrix: every page and endpoint of the application, taken from Spring's own list so that a new one cannot be forgotten, as
 * every role inside and outside its cases, as somebody of another gemeente, as somebody without a role, as a program and as nobody. What comes
 * out is compared with {@code rechtenmatrix.txt}, which people read and agree on. {@code -Drechtenmatrix.opnieuw=true} writes it anew and
 * fails, so that the change is looked at line by line before it is committed.
 */
@Tag("deelt-onderdelen")
class RechtenmatrixIT {

    private static final Path BESTAND = Path.of("src/test/resources/nl/trajectregie/portaal/toegang/rechtenmatrix.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Stays open for as long as somebody looks; refused and served in a test of its own. */
    private static final String STROOM = "/werkvoorraad/stroom";
    private static final int BREED = 86;
    /** How many accounts at the same time: two cores, and as many answers that are waited for. */
    private static final int TEGELIJK = 4;

    private final Omgeving omgeving = Omgeving.gedeeld();

    private enum Soort { PERSOON, PROGRAMMA, NIEMAND }

    /**
     * A column.
     *
     * @param account demo account, or the scopes of the program
     * @param rol     its role in a case, {@code null} when it has none
     * @param bezet   whether it has that role in the case of this column
     */
    private record Wie(String kolom, Soort soort, String account, String rol, boolean bezet) {

        static Wie persoon(String kolom, String account) {
            return new Wie(kolom, Soort.PERSOON, account, account, true);
        }

        boolean isPersoon() {
            return soort == Soort.PERSOON;
        }
    }

    private static final List<Wie> KOLOMMEN = kolommen();

    private static List<Wie> kolommen() {
        List<Wie> wie = new ArrayList<>(List.of(Wie.persoon("km", "klantmanager"), Wie.persoon("tl", "teamleider")));
        Map.of("mb", "maatschappelijk-begeleider", "ic", "inkomensconsulent", "bb", "budgetbegeleider", "ta", "taalaanbieder", "jc", "jobcoach", "co", "casemanager-coa")
                .entrySet().stream().sorted(Comparator.comparing(e -> "mb ic bb ta jc co".indexOf(e.getKey()))).forEach(rol -> {
                    wie.add(new Wie(rol.getKey() + "+", Soort.PERSOON, rol.getValue(), rol.getValue(), true));
                    wie.add(new Wie(rol.getKey() + "-", Soort.PERSOON, rol.getValue(), rol.getValue(), false));
                });
        wie.addAll(List.of(new Wie("ba", Soort.PERSOON, "beleidsadviseur", null, false), new Wie("bh", Soort.PERSOON, "beheerder", null, false),
                new Wie("pf", Soort.PERSOON, "privacyfunctionaris", null, false), new Wie("bs", Soort.PERSOON, "buitenstaander", null, false),
                new Wie("ke", Soort.PERSOON, "klantmanager-elders", null, false),
                new Wie("p:k", Soort.PROGRAMMA, "koppelingen", null, false), new Wie("p:g", Soort.PROGRAMMA, "gebeurtenissen", null, false),
                new Wie("p:t", Soort.PROGRAMMA, "trajecten:lezen", null, false), new Wie("p:a", Soort.PROGRAMMA, "abonnementen", null, false),
                new Wie("--", Soort.NIEMAND, null, null, false)));
        return wie;
    }

    /** One case of Voorbeeldstad, made for one column, so that nobody changes what another finds. */
    private record Zaak(UUID traject, String kenmerk, String achternaam, String bsn, UUID termijn, long taak, long eigenTaak, UUID document, UUID toestemming, long definitie) {}

    /** A page or endpoint; {@code variant} tells two uses of one address apart. */
    private record Adres(String methode, String patroon, String variant, String accept) {

        String naam() {
            return methode + " " + patroon + (variant.isEmpty() ? "" : " (" + variant + ")");
        }

        boolean isApi() {
            return patroon.startsWith("/api/");
        }

        String eigen() {
            return methode + " " + patroon;
        }

        /** Whether it matters here that an earlier visit took the task. */
        boolean raaktTaken() {
            return patroon.contains("/taken") || patroon.contains("/werkvoorraad");
        }
    }

    private List<Adres> adressen() {
        Map<String, Adres> adressen = new TreeMap<>();
        omgeving.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((RequestMappingInfo info, HandlerMethod handler) -> {
            boolean csv = info.getProducesCondition().getProducibleMediaTypes().stream().anyMatch(soort -> soort.getSubtype().equals("csv"));
            for (String patroon : info.getPatternValues()) {
                Set<String> methoden = new TreeSet<>();
                info.getMethodsCondition().getMethods().forEach(m -> methoden.add(m.name()));
                if (methoden.isEmpty()) {
                    methoden.add("GET");
                }
                for (String methode : methoden) {
                    List<String> varianten = csv ? List.of("csv") : patroon.matches("(/api/v1)?/taken/\\{id}.*|/werkvoorraad/\\{id}.*") ? List.of("van de klantmanager", "van de eigen rol") : List.of("");
                    varianten.forEach(variant -> {
                        Adres adres = new Adres(methode, patroon, variant, csv ? "text/csv" : patroon.startsWith("/api/") ? "application/json" : "text/html, application/xml;q=0.9, application/json;q=0.8");
                        adressen.put(patroon + " " + methode + variant, adres);
                    });
                }
            }
        });
        adressen.values().removeIf(adres -> adres.patroon().equals(STROOM));
        return List.copyOf(adressen.values());
    }

    /** What is sent: a form of the page, or JSON of the API. Complete and harmless where that can be; otherwise so incomplete that only who may gets 400, 409 or 422. */
    private Object inhoud(Adres adres, Zaak zaak) {
        return switch (adres.eigen()) {
            case "POST /api/v1/koppelingen" -> Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT", "kennisgevingsdatum", omgeving.vandaag().toString(),
                    "persoon", Map.of("bsn", Zaken.bsn(), "voornamen", "Nieuw", "geslachtsnaam", "Persoon", "geboortedatum", "1990-01-01", "talen", List.of("Arabisch")));
            case "POST /api/v1/gebeurtenissen" -> Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:matrix", "type", "nl.trajectregie.in.taal.verzuim",
                    "subject", zaak.traject().toString(), "data", Map.of("datum", omgeving.vandaag().toString(), "soort", "GEOORLOOFD", "uren", 2));
            case "POST /api/v1/abonnementen" -> Map.of("url", "http://127.0.0.1:9/haak", "typen", List.of("nl.trajectregie.pip-vastgesteld"), "geheim", "een-geheim-van-meer-dan-32-tekens-lang");
            case "POST /api/v1/trajecten/zoekopdrachten" -> Map.of("bsn", zaak.bsn());
            case "POST /api/v1/trajecten/{id}/termijnen/{termijnId}/wijzigingen" -> Map.of("soort", "WACHT_OP_DERDEN", "reden", "Nog een diploma", "grondslag", "art. 15 Wi", "per", omgeving.vandaag().toString(), "derde", "DUO", "gevraagd", "Diploma");
            case "POST /api/v1/taken/verdelen" -> Map.of("taken", List.of(String.valueOf(zaak.taak())), "behandelaar", "klantmanager", "reden", "Verdeling");
            case "POST /api/v1/taken/{id}/toewijzen" -> Map.of("behandelaar", "klantmanager", "reden", "Verdeling");
            case "PUT /api/v1/taken/{id}/concept", "PUT /taken/{id}/concept", "POST /api/v1/taken/{id}/afronden", "POST /taken/{id}/afronden" -> Map.of("antwoorden", Map.of());
            case "POST /api/v1/demo/klok" -> Map.of();
            case "POST /koppelingen" -> Map.of("gemeentecode", "9901");
            case "POST /zoeken" -> Map.of("bsn", zaak.bsn());
            case "POST /trajecten/{id}/contacten" -> Map.of("datum", omgeving.vandaag().toString(), "wijze", "TELEFOON", "met", "Inburgeraar", "onderwerp", "Vraag");
            case "POST /trajecten/{id}/notities" -> Map.of("sectie", "contacten", "tekst", "Notitie");
            case "POST /trajecten/{id}/documenten" -> Map.of("titel", "Zonder bestand", "sectie", "documenten");
            case "POST /trajecten/{id}/rollen" -> Map.of("naar", "inkomensconsulent|team-inkomen|inkomensconsulent", "reden", "Overdracht");
            case "POST /trajecten/{id}/beeindigen", "POST /trajecten/{id}/intake/heropenen" -> Map.of("reden", "Zo besproken");
            case "POST /trajecten/{id}/pip/wijzigingen" -> Map.of("aanleiding", "Ander werk");
            case "POST /trajecten/{id}/termijnen/{termijnId}/wijzigingen" -> Map.of("soort", "WACHT_OP_DERDEN", "reden", "Nog een diploma", "grondslag", "art. 15 Wi", "per", omgeving.vandaag().toString(), "derde", "COA", "gevraagd", "Diploma");
            case "POST /taken/{id}/toewijzen" -> Map.of("behandelaar", "klantmanager", "reden", "Verdeling");
            case "POST /werkvoorraad/verdelen" -> Map.of("taak", String.valueOf(zaak.taak()), "behandelaar", "klantmanager", "reden", "Verdeling");
            default -> Map.of();
        };
    }

    private static String pad(Adres adres, Zaak zaak, UUID abonnement) {
        String taak = String.valueOf(adres.variant().equals("van de eigen rol") ? zaak.eigenTaak() : zaak.taak());
        String pad = adres.patroon();
        if (pad.contains("/taken/") || pad.startsWith("/werkvoorraad")) {
            pad = pad.replace("{id}", taak);
        } else if (pad.contains("/abonnementen/")) {
            pad = pad.replace("{id}", abonnement.toString());
        } else if (pad.contains("/storingen/")) {
            pad = pad.replace("{id}", "i1");
        }
        return pad.replace("{id}", zaak.traject().toString()).replace("{termijnId}", zaak.termijn().toString()).replace("{document}", zaak.document().toString())
                .replace("{toestemming}", zaak.toestemming().toString()).replace("{definitie}", String.valueOf(zaak.definitie())).replace("{procesId}", "inburgeringstraject")
                .replace("{type}", "nl.trajectregie.in.taal.verzuim").replace("{tabel}", "doorstroom").replaceAll("\\{[^}]+}", "1");
    }

    @Test
    void elkePaginaEnElkEindpuntIsOpenVoorWieErMagEnDichtVoorDeRest() throws IOException {
        Map<Wie, Zaak> zaken = zaken();
        List<Adres> adressen = adressen();
        Map<Adres, Map<Wie, String>> gevonden = new LinkedHashMap<>();
        adressen.forEach(adres -> gevonden.put(adres, new ConcurrentHashMap<>()));
        Set<String> gelekt = ConcurrentHashMap.newKeySet();
        List<Adres> opVolgorde = adressen.stream().sorted(Comparator.comparingInt(RechtenmatrixIT::volgorde)).toList();
        elkAccountTegelijk(wie -> {
            Bezoeker bezoeker = new Bezoeker(wie);
            Zaak zaak = zaken.get(wie);
            for (Adres adres : opVolgorde) {
                if (adres.raaktTaken()) {
                    maakTakenVrij(zaak);
                }
                Bezoeker.Uitkomst uitkomst = bezoeker.bezoek(adres, pad(adres, zaak, bezoeker.abonnement), inhoud(adres, zaak));
                gevonden.get(adres).put(wie, uitkomst.cel());
                boolean bsnGetypt = adres.eigen().equals("POST /zoeken");
                if (!magPersoonZien(wie) && (uitkomst.inhoud().contains(zaak.achternaam()) || !bsnGetypt && uitkomst.inhoud().contains(zaak.bsn()))) {
                    gelekt.add(wie.kolom() + " reads the person at " + adres.naam());
                }
                if (!magKenmerkZien(wie) && uitkomst.inhoud().contains(zaak.kenmerk())) {
                    gelekt.add(wie.kolom() + " reads the kenmerk at " + adres.naam());
                }
            }
        });
        assertThat(gelekt).as("what was answered to somebody who may not open the case").isEmpty();
        String tekst = opschrift() + adressen.stream().map(adres -> regel(adres, gevonden.get(adres))).collect(Collectors.joining());
        if (Boolean.getBoolean("rechtenmatrix.opnieuw")) {
            Files.createDirectories(BESTAND.getParent());
            Files.writeString(BESTAND, tekst);
            throw new AssertionError(BESTAND + " was written anew. Read every line that changed: is it right by rechten.yaml? Then run again without -Drechtenmatrix.opnieuw.");
        }
        assumeThat(BESTAND).as("not agreed on yet: make it with -Drechtenmatrix.opnieuw=true and read every line").exists();
        assertThat(tekst.lines().toList()).isEqualTo(Files.readAllLines(BESTAND));
    }

    /** Every column has a case of its own, so a few go side by side; those of one account share a session and follow each other. */
    private static void elkAccountTegelijk(Consumer<Wie> werk) {
        Map<String, List<Wie>> perAccount = KOLOMMEN.stream().collect(Collectors.groupingBy(wie -> wie.soort() + " " + wie.account()));
        try (ExecutorService rij = Executors.newFixedThreadPool(TEGELIJK, Thread.ofVirtual().factory())) {
            List<Future<?>> bezig = new ArrayList<>();
            perAccount.values().stream().sorted(Comparator.comparingInt((List<Wie> kolommen) -> kolommen.size()).reversed()).forEach(kolommen -> bezig.add(rij.submit(() -> kolommen.forEach(werk))));
            for (Future<?> deel : bezig) {
                deel.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reading before writing, and what ends a case last. */
    private static int volgorde(Adres adres) {
        return adres.patroon().endsWith("/beeindigen") ? 4 : adres.patroon().endsWith("/heropenen") ? 3 : adres.patroon().endsWith("/rollen") && !adres.methode().equals("GET") ? 2 : adres.methode().equals("GET") ? 0 : 1;
    }

    private static boolean magPersoonZien(Wie wie) {
        return wie.rol() != null && wie.bezet();
    }

    private static boolean magKenmerkZien(Wie wie) {
        return magPersoonZien(wie) || List.of("bh", "pf", "ba", "p:t", "p:k").contains(wie.kolom());
    }

    private static String opschrift() {
        String koppen = KOLOMMEN.stream().map(wie -> "%-4s".formatted(wie.kolom())).collect(Collectors.joining());
        return """
                # Wie komt waar? Elke pagina en elk eindpunt, als elke rol, voor een dossier van Voorbeeldstad (9901).
                # Gemaakt en bewaakt door RechtenmatrixIT; de bron van de rechten is dossier/src/main/resources/rechten.yaml.
                #
                # km klantmanager   tl teamleider   mb maatschappelijk-begeleider   ic inkomensconsulent   bb budgetbegeleider   ta taalaanbieder
                # jc jobcoach   co casemanager-coa   (+ heeft de rol in dit dossier, - niet)   ba beleidsadviseur   bh beheerder   pf privacyfunctionaris
                # bs ingelogd zonder rol   ke klantmanager van een andere gemeente (9902)   -- niet ingelogd
                # p:k p:g p:t p:a programma met alleen de scope koppelingen, gebeurtenissen, trajecten:lezen, abonnementen
                #
                # ja   open, of gedaan      in   eerst inloggen        401 niet aangemeld        403 mag niet        404 bestaat niet voor deze lezer
                # 400 409 422   mag wel; alleen deze invoer, of dit moment, kan niet (met opzet: zo verandert de proef niets)
                #
                """ + String.format("%-" + BREED + "s %s%n", "#", koppen.stripTrailing());
    }

    private static String regel(Adres adres, Map<Wie, String> cellen) {
        return String.format("%-" + BREED + "s %s%n", adres.naam(), KOLOMMEN.stream().map(wie -> "%-4s".formatted(cellen.get(wie))).collect(Collectors.joining()).stripTrailing());
    }

    /** Sends as one column, and reads the answer as a cell. */
    private final class Bezoeker {

        private record Uitkomst(String cel, String inhoud) {}

        private static final Map<String, Webbezoek> INGELOGD = new ConcurrentHashMap<>();

        private final Wie wie;
        private final Api api;
        private final UUID abonnement;

        Bezoeker(Wie wie) {
            this.wie = wie;
            this.api = switch (wie.soort()) {
                case PERSOON -> omgeving.als(wie.account());
                case PROGRAMMA -> omgeving.integratie(wie.account());
                case NIEMAND -> omgeving.anoniem();
            };
            this.abonnement = UUID.fromString(omgeving.integratie("abonnementen").post("/abonnementen", Map.of("url", "http://127.0.0.1:9/haak", "typen", List.of("nl.trajectregie.pip-vastgesteld"),
                    "geheim", "een-geheim-van-meer-dan-32-tekens-lang")).verwacht(201).json().path("abonnementId").asString());
        }

        Uitkomst bezoek(Adres adres, String pad, Object inhoud) {
            boolean lezen = adres.methode().equals("GET");
            if (adres.isApi() || !wie.isPersoon()) {
                Object mee = lezen || adres.methode().equals("DELETE") ? null : inhoud;
                Api.Antwoord antwoord = mee == null ? api.roep(adres.methode(), "/" + pad, null, "Accept", adres.accept())
                        : api.roep(adres.methode(), "/" + pad, mee, "Accept", adres.accept(), "Content-Type", pad.endsWith("/gebeurtenissen") ? "application/cloudevents+json" : "application/json");
                boolean inloggen = antwoord.status() == 302 && String.valueOf(antwoord.kop("Location")).contains("/oauth2/authorization/");
                return new Uitkomst(inloggen ? "in" : cel(antwoord.status()), antwoord.ruw().body());
            }
            Webbezoek bezoek = INGELOGD.computeIfAbsent(wie.account(), account -> new Webbezoek(omgeving.adres(), account));
            boolean json = adres.patroon().endsWith("/concept") || adres.patroon().endsWith("/afronden");
            Webbezoek.Antwoord antwoord = lezen ? bezoek.haal(pad, adres.accept()) : json ? bezoek.verstuur(adres.methode(), pad, "application/json", JSON.writeValueAsString(inhoud))
                    : bezoek.verstuur(pad, tekst(inhoud));
            return new Uitkomst(cel(antwoord), antwoord.inhoud());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, String> tekst(Object inhoud) {
            return (Map<String, String>) inhoud;
        }

        /** A form is answered with a page that says how it went. */
        private static String cel(Webbezoek.Antwoord antwoord) {
            if (antwoord.status() == 200 && antwoord.inhoud().contains("tr-melding--fout")) {
                return "422";
            }
            return antwoord.status() == 200 && antwoord.inhoud().contains("tr-melding--let-op\" role=\"status\"") ? "409" : cel(antwoord.status());
        }

        private static String cel(int status) {
            return status / 100 == 2 ? "ja" : String.valueOf(status);
        }
    }

    /** A case per column, with the role of that column filled or not. */
    private Map<Wie, Zaak> zaken() {
        Map<Wie, UUID> trajecten = new LinkedHashMap<>();
        Map<Wie, String> bsn = new LinkedHashMap<>();
        Function<Wie, String> naam = wie -> "Qzmatrix" + wie.kolom().replaceAll("[^a-z]", "") + (wie.bezet() ? "binnen" : "buiten") + wie.soort().ordinal();
        for (Wie wie : KOLOMMEN) {
            bsn.put(wie, Zaken.bsn());
            Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", "COA_KOPPELING", "gekoppeldOp", omgeving.vandaag().toString(), "doelgroep", "ASIELSTATUSHOUDER",
                    "azc", Map.of("naam", "azc Dichtbij", "afstandKm", 10), "kennisgevingsdatum", omgeving.vandaag().toString()));
            verzoek.put("persoon", Map.of("bsn", bsn.get(wie), "voornamen", "Proef", "geslachtsnaam", naam.apply(wie), "geboortedatum", "1990-01-01", "talen", List.of("Arabisch")));
            verzoek.put("klantprofiel", Map.of("opleiding", "Middelbare school", "werkervaring", "Winkel", "leerbaarheid", "GEMIDDELD", "taalniveau", "A1"));
            trajecten.put(wie, UUID.fromString(omgeving.integratie("koppelingen").post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString()));
        }
        Map<Wie, Zaak> zaken = new LinkedHashMap<>();
        trajecten.forEach((wie, traject) -> {
            Wacht.tot(Duration.ofSeconds(90), "two tasks are open for " + wie.kolom(), () -> getal("select count(*) from engine.taak where traject_id = ? and toestand = 'OPEN' and rol = 'klantmanager'", traject) >= 2);
            zaken.put(wie, richtIn(wie, traject, naam.apply(wie), bsn.get(wie)));
        });
        omgeving.rust();
        return zaken;
    }

    private Zaak richtIn(Wie wie, UUID traject, String achternaam, String bsn) {
        return omgeving.sql(jdbc -> {
            List<Long> taken = jdbc.sql("select sleutel from engine.taak where traject_id = ? and toestand = 'OPEN' and rol = 'klantmanager' order by sleutel").param(traject).query(Long.class).list();
            long eigen = taken.get(1);
            if (wie.rol() != null) {
                jdbc.sql("update engine.taak set rol = ? where sleutel = ?").params(wie.rol(), eigen).update();
                jdbc.sql("""
                        update dossier.rolbezetting set tot = now() where traject_id = :traject and tot is null
                            and (rol = :rol or rol = 'huisvestingsmedewerker' and :rol = 'maatschappelijk-begeleider')""").param("traject", traject).param("rol", wie.rol()).update();
                if (wie.bezet()) {
                    jdbc.sql("""
                            insert into dossier.rolbezetting (traject_id, gemeente, rol, organisatie, team, van)
                            select :traject, gemeente, rol, organisatie, team, now() from dossier.team where gemeente = '9901' and rol = :rol limit 1""")
                            .param("traject", traject).param("rol", wie.rol()).update();
                }
            }
            UUID document = UUID.randomUUID();
            jdbc.sql("""
                    insert into dossier.document (id, traject_id, gemeente, soort, titel, sectie, bestandsnaam, mediatype, omvang, sha256, inhoud, wie, wie_naam, tijdstip)
                    values (:id, :traject, '9901', 'bijlage', 'Brief aan ' || :naam, 'documenten', 'brief.pdf', 'application/pdf', 5, 'x', convert_to('%PDF- ' || :naam, 'UTF8'), 'klantmanager', 'Karin', now())""")
                    .param("id", document).param("traject", traject).param("naam", achternaam).update();
            UUID toestemming = UUID.randomUUID();
            jdbc.sql("""
                    insert into dossier.toestemming (id, traject_id, gemeente, doel, ontvanger, gegeven, gegeven_op, vastgelegd_door, tijdstip)
                    values (:id, :traject, '9901', 'Informatie delen', 'Taalschool', true, current_date, 'klantmanager', now())""").param("id", toestemming).param("traject", traject).update();
            return new Zaak(traject, jdbc.sql("select kenmerk from dossier.traject where id = ?").param(traject).query(String.class).single(), achternaam, bsn,
                    jdbc.sql("select id from dossier.termijn where traject_id = ? and soort = 'PIP_TERMIJN'").param(traject).query(UUID.class).single(), taken.get(0), eigen, document, toestemming,
                    jdbc.sql("select definitie_sleutel from engine.procesinstantie where traject_id = ? and proces_id = 'inburgeringstraject'").param(traject).query(Long.class).single());
        });
    }

    private void maakTakenVrij(Zaak zaak) {
        omgeving.sql(jdbc -> jdbc.sql("update dossier.taak set behandelaar = null where sleutel in (?, ?) and status = 'OPEN' and behandelaar is not null").params(zaak.taak(), zaak.eigenTaak()).update());
    }

    private long getal(String sql, Object... waarden) {
        return omgeving.sql(jdbc -> jdbc.sql(sql).params(List.of(waarden)).query(Long.class).single());
    }

    @Test
    void eenAndereGemeenteZietVanEenDossierNietsInLijstenZoekenEnCijfers() {
        String achternaam = "Qzelders" + System.nanoTime();
        String bsn = Zaken.bsn();
        omgeving.rust();
        List<String> eerder = MonitorKijker.alleCijfers(omgeving, "9902");
        UUID traject = UUID.fromString(omgeving.als("klantmanager").post("/koppelingen", Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", omgeving.vandaag().toString(), "persoon", Map.of("bsn", bsn, "voornamen", "Proef", "geslachtsnaam", achternaam, "geboortedatum", "1991-02-03", "talen", List.of("Arabisch"))))
                .verwacht(201).json().path("trajectId").asString());
        String taak = new Zaken(omgeving).taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        omgeving.rust();
        String kenmerk = omgeving.als("klantmanager").get("/trajecten/" + traject).verwacht(200).json().path("kenmerk").asString();
        Webbezoek karin = new Webbezoek(omgeving.adres(), "klantmanager");
        Webbezoek elders = new Webbezoek(omgeving.adres(), "klantmanager-elders");
        Api apiElders = omgeving.als("klantmanager-elders");
        String wiens = karin.lees("/werkvoorraad?lijst=mijn&q=" + kenmerk).contains("/taken/" + taak) ? "mijn" : "team";
        for (Map.Entry<String, String> lijst : Map.of("/trajecten?q=" + kenmerk, traject.toString(), "/werkvoorraad?lijst=" + wiens + "&q=" + kenmerk, "/taken/" + taak).entrySet()) {
            assertThat(karin.lees(lijst.getKey())).as("found in its own gemeente: " + lijst.getKey()).contains(lijst.getValue());
            assertThat(elders.lees(lijst.getKey())).as(lijst.getKey()).doesNotContain(lijst.getValue()).doesNotContain(achternaam);
        }
        for (Map<String, String> vraag : List.of(Map.of("bsn", bsn), Map.of("naam", achternaam, "geboortedatum", "1991-02-03"))) {
            assertThat(karin.verstuur("/zoeken", vraag).inhoud()).contains(kenmerk);
            assertThat(elders.verstuur("/zoeken", vraag).inhoud()).doesNotContain(kenmerk).doesNotContain(traject.toString());
            assertThat(omgeving.als("klantmanager").post("/trajecten/zoekopdrachten", vraag).verwacht(200).json().path("trajecten")).hasSize(1);
            assertThat(apiElders.post("/trajecten/zoekopdrachten", vraag).verwacht(200).json().path("trajecten")).isEmpty();
        }
        assertThat(apiElders.get("/trajecten?q=" + kenmerk).verwacht(200).json().path("trajecten")).isEmpty();
        assertThat(apiElders.get("/trajecten?gemeentecode=9901").ruw().body()).doesNotContain(kenmerk);
        assertThat(apiElders.get("/taken?trajectId=" + traject).verwacht(200).json().path("taken")).isEmpty();
        assertThat(apiElders.get("/taken?gemeentecode=9901&limit=200").ruw().body()).doesNotContain(kenmerk).doesNotContain(achternaam);
        assertThat(MonitorKijker.alleCijfers(omgeving, "9902")).as("figures and counts of the other gemeente").isEqualTo(eerder);
        assertThat(MonitorKijker.alleCijfers(omgeving, "9901")).as("figures and counts of its own").isNotEqualTo(eerder);
        for (String tabel : List.of("dossier.traject", "dossier.persoon", "dossier.tijdlijn", "dossier.termijn", "dossier.rolbezetting", "engine.procesinstantie", "engine.element", "engine.taak", "engine.teller",
                "postbus.uitgaand", "postbus.publicatie")) {
            String vraag = "select count(*) from " + tabel + " where gemeente = '9901'";
            assertThat(omgeving.in(DbRol.WEB, "9902", () -> tel(vraag))).as("row-level security of " + tabel).isZero();
            assertThat(omgeving.in(DbRol.WEB, "9901", () -> tel(vraag))).as(tabel).isPositive();
        }
    }

    /** As the application asks it: in a transaction of the reader's role. */
    private long tel(String sql) {
        return omgeving.bean(org.springframework.transaction.support.TransactionTemplate.class).execute(stand ->
                omgeving.bean(org.springframework.jdbc.core.simple.JdbcClient.class).sql(sql).query(Long.class).single());
    }

    @Test
    void deGebeurtenissenstroomIsVoorWieTakenHeeftEnVerteltAlleenOverEigenZaken() throws Exception {
        assertThat(omgeving.anoniem().roep("GET", "/" + STROOM, null, "Accept", "text/event-stream").status()).as("nobody").isEqualTo(401);
        assertThat(omgeving.integratie("trajecten:lezen").roep("GET", "/" + STROOM, null, "Accept", "text/event-stream").status()).as("a program").isEqualTo(401);
        for (String account : List.of("beleidsadviseur", "beheerder", "privacyfunctionaris", "buitenstaander")) {
            assertThat(new Webbezoek(omgeving.adres(), account).haal(STROOM, "text/event-stream").status()).as(account).isEqualTo(403);
        }
        try (Luisteraar eigen = new Luisteraar(new Webbezoek(omgeving.adres(), "klantmanager")); Luisteraar elders = new Luisteraar(new Webbezoek(omgeving.adres(), "klantmanager-elders"))) {
            UUID traject = new Zaken(omgeving).gezinsmigrant();
            new Zaken(omgeving).taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
            Wacht.tot(Duration.ofSeconds(20), "the klantmanager's page is told", () -> eigen.verteld > 0);
            UUID daar = new Zaken(omgeving).gezinsmigrant("9902", "klantmanager-elders");
            int eerder = elders.verteld;
            assertThat(eerder).as("told about another gemeente").isZero();
            new Zaken(omgeving).taakId(omgeving.als("klantmanager-elders"), daar, "voer-openingsgesprek");
            Wacht.tot(Duration.ofSeconds(20), "the other klantmanager's page is told of its own", () -> elders.verteld > 0);
        }
    }

    /** A page that stays open. */
    private final class Luisteraar implements AutoCloseable {

        private final Thread draad;
        private final java.util.stream.Stream<String> regels;
        private volatile int verteld;

        Luisteraar(Webbezoek bezoek) {
            regels = bezoek.volg(STROOM);
            draad = Thread.startVirtualThread(() -> regels.filter(regel -> regel.startsWith("event:")).forEach(regel -> verteld++));
        }

        @Override
        public void close() {
            regels.close();
            draad.interrupt();
        }
    }
}
