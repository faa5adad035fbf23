using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.Casework.Storage.Moving;

/// <summary>A table of the model as one provider stores it. Its rows are read and written as the values that the program works with.</summary>
public sealed class StoredTable(ITable table, ISqlGenerationHelper sql)
{
    /// <summary>The table's name, the same on every provider.</summary>
    public string Name => table.Name;

    /// <summary>The table's name as the provider's SQL has it.</summary>
    public string Quoted => sql.DelimitIdentifier(table.Name, table.Schema);

    /// <summary>The columns, by name.</summary>
    public IReadOnlyList<StoredColumn> Columns { get; } = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new StoredColumn(c, sql))];

    /// <summary>The column that the database numbers itself unless a number is given; null when there is none.</summary>
    public StoredColumn? Numbered => Columns.FirstOrDefault(c => c.IsNumbered);

    /// <summary>Every row, in no order.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(
        DbConnection connection, DbTransaction transaction, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(c => c.Quoted))} FROM {Quoted}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Columns[i].Read(reader, i);
            }

            yield return row;
        }
    }
}

/// <summary>A column as one provider stores it.</summary>
public sealed class StoredColumn(IColumn column, ISqlGenerationHelper sql)
{
    private readonly RelationalTypeMapping _mapping = column.StoreTypeMapping;
    private readonly Func<DbDataReader, int, object> _read = ReaderOf(column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType);

    /// <summary>The column's name, the same on every provider.</summary>
    public string Name => column.Name;

    /// <summary>The column's name as the provider's SQL has it.</summary>
    public string Quoted { get; } = sql.DelimitIdentifier(column.Name);

    /// <summary>Whether it is part of the primary key.</summary>
    public bool IsKey => column.Table.PrimaryKey!.Columns.Contains(column);

    /// <summary>Whether the database numbers the rows by it.</summary>
    public bool IsNumbered => IsKey
        && column.PropertyMappings[0].Property.ValueGenerated == ValueGenerated.OnAdd
        && (_mapping.ClrType == typeof(int) || _mapping.ClrType == typeof(long));

    /// <summary>The value in a row, as the program has it.</summary>
    public object? Read(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
        {
            return null;
        }

        var stored = _read(reader, ordinal);
        return _mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
    }

    /// <summary>A parameter that writes a value.</summary>
    public DbParameter Parameter(DbCommand command, string name, object? value) => _mapping.CreateParameter(command, name, value, column.IsNullable);

    private static Func<DbDataReader, int, object> ReaderOf(Type type) =>
        ((Func<Func<DbDataReader, int, object>>)Reader<int>).Method.GetGenericMethodDefinition()
            .MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type)
            .CreateDelegate<Func<Func<DbDataReader, int, object>>>()();

    private static Func<DbDataReader, int, object> Reader<T>() => (reader, ordinal) => reader.GetFieldValue<T>(ordinal)!;
}
