package nl.trajectregie.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.forms.Onderdeel.Eisen;
import nl.trajectregie.forms.Onderdeel.Groep;
import nl.trajectregie.forms.Onderdeel.Lijst;
import nl.trajectregie.forms.Onderdeel.Tekst;
import nl.trajectregie.forms.Onderdeel.Veld;
import nl.trajectregie.forms.Verberging.Plek;

/**
 * Checks answers against a form as form-js does in the browser, and beyond it: kinds of values, choices that exist, dates, sizes and
 * unknown names. Fixtures in {@code forms/src/test/fixtures} hold the two to the same outcome.
 *
 * <p>A hidden field is not asked: it is never required and its answer does not count ({@link #schoon} leaves it out).
 */
public final class FormulierValidator {

    private static final DateTimeFormatter ISO_DAG = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int HOOGSTENS_IN_LIJST = 100;
    private static final int HOOGSTENS_TEKENS = 10_000;

    /** Everything that is wrong, in the order of the screen; empty when the answers are good. Missing answers may be absent, null or empty;
     * an absent one takes the form's default, as on the screen. */
    public static List<Veldfout> valideer(FormulierSchema schema, Map<String, Object> antwoorden) {
        Loop loop = new Loop(antwoorden, true);
        loop.onderdelen(schema.onderdelen(), antwoorden, "", loop.begin(schema.onderdelen()), new LinkedHashMap<>(), false);
        loop.onbekend(schema.onderdelen(), antwoorden, "");
        return List.copyOf(loop.fouten);
    }

    /**
     * Only the answers that were asked: known, visible and not empty. A checkbox that was not ticked is {@code false}; whole numbers are
     * {@code Long}, others {@code BigDecimal}; text has no blanks around it. Call it after {@link #valideer} found nothing.
     */
    public static Map<String, Object> schoon(FormulierSchema schema, Map<String, Object> antwoorden) {
        Loop loop = new Loop(antwoorden, false);
        Map<String, Object> uit = new LinkedHashMap<>();
        loop.onderdelen(schema.onderdelen(), antwoorden, "", loop.begin(schema.onderdelen()), uit, false);
        return uit;
    }

    private FormulierValidator() {}

    /** One walk over form and answers together. */
    private static final class Loop {

        private final Map<String, Object> antwoorden;
        private final boolean controleer;
        private final List<Veldfout> fouten = new ArrayList<>();

        Loop(Map<String, Object> antwoorden, boolean controleer) {
            this.antwoorden = antwoorden;
            this.controleer = controleer;
        }

        /** Conditions see the answers without those of hidden fields, and an empty value where there is no answer, as in the browser. */
        Plek begin(List<Onderdeel> onderdelen) {
            Map<String, Object> alles = gevuld(onderdelen, antwoorden);
            Map<String, Object> zichtbaar = new HashMap<>();
            new Loop(alles, false).onderdelen(onderdelen, alles, "", new Plek(alles, alles, null, List.of()), zichtbaar, true);
            return new Plek(zichtbaar, zichtbaar, null, List.of());
        }

        void onderdelen(List<Onderdeel> onderdelen, Map<String, Object> bron, String voor, Plek plek, Map<String, Object> uit, boolean ookLeeg) {
            for (Onderdeel onderdeel : onderdelen) {
                if (Verberging.isVerborgen(onderdeel.verberg(), plek)) {
                    continue;
                }
                switch (onderdeel) {
                    case Tekst ignored -> { }
                    case Veld veld -> veld(veld, bron.getOrDefault(veld.sleutel(), veld.standaard()), voor + veld.sleutel(), uit, ookLeeg);
                    case Groep groep when groep.pad() == null -> onderdelen(groep.onderdelen(), bron, voor, plek, uit, ookLeeg);
                    case Groep groep -> groepMetPad(groep, bron, voor, plek, uit, ookLeeg);
                    case Lijst lijst -> lijst(lijst, bron.get(lijst.pad()), voor + lijst.pad(), plek, uit, ookLeeg);
                }
            }
        }

        private void groepMetPad(Groep groep, Map<String, Object> bron, String voor, Plek plek, Map<String, Object> uit, boolean ookLeeg) {
            Object waarde = bron.get(groep.pad());
            String pad = voor + groep.pad();
            if (waarde != null && !(waarde instanceof Map)) {
                fout(pad, "Dit moet een groep antwoorden zijn.");
                return;
            }
            Map<String, Object> binnen = new LinkedHashMap<>();
            onderdelen(groep.onderdelen(), alsMap(waarde), pad + ".", plek, binnen, ookLeeg);
            if (!binnen.isEmpty()) {
                uit.put(groep.pad(), binnen);
            }
        }

