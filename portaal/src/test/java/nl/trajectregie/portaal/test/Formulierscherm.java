package nl.trajectregie.portaal.test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A form on the screen, filled in as a person does: by what the labels say. */
public final class Formulierscherm {

    private static final String ZOEK_LABEL = """
            (plek, vraag) => {
              const tekst = e => e.textContent.replace(/\\s+/g, ' ').replace(/([*]|[(]niet verplicht[)])\\s*$/, '').trim();
              const label = [...plek.querySelectorAll('label.fjs-form-field-label, legend.fjs-form-field-label, .fjs-form-field-checkbox label, .tr-veld label')]
                .find(e => e.getClientRects().length && tekst(e) === vraag);
              return !label ? null : label.tagName === 'LEGEND' ? label.closest('fieldset').id : label.htmlFor || label.querySelector('input').id;
            }""";

    /** Required and still empty, in the order of the screen: what kind of control, its DOM id and its label. */
    private static final String OPEN_VRAGEN = """
            () => [...document.querySelectorAll('.fjs-asterix')].filter(s => s.getClientRects().length).map(s => {
              const label = s.closest('label, legend');
              const tekst = label.textContent.replace(/\\*\\s*$/, '').trim();
              if (label.tagName === 'LEGEND') {
                const groep = label.closest('fieldset');
                return groep.querySelector('input:checked') ? null : {soort: groep.querySelector('input').type, id: groep.querySelector('input').id, label: tekst};
              }
              const veld = document.getElementById(label.htmlFor) ?? label.querySelector('input');
              if (!veld || veld.disabled || veld.readOnly) return null;
              if (veld.type === 'checkbox') return veld.checked ? null : {soort: 'checkbox', id: veld.id, label: tekst};
              if (veld.value) return null;
              return {soort: veld.tagName === 'SELECT' ? 'keuze' : veld.type === 'date' ? 'datum' : veld.type === 'number' || veld.inputMode === 'decimal' || veld.closest('.fjs-form-field-number') ? 'getal' : 'tekst', id: veld.id, label: tekst};
            }).filter(Boolean)""";

    private final Page pagina;

    public Formulierscherm(Page pagina) {
        this.pagina = pagina;
    }

    /** Waits until a form can be filled in. */
    public Formulierscherm klaar() {
        pagina.locator(".tr-formulier__knoppen button").first().waitFor();
        return this;
    }

    /**
     * Answers the first visible question with this label: a text, a number, a date, the label of a choice, "ja" for a box to tick,
     * or several choices with a semicolon between them.
     */
    public Formulierscherm antwoord(String vraag, String antwoord) {
        return antwoordIn(pagina.locator("main"), vraag, antwoord);
    }

    /** As {@link #antwoord}, for a date. */
    public Formulierscherm antwoord(String vraag, LocalDate dag) {
        return antwoord(vraag, dag.toString());
    }

    /** As {@link #antwoord}, for a question inside the group with this heading. */
    public Formulierscherm antwoordBij(String groep, String vraag, String antwoord) {
        return antwoordIn(pagina.locator("main .fjs-form-field-group", new Page.LocatorOptions().setHas(pagina.getByText(groep, new Page.GetByTextOptions().setExact(true)))).last(), vraag, antwoord);
    }

    private Formulierscherm antwoordIn(Locator plek, String vraag, String antwoord) {
        String id = zoek(plek, vraag);
        klapOpen();
        Locator veld = pagina.locator("[id=\"" + id + "\"]");
        String soort = (String) veld.evaluate("e => ['SELECT', 'FIELDSET'].includes(e.tagName) ? e.tagName : e.type");
        switch (soort) {
            case "FIELDSET" -> {
                for (String keuze : antwoord.split(";")) {
                    veld.getByLabel(keuze.strip(), new Locator.GetByLabelOptions().setExact(true)).check();
                }
            }
            case "SELECT" -> veld.selectOption(new SelectOption().setLabel(antwoord));
            case "checkbox" -> veld.setChecked(antwoord.equals("ja"));
            default -> typ(veld, antwoord);
        }
        return this;
    }

