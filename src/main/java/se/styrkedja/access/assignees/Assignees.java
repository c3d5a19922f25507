package se.styrkedja.access.assignees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.access.Account;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// Those among whom one who is to see to something is picked in a form: everybody who may do it there, and *another,
/// without an account*, whose name is typed. Two fields: `x`, a list, and `x-namn`, read when the list says another.
public final class Assignees {
    /// The choice of one without an account, as the field `x` has it.
    public static final String ANOTHER = "annan";

    private static final Messages WORDS = Messages.of("access");

    private final Map<String, Assignee> there;
    private final Map<String, String> labels;

    private Assignees(Map<String, Assignee> there, Map<String, String> labels) {
        this.there = there;
        this.labels = labels;
    }

    /// For a form that is not shown.
    public static Assignees none() {
        return new Assignees(Map.of(), Map.of());
    }

    /// @param reader who picks, and by whose names nodes are called
    /// @param people the roles that give the right
    public static Assignees among(Membership reader, List<RoleAssignment> people) {
        var roles = people.stream()
                .sorted(Comparator.comparing(
                        (RoleAssignment person) -> person.account().name(), Swedish.order()))
                .collect(Collectors.groupingBy(
                        RoleAssignment::account,
                        LinkedHashMap::new,
                        Collectors.mapping(person -> words(reader, person.held()), Collectors.toList())));
        var there = new LinkedHashMap<String, Assignee>();
        var labels = new HashMap<String, String>();
        roles.forEach((account, held) -> {
            var key = account.id().value().toString();
            there.put(key, Assignee.of(account));
            labels.put(key, label(account, held));
        });
        var same = labels.values().stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        roles.keySet()
                .forEach(account -> labels.computeIfPresent(
                        account.id().value().toString(),
                        (key, label) ->
                                same.getOrDefault(label, 0L) == 1 ? label : label + " (" + account.address() + ")"));
        return new Assignees(there, labels);
    }

    private static String words(Membership reader, RoleGrant held) {
        var role = WORDS.text("role." + held.role());
        return held.node().equals(Node.WHOLE) ? role : role + ", " + reader.name(held.node());
    }

    private static String label(Account account, List<String> held) {
        return account.name() + ", " + held.stream().distinct().collect(Collectors.joining(", "));
    }

    /// Who it is, as long as it is to be done: said of one without an account that nobody reminds her.
    public static String awaited(Assignee who) {
        return who.isReminded() ? who.name() : WORDS.text("assignee.unreminded", who.name());
    }

    /// The same, and whoever stands there already though she may no longer be picked.
    public Assignees and(Assignee already) {
        if (!(already instanceof Assignee.WithAccount(var account, var name))
                || there.containsKey(account.value().toString())) return this;
        var key = account.value().toString();
        var all = new LinkedHashMap<>(there);
        all.put(key, already);
        var known = new HashMap<>(labels);
        known.put(key, WORDS.text("assignee.gone", name));
        return new Assignees(all, known);
    }

    /// The field where the name of one without an account is written, which is asked for when such
    /// a one is picked.
    public static Form.Field name(Form.Field field) {
        return Form.Field.required(field.name() + "-namn", field.most(), WORDS.text("assignee.name.missing"));
    }

    /// What the list offers: nobody yet, everybody, another.
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text("assignee.choose")));
        choices.addAll(people());
        choices.add(new Choice(ANOTHER, WORDS.text("assignee.another")));
        return List.copyOf(choices);
    }

    /// What a list offers where several are ticked: everybody.
    public List<Choice> people() {
        return there.keySet().stream()
                .map(key -> new Choice(key, labels.getOrDefault(key, "")))
                .toList();
    }

    /// All that are ticked, as the list has them.
    public List<Assignee> ticked(Form form, String field) {
        var ticked = form.choices(field, there.keySet());
        return there.entrySet().stream()
                .filter(one -> ticked.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Reads both fields, and notes what is wrong with them. Of a form that is wrong the answer is of no use.
    ///
    /// @param field whose `missing` asks for somebody
    public Assignee read(Form form, Form.Field field) {
        var picked = form.typed(field.name());
        var name = form.textWhen(picked.equals(ANOTHER), name(field));
        if (picked.equals(ANOTHER)) return Assignee.without(name);
        var known = Optional.ofNullable(there.get(picked));
        if (known.isEmpty()) form.wrong(field.name(), field.missing());
        return known.orElse(Assignee.without(""));
    }

    /// What is ticked when it is they.
    public static List<String> typed(List<Assignee> who) {
        return who.stream()
                .map(one -> one.columns("x").getOrDefault("x_account", ""))
                .toList();
    }

    /// What stands in both fields when it is she.
    public static Map<String, String> typed(Form.Field field, Assignee who) {
        return switch (who) {
            case Assignee.WithAccount(var account, var name) ->
                Map.of(field.name(), account.value().toString());
            case Assignee.WithoutAccount(var name) ->
                Map.of(field.name(), ANOTHER, name(field).name(), name);
        };
    }
}
