using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepSim.Reports.Tests;

/// <summary>What Perfetto's importer of the Trace Event Format asks for.</summary>
public sealed class PerfettoFileTests
{
    private static readonly ReportedRun[] _runs =
        [.. ((string[])["dead-night", "night", "troubles", "storm"]).Select(name => Runs.Of(Stories.Named(name)))];

    [Test]
    public void Run_WrittenAsAccepted() =>
        Verified.Matches(Lines(PerfettoFile.ToJson([Runs.Of(Short())])), extension: "json");

    [Test]
    public void EveryEvent_HasWhatItsPhaseAsksFor()
    {
        foreach (JsonObject one in Events(_runs))
        {
            string phase = (string)one["ph"]!;
            Assert.That(phase, Is.AnyOf("M", "X", "i"));
            Assert.That((string?)one["name"], Is.Not.Empty);
            Assert.That((int)one["pid"]!, Is.InRange(1, _runs.Length));
            Assert.That((decimal)one["ts"]!, Is.GreaterThanOrEqualTo(0));
            if (phase == "X") Assert.That((decimal)one["dur"]!, Is.GreaterThanOrEqualTo(0));
            if (phase == "i") Assert.That((string)one["s"]!, Is.AnyOf("g", "t"));
        }
    }

    [Test]
    public void EveryTrack_HasANameAndBelongsToOneRun()
    {
        JsonObject[] events = [.. Events(_runs)];
        int[] named = [.. events.Where(one => (string)one["name"]! == "thread_name").Select(one => (int)one["tid"]!)];

        Assert.That(named, Is.Unique);
        Assert.That(events.Where(one => (string)one["ph"]! != "M").Select(one => (int)one["tid"]!).Except(named),
            Is.Empty);
        Assert.That(events.Where(one => (string)one["ph"]! != "M").GroupBy(one => (int)one["tid"]!),
            Has.All.Matches<IGrouping<int, JsonObject>>(track =>
                track!.Select(one => (int)one["pid"]!).Distinct().Count() == 1));
    }

    [Test]
    public void SlicesOfATrack_FollowOrContainEachOther()
    {
        foreach (IGrouping<int, JsonObject> track in Events(_runs).Where(one => (string)one["ph"]! == "X")
            .GroupBy(one => (int)one["tid"]!))
        {
            Stack<decimal> open = new();
            decimal before = 0;
            foreach (JsonObject slice in track)
            {
                decimal from = (decimal)slice["ts"]!, to = from + (decimal)slice["dur"]!;
                Assert.That(from, Is.GreaterThanOrEqualTo(before));
                while (open.Count > 0 && open.Peek() <= from) open.Pop();
                if (open.Count > 0) Assert.That(to, Is.LessThanOrEqualTo(open.Peek()));
                open.Push(to);
                before = from;
            }
        }
    }

    [Test]
    public void EveryRowOfTheTimeline_HasItsTrack()
    {
        IEnumerable<string> rows = _runs[2].Timeline().Lanes
            .SelectMany(lane => lane.Rows.Select(row => row.Name.Length == 0 ? lane.Name : $"{lane.Name}: {row.Name}"));
        IEnumerable<string> tracks = Events([_runs[2]]).Where(one => (string)one["name"]! == "thread_name")
            .Select(one => (string)one["args"]!["name"]!);

        Assert.That(rows.Except(tracks), Is.Empty);
    }

    [Test]
    public void Violations_GoThroughAllTracks()
    {
        JsonObject[] flags = [.. Events(_runs[..1]).Where(one => (string?)one["s"] == "g")];

        Assert.That(flags.Select(one => (string)one["cat"]!), Has.All.EqualTo("violation"));
        Assert.That(flags.Select(one => (decimal)one["ts"]! * 1_000),
            Is.EqualTo(_runs[0].Summary.Violations.Select(finding => (decimal)finding.AtNs!)));
    }

    [Test]
    public void Times_KeepTheirNanoseconds()
    {
        Story story = new Story().Begin("nap", "naive").Add(new Traces.OperationStarted(999_999_999_999_999, 0, "odd"))
            .End(2_000_000);

        JsonObject odd = Events([Runs.Of(story)]).Single(one => (string)one["name"]! == "odd");

        Assert.That(odd["ts"]!.ToJsonString(), Is.EqualTo("999999999999.999"));
    }

    [Test]
    public void MoreRunsThanAFileHolds_FailuresComeFirstAndTheRestIsCounted()
    {
        ReportedRun[] many = [.. Enumerable.Repeat(Runs.Of(Short()), PerfettoFile.RunsMax), _runs[0]];

        JsonObject file = JsonNode.Parse(PerfettoFile.ToJson(many))!.AsObject();

        Assert.That((int)file["otherData"]!["runsLeftOut"]!, Is.EqualTo(1));
        Assert.That(file["traceEvents"]![0]!["args"]!["name"]!.GetValue<string>(), Does.EndWith("violated"));
    }

    [Test]
    public void HostileText_StaysText()
    {
        ReportedRun hostile = Runs.Hostile(_runs[0], "\"}],\n\0</script>");

        Assert.That(Events([hostile]).First()["args"]!["name"]!.GetValue<string>(),
            Does.StartWith("\"}],\n\0</script>"));
    }

    private static Story Short() => new Story().Begin("nap", "naive").Echoes(0.5, 2).Sleep(5).Wake(65)
        .Handshake(67.3).Recovered(65, 2.4).Echoes(68, 70).End(70);

    private static IEnumerable<JsonObject> Events(IReadOnlyList<ReportedRun> runs) =>
        JsonNode.Parse(PerfettoFile.ToJson(runs))!["traceEvents"]!.AsArray().Select(static one => one!.AsObject());

    // An event a line, so that a difference can be read.
    private static string Lines(string json)
    {
        JsonObject file = JsonNode.Parse(json)!.AsObject();
        JsonSerializerOptions plain = new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        IEnumerable<string> events =
            file["traceEvents"]!.AsArray().Select(one => "    " + one!.ToJsonString(plain));
        return string.Join('\n', events) + "\n" + file["otherData"]!.ToJsonString() + "\n";
    }
}
