/** What happened on each connection, and the connections that ended, remembered for a while. Any thread. */
package dev.tilecast.app.journal;
