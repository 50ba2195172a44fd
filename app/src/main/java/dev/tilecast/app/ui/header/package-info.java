/** Where the server listens, whether it runs, and the addresses to play. */
package dev.tilecast.app.ui.header;
