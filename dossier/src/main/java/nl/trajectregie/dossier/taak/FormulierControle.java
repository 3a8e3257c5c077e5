package nl.trajectregie.dossier.taak;

import java.util.List;
import java.util.Map;

/** Holds answers against the form they were given to. */
interface FormulierControle {

    /**
     * @param schema the Camunda form, JSON
     * @return what is wrong, by field: missing, of the wrong type, out of range, not an option, or unknown to the form; empty when all is well
     */
    List<AntwoordFout.Veld> controleer(String schema, Map<String, Object> antwoorden);
}
