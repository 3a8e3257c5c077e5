/** The term ledger: read and change. */
package nl.trajectregie.portaal.termijn;
