/** What the machine does for maatschappelijke begeleiding. */
package nl.trajectregie.workers.begeleiding;
