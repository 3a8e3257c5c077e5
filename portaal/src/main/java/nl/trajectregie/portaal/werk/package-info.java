/** Placements for programs of people, and what lies beside the tasks of a duaal traject and a placement. */
package nl.trajectregie.portaal.werk;
