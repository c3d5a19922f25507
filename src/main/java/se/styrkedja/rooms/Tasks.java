package se.styrkedja.rooms;

import java.util.List;
import java.util.Optional;
import se.styrkedja.web.Messages;

/// The tasks that wait in a room, as a view of its own tells them. The views of all rooms have one shape, so that all
/// that waits is one question. What a task asks for and where it is done is said here, beside the pages, and not in the
/// database. A room registers it among its doors.
public interface Tasks {

    /// The view, with its schema. Its columns, in this order: `kind`, `due`, `what`, `node`, `assigned` (the account
    /// that was picked to see to it), `thing` (what its addresses are made of), `until` (after that day it waits no
    /// longer), `spoken` (the accounts that have had their say) and `version` (of what had been said of it).
    String view();

    /// What there may be to do in it.
    List<Kind> kinds();

    /// Where one must have the right of reading to read a task.
    enum Reach {
        /// At the node that the task is of.
        NODE,
        /// At any node: the task is of the organiser as a whole.
        WHOLE
    }

    /// One kind of task. Its room's sentences tell it: `task.NAME` in a list of what waits, with what it is about as
    /// `{0}`; `task.NAME.at` in a calendar, with the node alone; `task.NAME.many` and, of what somebody was picked
    /// for, `task.NAME.assigned` by number.
    ///
    /// @param room whose it is
    /// @param name as the view has it, its own among the kinds of all rooms
    /// @param reads the right by which it is read
    /// @param asks the right of whoever sees to it
    /// @param page where it is done: an address with `{1}` for the first part of the view's `thing`
    /// @param answer where a short answer is sent from a list of what waits, made like `page`;
    /// empty when the page is needed
    record Kind(
            String room,
            String name,
            Reach reach,
            Right reads,
            Right asks,
            String page,
            String answer,
            Audience audience) {

        /// A kind that is read at its node and done on its page, by those who answer for the node, from the first day.
        public static Kind of(String room, String name, Right reads, Right asks, String page) {
            return new Kind(room, name, Reach.NODE, reads, asks, page, "", Audience.ANSWERING);
        }

        /// The same of the organiser as a whole.
        public static Kind ofTheWhole(String room, String name, Right reads, Right asks, String page) {
            return new Kind(room, name, Reach.WHOLE, reads, asks, page, "", Audience.ANSWERING);
        }

        /// The same, answered where it stands.
        public Kind answeredAt(String address) {
            return new Kind(room, name, reach, reads, asks, page, address, audience);
        }

        /// The same for others.
        public Kind waitingFor(Audience others) {
            return new Kind(room, name, reach, reads, asks, page, answer, others);
        }

        /// The page of that thing.
        public String page(List<String> thing) {
            return filled(page, thing);
        }

        /// Where an answer about that thing is sent.
        public String answer(List<String> thing) {
            return filled(answer, thing);
        }

        /// What one is to do, about that.
        public String told(String what) {
            return sentence("", what);
        }

        /// What is to be done there, and not a word of what it is about.
        public String toldAt(String node) {
            return sentence(".at", node);
        }

        public String toldOf(int many) {
            return sentence(".many", Integer.toString(many));
        }

        public String toldOfAssigned(int many) {
            return sentence(".assigned", Integer.toString(many));
        }

        private String sentence(String way, String with) {
            return Messages.of(room).text("task." + name + way, with);
        }

        private static String filled(String address, List<String> thing) {
            var filled = address;
            for (int i = 0; i < thing.size(); i++) filled = filled.replace("{" + (i + 1) + "}", thing.get(i));
            return filled;
        }
    }

    /// For whom a task waits, and from when.
    ///
    /// @param picked whether it waits for whoever was picked to see to it, from the first day
    /// @param from how many days after its day (before it, when negative) it waits for the others;
    /// empty from the first
    /// @param leads the right of those who see to it that it is done and are not asked themselves:
    /// the others are asked until they have had their say; empty for a task that is done once
    /// @param anywhere whether the others are all who have the right that it asks for, and not only
    /// those who answer for the node
    record Audience(boolean picked, Optional<Integer> from, Optional<Right> leads, boolean anywhere) {
        /// Whoever answers for the node, from the first day.
        public static final Audience ANSWERING = new Audience(false, Optional.empty(), Optional.empty(), false);

        /// The same from that many days after its day.
        public Audience from(int days) {
            return new Audience(picked, Optional.of(days), leads, anywhere);
        }

        /// And whoever was picked.
        public Audience andThePicked() {
            return new Audience(true, from, leads, anywhere);
        }

        /// Each until she has had her say, but not those who lead it.
        public Audience eachBut(Right leaders) {
            return new Audience(picked, from, Optional.of(leaders), anywhere);
        }

        /// Whoever has the right, wherever.
        public Audience wherever() {
            return new Audience(picked, from, leads, true);
        }
    }
}
