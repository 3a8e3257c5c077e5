/** The werkvoorraad and the task page, and the same as REST API. */
package nl.trajectregie.portaal.taak;