        private void lijst(Lijst lijst, Object waarde, String pad, Plek plek, Map<String, Object> uit, boolean ookLeeg) {
            if (waarde == null) {
                return;
            }
            if (!(waarde instanceof Collection<?> rijen)) {
                fout(pad, "Dit moet een lijst zijn.");
                return;
            }
            if (rijen.size() > HOOGSTENS_IN_LIJST) {
                fout(pad, "Zet hier niet meer dan " + HOOGSTENS_IN_LIJST + " onderdelen in.");
                return;
            }
            List<Object> schoon = new ArrayList<>();
            int nummer = 0;
            for (Object rij : rijen) {
                String rijPad = pad + "[" + nummer + "]";
                if (!(rij instanceof Map)) {
                    fout(rijPad, "Dit moet een groep antwoorden zijn.");
                } else {
                    Map<String, Object> dit = gevuld(lijst.onderdelen(), alsMap(rij));
                    List<Integer> nummers = new ArrayList<>(plek.nummers());
                    nummers.add(nummer + 1);
                    Map<String, Object> binnen = new LinkedHashMap<>();
                    onderdelen(lijst.onderdelen(), alsMap(rij), rijPad + ".", new Plek(plek.antwoorden(), dit, plek.dit(), nummers), binnen, ookLeeg);
                    schoon.add(binnen);
                }
                nummer++;
            }
            if (ookLeeg || !schoon.isEmpty()) {
                uit.put(lijst.pad(), schoon);
            }
        }

        private void veld(Veld veld, Object waarde, String pad, Map<String, Object> uit, boolean ookLeeg) {
            boolean leeg = waarde == null || waarde instanceof String tekst && tekst.isBlank() || waarde instanceof Collection<?> c && c.isEmpty();
            if (ookLeeg) {
                uit.put(veld.sleutel(), waarde);
                return;
            }
            if (veld.soort() == Onderdeel.Soort.AANVINKEN && leeg) {
                waarde = Boolean.FALSE;
                leeg = false;
            }
            if (leeg) {
                if (veld.eisen().verplicht()) {
                    fout(pad, switch (veld.soort()) {
                        case KEUZE, KEUZES -> "Kies een antwoord.";
                        case DATUM -> "Vul een datum in.";
                        default -> "Vul dit in.";
                    });
                }
                return;
            }
            Object goed = switch (veld.soort()) {
                case TEKST -> tekst(veld.eisen(), waarde, pad);
                case GETAL -> getal(veld.eisen(), waarde, pad);
                case DATUM -> datum(waarde, pad);
                case AANVINKEN -> aangevinkt(veld.eisen(), waarde, pad);
                case KEUZE -> keuze(veld, waarde, pad);
                case KEUZES -> keuzes(veld, waarde, pad);
            };
            if (goed != null) {
                uit.put(veld.sleutel(), goed);
            }
        }

        private Object tekst(Eisen eisen, Object waarde, String pad) {
            if (!(waarde instanceof String tekst)) {
                return fout(pad, "Dit moet tekst zijn.");
            }
            String kaal = tekst.strip();
            if (tekst.indexOf('\u0000') >= 0) {
                return fout(pad, "In deze tekst staat een teken dat niet kan worden bewaard.");
            }
            if (eisen.patroon() != null && !eisen.patroon().matcher(tekst).find()) {
                return fout(pad, eisen.patroonFout() == null ? "Dit is niet op de goede manier geschreven." : eisen.patroonFout());
            }
            if (eisen.minimumLengte() != null && kaal.length() < eisen.minimumLengte()) {
                return fout(pad, "Gebruik " + eisen.minimumLengte() + " tekens of meer.");
            }
            int hoogstens = eisen.maximumLengte() == null ? HOOGSTENS_TEKENS : eisen.maximumLengte();
            if (kaal.length() > hoogstens) {
                return fout(pad, "Gebruik niet meer dan " + hoogstens + " tekens.");
            }
            return kaal.isEmpty() ? null : kaal;
        }

        private Object getal(Eisen eisen, Object waarde, String pad) {
            if (!(waarde instanceof Number getal) || waarde instanceof Double d && !Double.isFinite(d) || waarde instanceof Float f && !Float.isFinite(f)) {
                return fout(pad, "Vul een getal in.");
            }
            BigDecimal n = new BigDecimal(getal.toString()).stripTrailingZeros();
            int decimalen = Math.max(0, n.scale());
            if (eisen.decimalen() != null && decimalen > eisen.decimalen()) {
                return fout(pad, eisen.decimalen() == 0 ? "Vul een heel getal in, zonder komma." : "Gebruik niet meer dan " + eisen.decimalen() + " cijfers achter de komma.");
            }
            if (eisen.minimum() != null && n.compareTo(eisen.minimum()) < 0) {
                return fout(pad, "Vul " + eisen.minimum().toPlainString() + " of meer in.");
            }
            if (eisen.maximum() != null && n.compareTo(eisen.maximum()) > 0) {
                return fout(pad, "Vul " + eisen.maximum().toPlainString() + " of minder in.");
            }
            return decimalen == 0 && n.precision() - n.scale() <= 18 ? (Object) n.longValueExact() : n;
        }

