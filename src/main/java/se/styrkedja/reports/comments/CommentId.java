package se.styrkedja.reports.comments;

import java.util.UUID;

/// Names one comment.
public record CommentId(UUID value) {
    static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }
}
