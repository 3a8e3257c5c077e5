/** Refuses to start a production profile that is not safe. */
package nl.trajectregie.portaal.productie;
