/** What the machine does for the duaal traject. */
package nl.trajectregie.workers.duaal;
