package se.styrkedja.fetching.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Takes an answer in, and lets go of the connection when it grows too large.
final class LimitedBody implements BodySubscriber<byte[]> {
    private final int largest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    LimitedBody(int largest) {
        this.largest = largest;
    }

    /// An answer that is larger than any that is expected.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        if (whole.isDone()) return;
        for (var part : more) {
            if (bytes.size() + part.remaining() > largest) {
                if (subscription != null) subscription.cancel();
                whole.completeExceptionally(new TooLarge());
                return;
            }
            var piece = new byte[part.remaining()];
            part.get(piece);
            bytes.write(piece, 0, piece.length);
        }
    }

    @Override
    public void onError(Throwable cut) {
        whole.completeExceptionally(cut);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
