/** What the machine does for housing and registration. */
package nl.trajectregie.workers.huisvesting;
