using BenchmarkDotNet.Running;
using IroService.Benchmarks;

// dotnet run -c Release --project tests/IroService.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(EveryTimetable).Assembly).Run(args);
