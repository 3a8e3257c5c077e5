/** Who may see and change what: the matrix of {@code rechten.yaml}, visibility in the query, and the view log. */
package nl.trajectregie.dossier.toegang;
