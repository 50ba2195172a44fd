package dev.tilecast.app.client;

/**
 * Something that did not work, for people.
 *
 * @param what failed
 * @param why as far as that is known
 * @param remedy what can be done about it
 */
public record Problem(String what, String why, String remedy) {

    /** All three, in one line. */
    public String line() {
        return what + ": " + why + ". " + Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1) + ".";
    }
}
