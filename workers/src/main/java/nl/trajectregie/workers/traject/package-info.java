/** What the machine does for the traject as a whole: inrichting and roles, phases, and its end. */
package nl.trajectregie.workers.traject;
