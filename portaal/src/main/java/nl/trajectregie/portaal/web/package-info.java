/** The frame of every page: navigation, home, and the pages that say in plain Dutch what went wrong and what to do. */
package nl.trajectregie.portaal.web;
