package nl.trajectregie.dossier.plaatsing;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** In time before the last day: longer, kept, a next step, or not prolonged (seed 001, lines 3443-3449; seed 002, lines 3372-3379). */
@Component
class BespreekContracteinde implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    BespreekContracteinde(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "bespreek-contracteinde";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("besprokenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("besprokenOp", "Deze dag is nog niet geweest.");
        }
        Plaatsing p = plaatsingen.bij(taak);
        plaatsingen.verslag(p, Plaatsingen.Verslagsoort.CONTRACT, a.datum("besprokenOp"), a.alleen("contractUitkomst", "nieuwEindeOp", "redenNietVerlengd", "toelichting"), taak.wie());
        Map<String, Object> kolommen = new HashMap<>();
        kolommen.put("contract_besproken_voor", p.eindeOp());
        String wat = switch (a.tekst("contractUitkomst")) {
            case "VERLENGD" -> {
                if (p.eindeOp() != null && !a.datum("nieuwEindeOp").isAfter(p.eindeOp())) {
                    throw new AntwoordFout("nieuwEindeOp", "De nieuwe laatste dag ligt na de oude.");
                }
                kolommen.put("einde_op", a.datum("nieuwEindeOp"));
                yield "De proefplaatsing of het contract is verlengd.";
            }
            case "VAST" -> {
                kolommen.put("uitkomst", Plaatsing.Uitkomst.BEHOUDEN.name());
                kolommen.put("einde_op", null);
                yield "De inburgeraar houdt de plek.";
            }
            case "VOLGENDE_STAP" -> {
                kolommen.put("uitkomst", Plaatsing.Uitkomst.VOLGENDE_STAP.name());
                kolommen.put("beeindigd_op", p.eindeOp());
                yield "Na de einddatum komt er een volgende stap.";
            }
            default -> {
                kolommen.put("uitkomst", Plaatsing.Uitkomst.GESTOPT.name());
                kolommen.put("beeindigd_op", p.eindeOp());
                kolommen.put("reden_einde", "Niet verlengd: " + reden(a.tekst("redenNietVerlengd")) + ".");
                yield "De proefplaatsing of het contract wordt niet verlengd.";
            }
        };
        plaatsingen.zet(p.id(), kolommen);
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.contract-besproken", wat, a.heeft("redenNietVerlengd") ? reden(a.tekst("redenNietVerlengd")) : a.tekst("toelichting"));
        return Map.of();
    }

    private static String reden(String code) {
        return switch (code) {
            case "GEEN_WERK" -> "er is geen werk of geld meer";
            case "TAAL" -> "de taal is nog niet goed genoeg";
            case "PAST_NIET" -> "het werk past niet";
            case "INBURGERAAR_WIL_NIET" -> "de inburgeraar wil niet verder";
            default -> "een andere reden";
        };
    }
}
