/** What the models themselves need in Java: how an instance goes from one model version to the next. */
package nl.trajectregie.processes;
