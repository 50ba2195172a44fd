/** What is asked of canvases and pictures: their tiles and pixels, how far two of them differ, what a player gets of them. */
package dev.tilecast.app.canvas;
