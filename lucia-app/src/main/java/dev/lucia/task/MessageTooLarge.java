package dev.lucia.task;

/** A message is larger than {@code lucia.task.max-message-bytes}. */
public final class MessageTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MessageTooLarge(long bytes, long allowed) {
        super(
                "the message has %d bytes; at most %d are allowed (lucia.task.max-message-bytes)"
                        .formatted(bytes, allowed));
    }
}
