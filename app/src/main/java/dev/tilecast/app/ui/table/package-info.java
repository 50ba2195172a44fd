/** Tables that keep their rows, selection and order while the values in them change. */
package dev.tilecast.app.ui.table;
