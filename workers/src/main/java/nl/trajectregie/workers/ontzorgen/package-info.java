/** Jobs of financieel ontzorgen: they tell the engine where a line stands, never an amount. */
package nl.trajectregie.workers.ontzorgen;
