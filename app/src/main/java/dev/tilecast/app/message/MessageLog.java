package dev.tilecast.app.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest messages of a conversation, bounded in number and bytes. Any thread. */
public final class MessageLog {
    private final int mostMessages;
    private final long mostBytes;
    private final Deque<Message> kept = new ArrayDeque<>();
    private long bytes;
    private long forgotten;

    /** @param mostBytes of payloads */
    public MessageLog(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    public synchronized void add(Message message) {
        kept.addLast(message);
        bytes += message.payload().length;
        while (kept.size() > mostMessages || bytes > mostBytes && kept.size() > 1) {
            bytes -= kept.removeFirst().payload().length;
            forgotten++;
        }
    }

    /** Those with a number above that, the oldest first. */
    public synchronized List<Message> after(long number) {
        List<Message> newer = new ArrayList<>();
        var newestFirst = kept.descendingIterator();
        while (newestFirst.hasNext()) {
            Message message = newestFirst.next();
            if (message.number() <= number) {
                break;
            }
            newer.add(message);
        }
        return newer.reversed();
    }

    /** Messages that were given up for newer ones. */
    public synchronized long forgotten() {
        return forgotten;
    }
}
