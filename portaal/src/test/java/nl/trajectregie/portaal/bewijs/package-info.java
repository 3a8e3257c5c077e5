/** Proof of the five rules of the architecture, on the real parts with the application as a process of its own. */
package nl.trajectregie.portaal.bewijs;
