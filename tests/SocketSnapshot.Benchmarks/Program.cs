using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SocketSnapshot.Benchmarks.DecodeBenchmarks).Assembly).Run(args);
