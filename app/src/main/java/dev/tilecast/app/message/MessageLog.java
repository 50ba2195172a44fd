package dev.tilecast.app.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The newest messages of a conversation, and its first ones, which tell how it began; bounded in number and bytes. Any
 * thread.
 */
public final class MessageLog {
    private static final int FIRST = 100;
    private static final int COST = 256;

    private final int mostMessages;
    private final long mostBytes;
    private final List<Message> first = new ArrayList<>();
    private final Deque<Message> kept = new ArrayDeque<>();
    private long bytes;
    private long forgotten;

    /** @param mostBytes of payloads and what goes with them */
    public MessageLog(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    public synchronized void add(Message message) {
        bytes += cost(message);
        if (kept.isEmpty() && first.size() < Math.min(FIRST, mostMessages / 2) && bytes < mostBytes / 2) {
            first.add(message);
            return;
        }
        kept.addLast(message);
        while (first.size() + kept.size() > mostMessages || bytes > mostBytes && kept.size() > 1) {
            bytes -= cost(kept.removeFirst());
            forgotten++;
        }
    }

    private static long cost(Message message) {
        return COST + message.payload().length;
    }

    /** Those with a number above that, the oldest first. */
    public synchronized List<Message> after(long number) {
        List<Message> newestFirst = new ArrayList<>();
        collect(kept.descendingIterator(), number, newestFirst);
        collect(first.reversed().iterator(), number, newestFirst);
        return newestFirst.reversed();
    }

    private static void collect(Iterator<Message> newestFirst, long number, List<Message> newer) {
        while (newestFirst.hasNext()) {
            Message message = newestFirst.next();
            if (message.number() <= number) {
                return;
            }
            newer.add(message);
        }
    }

    /** Messages that were given up for newer ones. */
    public synchronized long forgotten() {
        return forgotten;
    }
}
