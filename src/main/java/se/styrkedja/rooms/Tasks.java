package se.styrkedja.rooms;

import java.util.List;

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

    /// One kind of task.
    ///
    /// @param name as the view has it, its own among the kinds of all rooms
    /// @param reads the right by which it is read
    /// @param asks the right of whoever sees to it
    /// @param page where it is done: an address with `{1}` for the first part of the view's `thing`
    /// @param answer where a short answer is sent from a list of what waits, made like `page`;
    /// empty when the page is needed
    record Kind(String name, Reach reach, Right reads, Right asks, String page, String answer) {

        /// A kind that is read at its node and done on its page.
        public static Kind of(String name, Right reads, Right asks, String page) {
            return new Kind(name, Reach.NODE, reads, asks, page, "");
        }

        /// The same of the organiser as a whole.
        public static Kind ofTheWhole(String name, Right reads, Right asks, String page) {
            return new Kind(name, Reach.WHOLE, reads, asks, page, "");
        }

        /// The same, answered where it stands.
        public Kind answeredAt(String address) {
            return new Kind(name, reach, reads, asks, page, address);
        }

        /// The page of that thing.
        public String page(List<String> thing) {
            return filled(page, thing);
        }

        /// Where an answer about that thing is sent.
        public String answer(List<String> thing) {
            return filled(answer, thing);
        }

        private static String filled(String address, List<String> thing) {
            var filled = address;
            for (int i = 0; i < thing.size(); i++) filled = filled.replace("{" + (i + 1) + "}", thing.get(i));
            return filled;
        }
    }
}
