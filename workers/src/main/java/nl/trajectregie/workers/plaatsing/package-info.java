/** What the machine does for a placement. */
package nl.trajectregie.workers.plaatsing;