        private Object datum(Object waarde, String pad) {
            if (waarde instanceof String tekst) {
                try {
                    int jaar = LocalDate.parse(tekst, ISO_DAG).getYear();
                    return jaar >= 1900 && jaar <= 2199 ? tekst : fout(pad, "Kies een datum tussen 1900 en 2199.");
                } catch (DateTimeParseException e) {
                    return fout(pad, "Dit is geen datum. Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-11-22.");
                }
            }
            return fout(pad, "Dit is geen datum. Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-11-22.");
        }

        private Object aangevinkt(Eisen eisen, Object waarde, String pad) {
            if (!(waarde instanceof Boolean aan)) {
                return fout(pad, "Dit kan alleen waar of niet waar zijn.");
            }
            return eisen.verplicht() && !aan ? fout(pad, "Vink dit aan om verder te gaan.") : aan;
        }

        private Object keuze(Veld veld, Object waarde, String pad) {
            return waarde instanceof String && veld.keuzes().contains(waarde) ? waarde : fout(pad, "Kies een van de antwoorden uit de lijst.");
        }

        private Object keuzes(Veld veld, Object waarde, String pad) {
            if (!(waarde instanceof Collection<?> gekozen)) {
                return fout(pad, "Dit moet een lijst met keuzes zijn.");
            }
            Set<Object> uniek = new LinkedHashSet<>(gekozen);
            return uniek.size() == gekozen.size() && veld.keuzes().containsAll(uniek) ? List.copyOf(uniek) : fout(pad, "Kies alleen antwoorden uit de lijst, elk één keer.");
        }

        /** Names that the form does not have, hidden ones aside. */
        void onbekend(List<Onderdeel> onderdelen, Map<String, Object> bron, String voor) {
            Map<String, Onderdeel> bekend = new LinkedHashMap<>();
            verzamel(onderdelen, bekend);
            bron.forEach((naam, waarde) -> {
                Onderdeel onderdeel = bekend.get(naam);
                if (onderdeel == null) {
                    fout(voor + naam, "Dit veld hoort niet bij dit formulier.");
                } else if (onderdeel instanceof Groep groep && waarde instanceof Map) {
                    onbekend(groep.onderdelen(), alsMap(waarde), voor + naam + ".");
                } else if (onderdeel instanceof Lijst lijst && waarde instanceof Collection<?> rijen) {
                    int nummer = 0;
                    for (Object rij : rijen) {
                        if (rij instanceof Map && nummer < HOOGSTENS_IN_LIJST) {
                            onbekend(lijst.onderdelen(), alsMap(rij), voor + naam + "[" + nummer + "].");
                        }
                        nummer++;
                    }
                }
            });
        }

        private static void verzamel(List<Onderdeel> onderdelen, Map<String, Onderdeel> bekend) {
            for (Onderdeel onderdeel : onderdelen) {
                switch (onderdeel) {
                    case Tekst ignored -> { }
                    case Veld veld -> bekend.put(veld.sleutel(), veld);
                    case Lijst lijst -> bekend.put(lijst.pad(), lijst);
                    case Groep groep when groep.pad() == null -> verzamel(groep.onderdelen(), bekend);
                    case Groep groep -> bekend.put(groep.pad(), groep);
                }
            }
        }

        /** The answers with form-js's empty value where there is none. */
        private static Map<String, Object> gevuld(List<Onderdeel> onderdelen, Map<String, Object> bron) {
            Map<String, Object> uit = new HashMap<>();
            for (Onderdeel onderdeel : onderdelen) {
                switch (onderdeel) {
                    case Tekst ignored -> { }
                    case Veld veld -> {
                        Object waarde = bron.getOrDefault(veld.sleutel(), veld.standaard());
                        uit.put(veld.sleutel(), waarde != null ? waarde : switch (veld.soort()) {
                            case AANVINKEN -> Boolean.FALSE;
                            case KEUZES -> List.of();
                            case TEKST -> "";
                            default -> null;
                        });
                    }
                    case Groep groep when groep.pad() == null -> uit.putAll(gevuld(groep.onderdelen(), bron));
                    case Groep groep -> uit.put(groep.pad(), gevuld(groep.onderdelen(), alsMap(bron.get(groep.pad()))));
                    case Lijst lijst -> uit.put(lijst.pad(), bron.get(lijst.pad()) instanceof Collection<?> rijen
                            ? rijen.stream().map(rij -> (Object) gevuld(lijst.onderdelen(), alsMap(rij))).toList() : List.of());
                }
            }
            return uit;
        }

        private Object fout(String pad, String reden) {
            if (controleer) {
                fouten.add(new Veldfout(pad, reden));
            }
            return null;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> alsMap(Object waarde) {
            return waarde instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }
    }
}
