/**
 * One console a user and display: a start finds the console that is open already, and asks it to show itself.
 *
 * <p>A request comes in, with captures to open; an answer goes out, through a socket that only this user reaches.
 */
package dev.tilecast.app.instance;
