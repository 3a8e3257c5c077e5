/** Jobs of the process {@code nazorg}. */
package nl.trajectregie.workers.nazorg;
