package nl.trajectregie.dossier.pip;

/** Level of the language exams that a PIP aims at (Wi 7, 17(3); Bi 3.14). */
public enum Taalniveau { A1, A2, B1 }
