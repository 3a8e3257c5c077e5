/** After a placement or a duaal traject: contact, evaluations, contract ends, relapse and handover (seed-003-004 2.8, seed-000 2.10). */
package nl.trajectregie.dossier.nazorg;
