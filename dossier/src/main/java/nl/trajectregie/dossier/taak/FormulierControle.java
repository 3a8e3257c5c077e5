package nl.trajectregie.dossier.taak;

import java.util.List;
import java.util.Map;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.FormulierValidator;
import nl.trajectregie.forms.Veldfout;

/** Holds answers against the form they were given to. */
final class FormulierControle {

    private FormulierControle() {}

    /**
     * The answers that were asked: known, visible and not empty.
     *
     * @param schema the Camunda form, JSON
     * @throws AntwoordFout with each field that is missing, of the wrong type, out of range, not an option, or unknown to the form
     */
    static Map<String, Object> controleer(String schema, Map<String, Object> antwoorden) {
        FormulierSchema formulier = FormulierSchema.parse(schema);
        List<Veldfout> fouten = FormulierValidator.valideer(formulier, antwoorden);
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten.stream().map(fout -> new AntwoordFout.Veld(fout.veldpad(), fout.reden())).toList());
        }
        return FormulierValidator.schoon(formulier, antwoorden);
    }
}
