using System.Globalization;

namespace SleepSim.Campaigns;

/// <summary>The shard of this process, as the cluster it runs on tells it.</summary>
public static class ShardFinder
{
    private const string SlurmTask = "SLURM_ARRAY_TASK_ID";
    private const string SlurmCount = "SLURM_ARRAY_TASK_COUNT";
    private const string SlurmMin = "SLURM_ARRAY_TASK_MIN";
    private const string SlurmMax = "SLURM_ARRAY_TASK_MAX";
    private const string SlurmStep = "SLURM_ARRAY_TASK_STEP";
    private const string KubernetesIndex = "JOB_COMPLETION_INDEX";

    /// <summary>How many completions an indexed job of Kubernetes has, which Kubernetes itself does not tell.</summary>
    private const string Shards = "SLEEPSIM_SHARDS";

    /// <summary>Looks for it in the environment.</summary>
    /// <param name="environment">The value of a variable; null where it is not set.</param>
    /// <returns>The shard and the words for where it was found; null outside of an array or an indexed job.</returns>
    /// <exception cref="FormatException">The environment contradicts itself; the message says what was found and
    /// expected.</exception>
    public static (Shard Shard, string Found)? Find(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (environment(SlurmTask) is { Length: > 0 }) return (OfSlurm(environment), "of the Slurm array");
        return environment(KubernetesIndex) is { Length: > 0 }
            ? (OfKubernetes(environment), "of the indexed job")
            : null;
    }

    private static Shard OfSlurm(Func<string, string?> environment)
    {
        long task = Number(environment, SlurmTask);
        long min = Number(environment, SlurmMin), max = Number(environment, SlurmMax);
        long step = environment(SlurmStep) is { Length: > 0 } ? Number(environment, SlurmStep) : 1;
        long of = step > 0 && max >= min ? (max - min) / step + 1 : 0;
        long count = environment(SlurmCount) is { Length: > 0 } ? Number(environment, SlurmCount) : of;
        if (count != of || (task - min) % Math.Max(1, step) != 0)
        {
            string found = string.Create(
                CultureInfo.InvariantCulture, $"found task {task} of {count} from {min} to {max} in steps of {step}");
            throw new FormatException(
                $"{SlurmTask}: {found}, expected an array without holes, such as 0-3; or say --shard.");
        }

        return Checked((task - min) / step + 1, of, SlurmTask);
    }

    private static Shard OfKubernetes(Func<string, string?> environment)
    {
        if (environment(Shards) is not { Length: > 0 })
        {
            throw new FormatException(
                $"{KubernetesIndex} is set and {Shards} is not: expected the job's number of completions in it; or "
                + "say --shard.");
        }

        return Checked(Number(environment, KubernetesIndex) + 1, Number(environment, Shards), KubernetesIndex);
    }

    private static Shard Checked(long number, long of, string variable) =>
        of is >= 1 and <= Shard.Max && number >= 1 && number <= of
            ? new Shard((int)number, (int)of)
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"{variable}: found number {number} of {of}, expected one from 1 to at most {Shard.Max}."));

    private static long Number(Func<string, string?> environment, string variable) =>
        int.TryParse(environment(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException(
                $"{variable}: found '{environment(variable)}', expected a number; or say --shard.");
}
