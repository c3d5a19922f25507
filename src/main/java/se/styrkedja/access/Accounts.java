package se.styrkedja.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;
import se.styrkedja.access.roles.Policy;
import se.styrkedja.access.roles.Role;
import se.styrkedja.access.throttle.LoginThrottle;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.vocabulary.OrganiserId;

/// The door to the people: signing in, what one is and may, and the roles that are given and ended.
///
/// A password is kept as Argon2id (19 MiB, 2 passes) only. Time is handed in.
public final class Accounts {
    /// Roles are given and ended under this lock.
    private static final String ROLES = "access roles";

    /// Why a role is not ended: it has ended already.
    public static final String ENDED = "ended";

    /// Why a role is not ended: nobody else is steward.
    public static final String LAST_STEWARD = "last-steward";

    private static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountStore store;
    private final AuditedTransactions transactions;
    private final ScopedReads reads;
    private final UnitTree tree;
    private final Policy policy;
    private final LoginThrottle throttle = new LoginThrottle();
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /// Stands in for the password of an address that nobody has, so that both take the same time.
    private final SingletonSupplier<String> nobodys = SingletonSupplier.of(() -> encoder.encode(token()));

    public Accounts(DataSource database, UnitTree tree, Rooms rooms) {
        policy = Policy.of(rooms);
        store = new AccountStore(database);
        transactions = new AuditedTransactions(database);
        reads = new ScopedReads(database);
        this.tree = tree;
    }

    /// Tries to sign in.
    ///
    /// @param place where the try comes from, such as the address of the network
    public SignIn signIn(String address, String password, String place, Instant now) {
        var wait = throttle.ask(address.toLowerCase(Locale.ROOT), place, now);
        if (wait.isPositive()) return new SignIn.Wait(wait);
        var known = store.credentials(address);
        var hash = known.map(AccountStore.Credentials::hash)
                .filter(h -> !h.isEmpty())
                .orElse(nobodys.obtain());
        if (!encoder.matches(password, hash) || hash.equals(nobodys.obtain())) {
            refuse();
            return new SignIn.Wrong();
        }
        throttle.forgive(address.toLowerCase(Locale.ROOT), place);
        return new SignIn.Welcome(known.orElseThrow().id());
    }

    /// Notes that somebody comes in at an organiser.
    public void enter(Membership comes, Action how) {
        transactions.run(comes.signing(), how, () -> true);
    }

    /// Notes that somebody was not let in, and nothing of who it was: what was typed may be a password.
    public void refuse() {
        transactions.run(
                new Permit(Actor.STRANGER, AccessRight.SIGN_IN, Node.WHOLE, Set.of()),
                AccessAction.WAS_REFUSED,
                () -> true);
    }

    /// Notes that somebody signs out.
    public void leave(Membership goes) {
        transactions.run(goes.signing(), AccessAction.SIGNED_OUT, () -> true);
    }

    /// What the person is on that day, at each organiser where a role of hers counts, by its name.
    public List<Membership> standings(AccountId account, LocalDate today) {
        var rows = store.standing(account).stream()
                .filter(row -> row.holding().tenure().covers(today))
                .collect(Collectors.groupingBy(AccountStore.Row::tenant, LinkedHashMap::new, Collectors.toList()));
        boolean several = rows.size() > 1;
        return rows.values().stream().map(there -> standing(there, several)).toList();
    }

