/** What the machine does for the brede intake. */
package nl.trajectregie.workers.intake;
