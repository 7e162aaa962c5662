using BenchmarkDotNet.Running;
using SleepSim.Benchmarks;

if (args is ["quick"]) return QuickMode.Run(Console.Out);
if (args is ["pictures", var folder]) return PictureTime.Run(Console.Out, folder);
if (args is ["guided", .. var ids]) return GuidedMode.Run(Console.Out, ids);
if (args is ["throughput", .. var rounds]) return ThroughputMode.Run(Console.Out, rounds);
BenchmarkSwitcher.FromAssembly(typeof(QuickMode).Assembly).Run(args);
return 0;