    /// What the person is on that day at the only organiser where a role of hers counts; empty when there is none, and
    /// when there are several, between which she must choose.
    public Optional<Membership> standing(AccountId account, LocalDate today) {
        var there = standings(account, today);
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /// What the person is on that day at an organiser; empty when no role of hers counts there.
    public Optional<Membership> standing(AccountId account, OrganiserId organiser, LocalDate today) {
        var rows = store.standing(account).stream()
                .filter(row -> row.holding().tenure().covers(today))
                .toList();
        var there =
                rows.stream().filter(row -> row.tenant().id().equals(organiser)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(standing(there, there.size() < rows.size()));
    }

    private Membership standing(List<AccountStore.Row> there, boolean several) {
        var first = there.getFirst();
        return Membership.of(
                first.account(),
                first.tenant(),
                there.stream().map(AccountStore.Row::holding).toList(),
                several,
                policy,
                tree);
    }

    /// A role of somebody's.
    ///
    /// @param where the name of the node
    public record Held(Tenant at, RoleGrant holding, String where) {}

    /// All roles of somebody's, those that have ended and are to begin too, for herself to see.
    public List<Held> roles(AccountId account) {
        var names = new HashMap<Tenant, Map<Node, String>>();
        return store.standing(account).stream()
                .map(row -> new Held(
                        row.tenant(),
                        row.holding(),
                        names.computeIfAbsent(row.tenant(), this::names)
                                .getOrDefault(row.holding().node(), "")))
                .toList();
    }

    private Map<Node, String> names(Tenant tenant) {
        return tree.below(new Scope(Set.of(tenant.id()), Map.of()), tenant, Node.WHOLE);
    }

    /// Whether anybody may, signed in or not.
    public boolean anybodyMay(Right right) {
        return policy.allowsAnybody(right);
    }

    /// Whether a role has a right at the node it is held at.
    public boolean allows(Role role, Right right) {
        return policy.allows(role, right);
    }

    /// The nodes of the organiser in scope, with their names.
    public Map<Node, String> names(Scope scope) {
        return reads.run(
                scope,
                () -> store.tenants().stream()
                        .filter(tenant ->
                                scope.organiser().filter(tenant.id()::equals).isPresent())
                        .findFirst()
                        .map(tenant -> tree.below(scope, tenant, Node.WHOLE))
                        .orElse(Map.of()));
    }

    /// The organisers that have accounts here.
    public List<Tenant> tenants() {
        return store.tenants();
    }

    /// The people of an organiser, by name.
    public List<RoleAssignment> people(Scope scope) {
        return reads.run(scope, store::people);
    }

    /// The roles that give the right on that day, wherever they are held.
    public List<RoleAssignment> holders(Scope scope, Right right, LocalDate today) {
        return people(scope).stream()
                .filter(person -> person.held().tenure().covers(today))
                .filter(person -> policy.allows(person.held().role(), right))
                .toList();
    }

    /// The roles that give the right at the node on that day: those held there, and those held above it.
    public List<RoleAssignment> holders(Membership asks, Right right, Node node, LocalDate today) {
        var reach = new HashMap<Node, Boolean>();
        return holders(asks.scope(), right, today).stream()
                .filter(person -> reach.computeIfAbsent(person.held().node(), above -> reaches(asks, above, node)))
                .toList();
    }

    private boolean reaches(Membership asks, Node above, Node node) {
        return switch (above) {
            case Node.Whole whole -> true;
            case Node.Unit unit -> unit.equals(node);
            case Node.Area area -> tree.below(asks.scope(), asks.tenant(), area).containsKey(node);
        };
    }

    /// Makes an account, or finds the one that has the address, and gives it a role. Answers the text of a link that
    /// works once and lasts a week, for the person to choose a password with; empty when another organiser has
    /// given her roles too, since whoever hands a link over could keep it and be her there.
    public Optional<String> invite(Permit permit, String address, String name, RoleGrant first, Instant now) {
        return invite(
                permit,
                address,
                name,
                first,
                account -> store.isKnownElsewhere(account) ? Optional.empty() : Optional.of(link(account, now)));
    }

    /// The same, for one who is told in another way.
    ///
    /// @param telling sees to that she is told; part of the deed
    public <T> T invite(Permit permit, String address, String name, RoleGrant first, Function<AccountId, T> telling) {
        return given(permit, AccessAction.INVITED, address, name, first, telling);
    }

    private <T> T given(
            Permit permit, AccessAction kind, String to, String name, RoleGrant role, Function<AccountId, T> telling) {
        permit.mustAllow(AccessRight.GRANT);
        var id = UUID.randomUUID();
        Supplier<WriteResult<T>> giving = () -> {
            var account = addressed(to, name);
            give(permit, id, account, role);
            return WriteResult.done(telling.apply(account));
        };
        return transactions.write(permit, ROLES, kind.on(row(id)), giving).kept();
    }

    /// The text of a new link that works once and lasts a week, for the letter that carries it. Part of a deed.
    public String link(Permit permit, AccountId account, Instant now) {
        permit.mustAllow(AccessRight.SEND_LETTERS);
        return link(account, now);
    }

    private String link(AccountId account, Instant now) {
        var token = token();
        store.addLink(DigestUtils.sha256(token), account, now.plus(LINK_LASTS));
        return token;
    }

    /// Gives a role to one who has an account.
    public AccountId grant(Permit permit, String address, String name, RoleGrant holding) {
        return given(permit, AccessAction.GAVE_ROLE, address, name, holding, Function.identity());
    }

    /// Lets a role end with that day; one that began later never counts. What the session may ends with it.
    ///
    /// Refused: [#ENDED] when it has ended already, [#LAST_STEWARD] when nobody else would be left to give roles.
    /// Two who end each other's role do it one after the other.
    ///
    /// @param seen the state of what happens with it that was read before; empty where nobody was shown it
    /// @param happens what happens when it ends, read anew
    public WriteResult<DecisionBasis> end(
            Permit permit, UUID holding, LocalDate last, DecisionBasis.Seen seen, Supplier<DecisionBasis> happens) {
        permit.mustAllow(AccessRight.GRANT);
        return transactions.write(permit, ROLES, AccessAction.ENDED_ROLE.on(row(holding)), () -> {
            if (store.isLastSteward(holding, last)) return WriteResult.refused(LAST_STEWARD);
            var now = happens.get();
            if (!now.isSeen(seen)) return WriteResult.moved(now);
            return store.end(holding, last) ? WriteResult.done(now) : WriteResult.refused(ENDED);
        });
    }

    /// The same where nobody was shown what happens.
    public WriteResult<DecisionBasis> end(Permit permit, UUID holding, LocalDate last) {
        return end(permit, holding, last, DecisionBasis.NOTHING.version(), () -> DecisionBasis.NOTHING);
    }

    /// Where a role stands in the house.
    private static String row(UUID holding) {
        return "/konton#" + holding;
    }

    private AccountId addressed(String address, String name) {
        return store.ofAddress(address).orElseGet(() -> {
            store.add(new AccountId(UUID.randomUUID()), address, name);
            return store.ofAddress(address).orElseThrow(() -> new IllegalStateException("the account was not added"));
        });
    }

    private void give(Permit permit, UUID id, AccountId account, RoleGrant holding) {
        var organiser = new OrganiserId(permit.organisers().stream().findFirst().orElseThrow());
        store.give(id, organiser, account, holding);
    }

    /// What a link leads to, as long as it works.
    public Optional<Invitation> invitation(String token, Instant now) {
        return store.link(DigestUtils.sha256(token), now);
    }

    /// Chooses the password of the account that the link is for; empty when it no longer works. Whoever is signed in to
    /// the account is so no longer.
    public Optional<AccountId> choosePassword(String token, String password, Instant now) {
        if (!(invitation(token, now).orElse(null) instanceof Invitation.OfAccount(var owner))) return Optional.empty();
        return Optional.of(everywhere(
                owner,
                AccessAction.CHOSE_PASSWORD,
                () -> store.redeem(DigestUtils.sha256(token), now, encoder.encode(password))
                        .orElseThrow(() -> new IllegalStateException("the link was used at the same moment"))));
    }

    /// Whether she has chosen a password; one who comes from a service only has not.
    public boolean hasPassword(Account account) {
        return store.credentials(account.address())
                .filter(known -> !known.hash().isEmpty())
                .isPresent();
    }

    /// Changes one's own password, for one who knows the one she has. Whoever is signed in to the account is so no
    /// longer. Wrong tries are counted with those of signing in.
    public SignIn changePassword(Membership who, String current, String next, String place, Instant now) {
        var address = who.account().address();
        var proved = signIn(address, current, place, now);
        if (proved instanceof SignIn.Welcome) {
            var old = store.credentials(address).orElseThrow().hash();
            everywhere(who.account(), AccessAction.CHANGED_PASSWORD, () -> {
                if (!store.changePassword(who.account().id(), old, encoder.encode(next)))
                    throw new IllegalStateException("the password was changed at the same moment");
                return true;
            });
        }
        return proved;
    }

    /// Does what concerns an account itself, and notes it at every organiser that has given it a role.
    private <T> T everywhere(Account owner, Action kind, Supplier<T> deed) {
        var actor = new Actor(owner.id().value().toString(), owner.name());
        var permits = store.standing(owner.id()).stream()
                .map(row -> row.tenant().id())
                .distinct()
                .map(organiser -> new Permit(actor, AccessRight.SIGN_IN, Node.WHOLE, Set.of(organiser)))
                .toList();
        var done = transactions.run(permits.getFirst(), kind, deed);
        permits.stream().skip(1).forEach(permit -> transactions.run(permit, kind, () -> true));
        return done;
    }

    /// A link for founding the house, as long as nobody has an account in it; the ones before it stop working.
    public Optional<String> offerFounding(Instant now) {
        var token = token();
        return store.offerFounding(DigestUtils.sha256(token), now.plus(LINK_LASTS))
                ? Optional.of(token)
                : Optional.empty();
    }

    /// Founds the house in exchange for the link: an organiser, and an account that is its steward from that
    /// day. False when the link no longer works.
    public boolean found(String token, Tenant tenant, Account account, String password, Instant now, LocalDate today) {
        if (!(invitation(token, now).orElse(null) instanceof Invitation.Founding)) return false;
        var permit = new Permit(
                new Actor(account.id().value().toString(), account.name()),
                AccessRight.GRANT,
                Node.WHOLE,
                Set.of(tenant.id()));
        return transactions.run(permit, AccessAction.FOUNDED_HOUSE, () -> {
            if (!store.found(DigestUtils.sha256(token), now, tenant, account, encoder.encode(password)))
                throw new IllegalStateException("the link was used at the same moment");
            give(
                    permit,
                    UUID.randomUUID(),
                    account.id(),
                    new RoleGrant(Role.STEWARD, Node.WHOLE, ValidPeriod.from(today), ""));
            return true;
        });
    }

    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
