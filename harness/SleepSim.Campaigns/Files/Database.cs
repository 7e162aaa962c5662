using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>A connection to one SQLite file, and words for what SQLite complains about.</summary>
internal sealed class Database : IDisposable
{
    private const int FileFormatError = 26;
    private const int Torn = 11;
    private const int Full = 13;
    private const int IoError = 10;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    private readonly SqliteConnection _connection;
    private readonly Statement _begin, _commit;

    private Database(string path, SqliteConnection connection)
    {
        (Path, _connection) = (path, connection);
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a file; it is made where the mode says so.</summary>
    /// <exception cref="CampaignFileException">It cannot be opened.</exception>
    public static Database Open(string path, SqliteOpenMode mode) => Guarded(path, () =>
    {
        // A pool would keep the file locked; a second of waiting is for another's last commit, not for its campaign.
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 1,
        }.ToString());
        connection.Open();
        return new Database(path, connection);
    });

    /// <summary>Does something to the file.</summary>
    /// <exception cref="CampaignFileException">SQLite or the file system refuses.</exception>
    public static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new CampaignFileException(Words(path, e), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CampaignFileException($"'{path}' cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Runs statements without results.</summary>
    public void Execute(string statements)
    {
        using SqliteCommand command = Command(statements);
        command.ExecuteNonQuery();
    }

    /// <summary>The one value of a query.</summary>
    public long Number(string query)
    {
        using SqliteCommand command = Command(query);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a query, one by one.</summary>
    public IEnumerable<SqliteDataReader> Rows(string query)
    {
        using SqliteCommand command = Command(query);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>A statement for many executions.</summary>
    public Statement Prepare(string statement) => new(Command(statement));

    /// <summary>Does all or nothing.</summary>
    public void InTransaction(Action work)
    {
        _begin.Run();
        try
        {
            work();
            _commit.Run();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string text)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Abandon()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back already, as it does when the disk is full.
        }
    }

    private static string Words(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        FileFormatError => $"'{path}' is not a campaign file: expected one that 'sleepsim fuzz' or 'merge' wrote. "
            + "It is left as it is.",
        Torn => $"'{path}' is damaged ({e.Message}). It is left as it is: restore it, or name another file.",
        Full => $"The disk of '{path}' is full. What was finished is in the file: make room, and say the same again.",
        IoError => $"'{path}' cannot be read or written ({e.Message}). What was finished is in the file.",
        Busy or Locked => $"'{path}' is in use by another process: expected one campaign at a time on one file.",
        ReadOnly => $"'{path}' cannot be written: it is read-only.",
        CannotOpen => $"'{path}' cannot be opened: expected a folder and a file that can be written.",
        _ => $"'{path}': {e.Message}",
    };
}
