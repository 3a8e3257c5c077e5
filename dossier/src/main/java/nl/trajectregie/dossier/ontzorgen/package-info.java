/**
 * Financieel ontzorgen (Participatiewet art. 56a): six months in which the municipality pays the fixed costs from the bijstand, watches the leefgeld
 * and teaches. Money is in euro cents and never leaves the dossier; the engine hears neutral classes.
 */
package nl.trajectregie.dossier.ontzorgen;
