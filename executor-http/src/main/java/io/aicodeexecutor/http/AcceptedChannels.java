package io.aicodeexecutor.http;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.io.SelectorManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections that a server has accepted, so that none of them outlives it: Jetty closes those that have
/// their end point when it stops, and forgets those that it is about to give one. Thread-safe.
final class AcceptedChannels implements SelectorManager.AcceptListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedChannels.class);

    private final Set<SelectableChannel> open = new HashSet<>();
    private boolean closed;

    /// A channel has been accepted; an acceptor that is late finds the server stopped.
    @Override
    public synchronized void onAccepting(SelectableChannel channel) {
        // once for each connection, over no more than there may be at a time
        open.removeIf(accepted -> !accepted.isOpen());
        if (closed) {
            close(channel);
        } else {
            open.add(channel);
        }
    }

    /// Closes what is open still, and whatever is accepted from now on.
    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(AcceptedChannels::close);
        open.clear();
    }

    private static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            LOG.debug("A connection could not be closed.", failed);
        }
    }
}
