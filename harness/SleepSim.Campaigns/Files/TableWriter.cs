namespace SleepSim.Campaigns;

/// <summary>Adds sums to the tables. What it makes of them does not depend on the order in which they are
/// added.</summary>
internal sealed class TableWriter : IDisposable
{
    /// <summary>Causes kept for one rule: those that come first in the order of their letters, because then the rest
    /// is the same whatever came earlier. The count of the rule has all.</summary>
    public const int CausesMax = 200;

    private readonly Database _database;
    private readonly Statement _marks, _block, _rule, _known, _failure, _reached, _surplus;

    /// <summary>Writes to a file with the tables in it.</summary>
    public TableWriter(Database database)
    {
        _database = database;
        _marks = database.Prepare("SELECT done, digest FROM block WHERE number = $1");
        _block = database.Prepare("""
            INSERT INTO block VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT DO UPDATE SET done = excluded.done, ran = ran + excluded.ran,
                violating = violating + excluded.violating, unjudged = unjudged + excluded.unjudged,
                twice = twice + excluded.twice, both = both + excluded.both,
                simulated = simulated + excluded.simulated, events = events + excluded.events,
                digest = excluded.digest
            """);
        _rule = database.Prepare("""
            INSERT INTO rule VALUES ($1, $2, $3)
            ON CONFLICT DO UPDATE SET count = count + excluded.count, first = min(first, excluded.first)
            """);
        _known = database.Prepare("SELECT first FROM failure WHERE rule = $1 AND cause = $2");
        _failure = database.Prepare("""
            INSERT INTO failure VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO UPDATE SET count = count + excluded.count,
                at = iif(excluded.first < first, excluded.at, at),
                reason = iif(excluded.first < first, excluded.reason, reason),
                scenario = iif(excluded.first < first, excluded.scenario, scenario),
                first = min(first, excluded.first)
            """);
        _reached = database.Prepare("""
            INSERT INTO reached VALUES ($1, $2, $3)
            ON CONFLICT DO UPDATE SET count = count + excluded.count, first = min(first, excluded.first)
            """);
        _surplus = database.Prepare("""
            DELETE FROM failure WHERE rule = $1 AND cause > (
                SELECT cause FROM failure WHERE rule = $1 ORDER BY cause LIMIT 1 OFFSET $2)
            """);
    }

    /// <summary>Adds sums of scenarios that are not in the file.</summary>
    /// <param name="sums">What to add.</param>
    /// <param name="scenario">The text of the scenario of an index; asked only for what becomes a first.</param>
    public void Add(CampaignSums sums, Func<long, string> scenario)
    {
        foreach ((long number, BlockSums block) in sums.Blocks) AddBlock(number, block);
        foreach ((string rule, Tally tally) in sums.Rules) AddRule(rule, tally);
        foreach (((string rule, string cause), FailureSums failure) in sums.Failures)
        {
            bool first = _known.Value(rule, cause) is not long known || failure.Tally.First < known;
            string text = first ? scenario(failure.Tally.First) : "";
            AddFailure(new CampaignFailure(rule, cause, failure.Tally, failure.At, failure.Reason, text));
        }

        foreach ((string name, Tally tally) in sums.Reached) AddReached(name, tally);
    }

    /// <summary>Adds a block, or more scenarios of one.</summary>
    /// <exception cref="CampaignFileException">A scenario of it is in the file already.</exception>
    public void AddBlock(long number, BlockSums sums)
    {
        BlockSums marks = Marks(number);
        if (!marks.TryAdd(sums))
            throw new CampaignFileException($"'{_database.Path}' has scenarios of block {number} already.");
        _block.Run(
            number,
            marks.Done,
            sums.Ran,
            sums.Violating,
            sums.Unjudged,
            sums.Twice,
            sums.Both,
            sums.Simulated,
            sums.Events,
            unchecked((long)marks.Digest));
    }

    /// <summary>Adds violating scenarios of a rule.</summary>
    public void AddRule(string rule, Tally tally) => _rule.Run(rule, tally.Count, tally.First);

    /// <summary>Adds failures of one rule and cause.</summary>
    public void AddFailure(CampaignFailure failure)
    {
        _failure.Run(
            failure.Rule,
            failure.Cause,
            failure.Tally.Count,
            failure.Tally.First,
            failure.At,
            failure.Reason,
            failure.Scenario);
        _surplus.Run(failure.Rule, CausesMax - 1);
    }

    /// <summary>Adds scenarios that reached something.</summary>
    public void AddReached(string name, Tally tally) => _reached.Run(name, tally.Count, tally.First);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Statement statement in
            (ReadOnlySpan<Statement>)[_marks, _block, _rule, _known, _failure, _reached, _surplus])
        {
            statement.Dispose();
        }
    }

    // What SQLite cannot add up itself: bits, and sums that run over.
    private BlockSums Marks(long number) => _marks.Row(number) is [byte[] done, long digest]
        ? new BlockSums { Done = done, Digest = unchecked((ulong)digest) }
        : new BlockSums();
}
