/** Automated steps of the leerroute. */
package nl.trajectregie.workers.leerroute;
