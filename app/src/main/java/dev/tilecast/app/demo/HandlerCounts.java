package dev.tilecast.app.demo;

/**
 * What a handler did since the start.
 *
 * @param refusals calls answered with false or a refusal, those of a switched-off handler among them
 * @param failures calls that threw, which count as refused too
 * @param totalNanos time spent in the handler
 */
public record HandlerCounts(long calls, long refusals, long failures, long totalNanos) {

    /** Mean time of a call in milliseconds; 0 before the first. */
    public double meanMillis() {
        return calls == 0 ? 0 : totalNanos / 1e6 / calls;
    }
}
