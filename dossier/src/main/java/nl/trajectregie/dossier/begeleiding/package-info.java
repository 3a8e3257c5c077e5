/** Maatschappelijke begeleiding: its two clocks, the checklist of the opstartfase, the plan by leefgebied, changes of begeleider, signals and the end. */
package nl.trajectregie.dossier.begeleiding;
