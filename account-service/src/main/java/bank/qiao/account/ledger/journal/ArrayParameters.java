package bank.qiao.account.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other; a list becomes one array for each column. */
final class ArrayParameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    ArrayParameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    ArrayParameters number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    ArrayParameters text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    ArrayParameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    <T> ArrayParameters numbers(List<T> rows, ToLongFunction<T> column) throws SQLException {
        long[] values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.applyAsLong(rows.get(i));
        }
        return numbers(values);
    }

    ArrayParameters numbers(long[] values) throws SQLException {
        statement.setObject(++index, values);
        return this;
    }

    <T> ArrayParameters optionalNumbers(List<T> rows, Function<T, @Nullable Long> column) throws SQLException {
        return array("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    <T> ArrayParameters texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return array("text", values);
    }

    <T> ArrayParameters ids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
        UUID[] values = new UUID[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return array("uuid", values);
    }

    private ArrayParameters array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }
}
