/**
 * A stream's timestamps against the wall clock: frames with their times go in, drift, marks and figures come out. The
 * analysis knows no server and no window.
 */
package dev.tilecast.app.timestamps;
