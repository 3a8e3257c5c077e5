/** Events from outside and their schemas. */
package nl.trajectregie.portaal.gebeurtenis;
