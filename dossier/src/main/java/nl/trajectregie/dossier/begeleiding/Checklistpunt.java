package nl.trajectregie.dossier.begeleiding;

import static nl.trajectregie.dossier.begeleiding.Checklistpunt.Categorie.GELD;
import static nl.trajectregie.dossier.begeleiding.Checklistpunt.Categorie.HUISVESTING;
import static nl.trajectregie.dossier.begeleiding.Checklistpunt.Categorie.INSTANTIES;
import static nl.trajectregie.dossier.begeleiding.Checklistpunt.Categorie.VOORLICHTING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The practical matters of the opstartfase: the 26 items of seed-003 2.2 (report lines 1102-1245). An item may belong to two categories and is
 * one item all the same. The inrichting says which of them a municipality uses; the order is free.
 */
public enum Checklistpunt {

    ZOEK_WONING("zoek-woning", "Een woning zoeken, urgentie vragen en reageren", null, HUISVESTING),
    BEZICHTIGING("bezichtiging", "De woning bekijken", null, HUISVESTING),
    SLEUTELOVERDRACHT("sleuteloverdracht", "De sleutels krijgen", null, HUISVESTING),
    HUURCONTRACT("huurcontract", "Het huurcontract tekenen", null, HUISVESTING),
    ENERGIE("energie", "Gas, water en licht aansluiten", null, HUISVESTING),
    VERHUISHULP("verhuishulp", "Hulp bij het verhuizen", Voorwaarde.VERHUISHULP, HUISVESTING),
    WONING_INRICHTEN("woning-inrichten", "De woning inrichten", null, HUISVESTING),
    BRP_INSCHRIJVING("brp-inschrijving", "Inschrijven in de BRP", null, HUISVESTING, INSTANTIES),
    BIJSTANDSAANVRAAG("bijstandsaanvraag", "Bijstand aanvragen", null, GELD),
    BIJZONDERE_BIJSTAND("bijzondere-bijstand", "Bijzondere bijstand: inrichting en eerste huur", null, GELD),
    BASIS_BUDGETBEHEER("basis-budgetbeheer", "Basis Budgetbeheer aanvragen voor het ontzorgen", null, GELD),
    ZORGTOESLAG("zorgtoeslag", "Zorgtoeslag aanvragen", null, GELD),
    HUURTOESLAG("huurtoeslag", "Huurtoeslag aanvragen", null, GELD, HUISVESTING),
    KINDREGELINGEN("kindregelingen", "Kinderbijslag en kinderopvangtoeslag", Voorwaarde.KINDEREN, GELD),
    ZORGVERZEKERING("zorgverzekering", "Een zorgverzekering afsluiten", null, GELD),
    VERZEKERINGEN("verzekeringen", "Aansprakelijkheids- en inboedelverzekering", null, GELD),
    DIGID("digid", "DigiD aanvragen", null, GELD),
    KWIJTSCHELDING("kwijtschelding", "Kwijtschelding van gemeentelijke belastingen", null, GELD),
    POST_EN_REKENINGEN("post-en-rekeningen", "Post, rekeningen en abonnementen doornemen", null, GELD, VOORLICHTING),
    SCHOOL("school", "School voor de kinderen", Voorwaarde.KINDEREN, INSTANTIES),
    HUISARTS("huisarts", "Inschrijven bij een huisarts", null, INSTANTIES),
    TANDARTS("tandarts", "Inschrijven bij een tandarts", null, INSTANTIES),
    VOEDSELBANK("voedselbank", "De voedselbank", Voorwaarde.VOEDSELBANK, INSTANTIES),
    UITLEG("uitleg", "Persoonlijke uitleg bij elke afspraak", null, VOORLICHTING),
    GROEPSVOORLICHTING("groepsvoorlichting", "Informatie in een groep", Voorwaarde.GROEPSINFORMATIE, VOORLICHTING),
    SOCIALE_KAART("sociale-kaart", "De sociale kaart: wie helpt waarbij", null, VOORLICHTING);

    /** What an item is about. */
    public enum Categorie {
        HUISVESTING("Huisvesting"), GELD("Geld"), INSTANTIES("Instanties"), VOORLICHTING("Voorlichting");

        private final String naam;

        Categorie(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** When an item matters at all; {@code waaromNiet} is the reason that is kept when it does not. */
    enum Voorwaarde {
        KINDEREN("Er zijn geen kinderen."), VOEDSELBANK("De voedselbank is niet nodig."), VERHUISHULP("Hulp bij het verhuizen is niet nodig."),
        GROEPSINFORMATIE("Een groep past nu niet bij de inburgeraar.");

        private final String waaromNiet;

        Voorwaarde(String waaromNiet) {
            this.waaromNiet = waaromNiet;
        }

        String waaromNiet() {
            return waaromNiet;
        }
    }

    private final String code;
    private final String naam;
    private final Voorwaarde voorwaarde;
    private final Set<Categorie> categorieen;

    Checklistpunt(String code, String naam, Voorwaarde voorwaarde, Categorie... categorieen) {
        this.code = code;
        this.naam = naam;
        this.voorwaarde = voorwaarde;
        this.categorieen = EnumSet.copyOf(Arrays.asList(categorieen));
    }

    /** As it stands in an inrichting. */
    public String code() {
        return code;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** One or two; never counted twice. */
    public Set<Categorie> categorieen() {
        return categorieen;
    }

    Optional<Voorwaarde> voorwaarde() {
        return Optional.ofNullable(voorwaarde);
    }

    /** The item with this {@link #code()}. */
    public static Optional<Checklistpunt> van(String code) {
        return Arrays.stream(values()).filter(punt -> punt.code.equals(code)).findFirst();
    }
}