    /** Leaves the field afterwards, as a person who goes on to the next question does. */
    private static void typ(Locator veld, String tekst) {
        veld.fill(tekst);
        veld.blur();
    }

    /** The DOM id of the control under the first visible label with this text; a question may appear a moment after the one before it was answered. */
    private String zoek(Locator plek, String vraag) {
        String[] id = new String[1];
        Wacht.tot(java.time.Duration.ofSeconds(15), "'" + vraag + "' is asked on " + pagina.url(), () -> {
            pagina.waitForTimeout(20);
            id[0] = (String) plek.evaluate(ZOEK_LABEL, vraag);
            return id[0] != null;
        });
        return id[0];
    }

    /** Opens the parts of a long form, one after the other; a short one has none. */
    public Formulierscherm klapOpen() {
        Locator dicht = pagina.locator("details.tr-onderdeel:not([open]) > summary");
        while (dicht.count() > 0) {
            dicht.first().click();
        }
        return this;
    }

    /** Gives every visible choice with this label the same answer. */
    public Formulierscherm overal(String vraag, String antwoord) {
        zoek(pagina.locator("main"), vraag);
        klapOpen();
        for (Locator label : pagina.locator("main label.fjs-form-field-label").filter(new Locator.FilterOptions().setHasText(vraag)).all()) {
            pagina.locator("[id=\"" + label.getAttribute("for") + "\"]").selectOption(new SelectOption().setLabel(antwoord));
        }
        return this;
    }

    /** Presses a button of the form, such as the one that adds a row. */
    public Formulierscherm druk(String knop) {
        pagina.locator("main button").filter(new Locator.FilterOptions().setHasText(knop)).first().click();
        return this;
    }

    /**
     * Answers every question that is still empty and must be answered, the ones that appear on the way too.
     *
     * @param vaste answers by label; a question that is not among them gets its first choice, today, 1 or a sentence
     */
    @SuppressWarnings("unchecked")
    public Formulierscherm vulDeRest(Map<String, String> vaste, LocalDate vandaag) {
        for (int ronde = 0; ronde < 12; ronde++) {
            klapOpen();
            List<Map<String, String>> open = (List<Map<String, String>>) pagina.evaluate(OPEN_VRAGEN);
            if (open.isEmpty()) {
                return this;
            }
            pagina.waitForTimeout(ronde * 50);
            for (Map<String, String> vraag : open) {
                Locator veld = pagina.locator("[id=\"" + vraag.get("id") + "\"]");
                if (!veld.isVisible()) {
                    continue;
                }
                String vast = vaste.get(vraag.get("label"));
                switch (vraag.get("soort")) {
                    case "radio", "checkbox" -> {
                        if (vast == null) {
                            veld.check();
                        } else {
                            antwoord(vraag.get("label"), vast);
                        }
                    }
                    case "keuze" -> veld.selectOption(vast == null ? new SelectOption().setIndex(1) : new SelectOption().setLabel(vast));
                    case "datum" -> veld.fill(vast == null ? vandaag.toString() : vast);
                    case "getal" -> veld.fill(vast == null ? "1" : vast);
                    default -> typ(veld, vast == null ? "Besproken met de inburgeraar." : vast);
                }
            }
        }
        return this;
    }

    /** Hands in, and waits for the page after it. @throws AssertionError with what the form still asks */
    public void rondAf() {
        String hier = pagina.url();
        pagina.locator("main button").filter(new Locator.FilterOptions().setHasText("Taak afronden")).click();
        Wacht.tot(java.time.Duration.ofSeconds(45), "the task is handed in", () -> {
            pagina.waitForTimeout(50);
            if (!pagina.url().equals(hier)) {
                return true;
            }
            Locator fouten = pagina.locator(".tr-foutoverzicht");
            if (fouten.isVisible()) {
                throw new AssertionError("The form " + hier + " is refused: " + fouten.innerText());
            }
            return false;
        });
        pagina.waitForLoadState();
    }
}
