/** What the machine does for the overdracht from the azc. */
package nl.trajectregie.workers.azc;
