/** Jobs of the process {@code participatie}. */
package nl.trajectregie.workers.participatie;
