package se.styrkedja.dialogues;

/// One thing to talk of: a finding as it read when it was chosen, or what somebody has seen.
///
/// @param key names the finding, also when it is worked out again; empty when the topic was written by hand
/// @param point what is seen, in a sentence
/// @param meaning what it means and how sure it is; may be empty
/// @param reason why it is proposed, or what it rests on
/// @param value the figure as it is shown; may be empty
/// @param address the page where the figure comes from; empty when there is none
public record Topic(TopicId id, String key, String point, String meaning, String reason, String value, String address) {
    public Topic {
        if (point.isBlank()) throw new IllegalArgumentException("a topic says something");
    }

    /// A finding, with its sentences as they read now.
    public static Topic finding(String key, String point, String meaning, String reason, String value, String address) {
        return new Topic(TopicId.made(), key, point, meaning, reason, value, address);
    }

    /// What somebody has seen.
    ///
    /// @param restsOn what it rests on
    public static Topic seen(String point, String restsOn) {
        return new Topic(TopicId.made(), "", point, "", restsOn, "", "");
    }

    /// The same under a name of its own: each version of an agenda has its topics.
    Topic anew() {
        return anew(TopicId.made());
    }

    /// Whether it reads as another does.
    public boolean readsAs(Topic other) {
        return other.anew(id).equals(this);
    }

    private Topic anew(TopicId name) {
        return new Topic(name, key, point, meaning, reason, value, address);
    }

    public boolean isByHand() {
        return key.isEmpty();
    }
}
