package dev.lucia.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that fails once it is larger or slower than allowed. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final long start;
    private long count;

    LimitedBody(ServletInputStream body, DataSize limit, Duration patience, LongSupplier nanoTime) {
        this.body = body;
        this.limit = limit;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = body.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > limit.toBytes()) {
            throw BodyRefused.tooLarge(limit);
        }
        if (nanoTime.getAsLong() - start > patience.toNanos()) {
            throw BodyRefused.tooSlow(patience);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
