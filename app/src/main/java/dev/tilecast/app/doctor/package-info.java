/**
 * Finds out what of the machine the program can use: one class a check.
 *
 * <p>Nothing comes in but the machine; lines with a remedy go out.
 */
package dev.tilecast.app.doctor;
