/** Pictures that another thread fills and JavaFX shows. */
package dev.tilecast.app.ui.picture;
