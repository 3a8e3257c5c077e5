/** Money as people and programs see it, behind the financial section's right. */
package nl.trajectregie.portaal.ontzorgen;
