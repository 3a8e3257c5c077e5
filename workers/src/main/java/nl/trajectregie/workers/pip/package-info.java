/** What the machine does for the PIP. */
package nl.trajectregie.workers.pip;
