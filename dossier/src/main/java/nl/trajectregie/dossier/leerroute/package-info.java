/** The leerroute of the PIP: offer and lessons, hours, levels, PVT, MAP, exams, change of route, and how it ends (Wi 6 to 9, 16, 17). */
package nl.trajectregie.dossier.leerroute;
