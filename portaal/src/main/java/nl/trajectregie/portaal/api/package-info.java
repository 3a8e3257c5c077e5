/** What every call of the REST API shares: problem+json, pages, Idempotency-Key and the version header (contract.md, REST API). */
package nl.trajectregie.portaal.api;
