package se.styrkedja.plans.web;

import java.util.List;

/// The chain of one area as it is drawn: six links, left to right on a desk, top to bottom on a phone.
///
/// @param address the page of the area
/// @param marks what stands beside its name: proposed, decided, closed, where it comes from
record ChainPicture(String name, String address, List<Tag> marks, List<Link> links) {
    public ChainPicture {
        marks = List.copyOf(marks);
        links = List.copyOf(links);
    }

    /// @param colour of Designsystemet
    public record Tag(String text, String colour) {}

    /// @param missing what is missing, in a sentence; empty when nothing is
    /// @param action what mends it, as the text of a link; empty when one cannot
    public record Link(String title, List<Item> items, String missing, String action, String address) {
        public Link {
            items = List.copyOf(items);
        }
    }

    /// @param quiet what stands under it
    /// @param address where it leads; empty for nowhere
    public record Item(String text, String quiet, String address, List<Tag> tags) {
        public Item {
            tags = List.copyOf(tags);
        }
    }
}
