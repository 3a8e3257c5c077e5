/** Automated steps of the contact rhythms. */
package nl.trajectregie.workers.contact;
