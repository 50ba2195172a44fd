/** What the program remembers from one run to the next, in the platform's place for it. */
package dev.tilecast.app.settings;
