package se.styrkedja.access.assignees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import se.styrkedja.access.Account;
import se.styrkedja.access.AccountId;

/// Who is to see to something. Names are for reading: whether it is somebody is told by the account alone, since two
/// may have one name and one may change hers.
///
/// In the database it is two columns: `x`, the name as it was written then, and `x_account`, which is null for one
/// without an account.
public sealed interface Assignee {
    /// As it was written when she was picked.
    String name();

    /// Whether it is the one with that account.
    boolean is(AccountId account);

    /// Whether she is reminded: only those who have an account are.
    default boolean isReminded() {
        return this instanceof WithAccount;
    }

    /// @param name hers when she was picked
    record WithAccount(AccountId account, String name) implements Assignee {
        @Override
        public boolean is(AccountId another) {
            return account.equals(another);
        }
    }

    /// Somebody outside the house, or several: `Arbetslagen`. Nobody is reminded.
    record WithoutAccount(String name) implements Assignee {
        @Override
        public boolean is(AccountId account) {
            return false;
        }
    }

    static Assignee of(Account account) {
        return new WithAccount(account.id(), account.name());
    }

    static Assignee without(String name) {
        return new WithoutAccount(name);
    }

    /// What stands in the columns of that name.
    static Assignee read(ResultSet row, String column) throws SQLException {
        var account = row.getObject(column + "_account", UUID.class);
        var name = row.getString(column);
        return account == null ? new WithoutAccount(name) : new WithAccount(new AccountId(account), name);
    }

    /// The parameters `:x` and `:x_account` of a statement that writes the columns of that name. The second is a text,
    /// empty for none: `cast(nullif(:x_account, '') as uuid)`.
    default Map<String, String> columns(String column) {
        var account = this instanceof WithAccount(var id, var n) ? id.value().toString() : "";
        return Map.of(column, name(), column + "_account", account);
    }
}
