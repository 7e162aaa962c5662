using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>A prepared statement with parameters <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed class Statement(SqliteCommand command) : IDisposable
{
    /// <summary>Executes it.</summary>
    /// <returns>Rows changed.</returns>
    public int Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Executes a query.</summary>
    /// <returns>The first value of the first row; null when there is none.</returns>
    public object? Value(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteScalar();
    }

    /// <summary>Executes a query.</summary>
    /// <returns>The first row; null when there is none.</returns>
    public object[]? Row(params ReadOnlySpan<object> values)
    {
        Bind(values);
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        object[] row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private static string Name(int number) => "$" + number.ToString(CultureInfo.InvariantCulture);

    private void Bind(ReadOnlySpan<object> values)
    {
        for (int i = command.Parameters.Count; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = Name(i + 1) });
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }
}
