/** What players are sent, for those who look at its times or pictures; tapped only while somebody looks. */
package dev.tilecast.app.tap;
