package dev.tilecast.session;

import dev.tilecast.session.SessionEvent.Request;

/** The request that the program is deciding about, if there is one, and the transaction that its answer belongs to. */
final class OpenRequest {
    private final Sender sender;
    private Request request;
    private double transactionId;

    OpenRequest(Sender sender) {
        this.sender = sender;
    }

    boolean isOpen() {
        return request != null;
    }

    void ask(double newTransactionId, Request newRequest) {
        request = newRequest;
        transactionId = newTransactionId;
        sender.raise(newRequest);
    }

    /** The request, which is open no more. */
    <R extends Request> R answered(Class<R> kind) {
        Request taken = request;
        request = null;
        if (!kind.isInstance(taken)) {
            throw new IllegalStateException("an answer to " + kind.getSimpleName() + ", but the request is " + taken);
        }
        return kind.cast(taken);
    }

    /** Of the request that was asked last. */
    double transactionId() {
        return transactionId;
    }
}
