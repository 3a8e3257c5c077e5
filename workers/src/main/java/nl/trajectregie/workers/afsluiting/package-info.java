/** Jobs of the process {@code afsluiting}. */
package nl.trajectregie.workers.afsluiting;
