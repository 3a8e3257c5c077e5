/** The clock of the embedded default. */
package nl.trajectregie.portaal.demo;
