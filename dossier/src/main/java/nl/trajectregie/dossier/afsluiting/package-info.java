/** The end of a traject: final talk, judgement per leefgebied, one uitstroomcode, handover to the sociaal domein, letter and retention. */
package nl.trajectregie.dossier.afsluiting;
