/** Pages of maatschappelijke begeleiding: what a professional does with it outside tasks. */
package nl.trajectregie.portaal.begeleiding;
