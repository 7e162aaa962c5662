using BenchmarkDotNet.Running;
using SleepSim.Benchmarks;

if (args is ["quick"]) return QuickMode.Run(Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(QuickMode).Assembly).Run(args);
return 0;
