package se.styrkedja.plans.efforts.web;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.web.Choice;

/// The development areas that an effort at a node may serve: the node's own, and for one of the whole organiser those
/// of its units too.
///
/// @param chains open or closed
record Servable(CurrentUser user, Node at, List<Chain> chains) {

    static Servable of(CurrentUser user, Plans plans, Node at) {
        return new Servable(
                user, at, at.equals(Node.WHOLE) ? plans.chains(user.scope()) : plans.chains(user.scope(), at));
    }

    /// Those that are not closed.
    List<Chain> open() {
        return chains.stream().filter(chain -> !chain.area().isClosed()).toList();
    }

    /// Those that are not closed, and those that the effort serves already.
    List<Chain> openOr(Effort serving) {
        return chains.stream()
                .filter(chain -> !chain.area().isClosed()
                        || serving.frame().areas().contains(chain.area().id()))
                .toList();
    }

    /// In a form: an area of another node with the name of the node.
    List<Choice> choices(List<Chain> offered) {
        return offered.stream()
                .map(chain -> new Choice(chain.area().id().value().toString(), name(chain)))
                .toList();
    }

    String name(Chain chain) {
        var area = chain.area();
        var name = chain.named() + ", " + area.year();
        return area.node().equals(at) ? name : name + ", " + user.member().name(area.node());
    }
}
