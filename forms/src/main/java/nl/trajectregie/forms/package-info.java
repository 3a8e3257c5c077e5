/** Camunda Forms on the server: the listed subset as types, and the check of answers against it (forms/SUBSET.md). */
package nl.trajectregie.forms;
