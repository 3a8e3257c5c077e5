/** Webhooks of a program. */
package nl.trajectregie.portaal.abonnement;
