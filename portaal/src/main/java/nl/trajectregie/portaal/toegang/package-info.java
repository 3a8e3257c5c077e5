/** Who comes in: login, tokens, the user behind a request, and the guard that refuses every endpoint that does not say who may use it. */
package nl.trajectregie.portaal.toegang;
