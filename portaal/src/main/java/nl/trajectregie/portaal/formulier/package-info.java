/** Server-rendered forms that work without JavaScript. */
package nl.trajectregie.portaal.formulier;
