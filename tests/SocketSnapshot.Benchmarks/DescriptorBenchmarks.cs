using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Win32.SafeHandles;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Benchmarks;

/// <summary>What it costs to read the links of a process's descriptors, by the calls of the C library and by those of the BCL.</summary>
[MemoryDiagnoser]
public unsafe class DescriptorBenchmarks
{
    private const int LinkLength = 64;

    private readonly List<FileStream> _open = [];
    private readonly byte[] _folder = Encoding.ASCII.GetBytes("/proc/self/fd\0");

    [Params(100, 1000)]
    public int Descriptors { get; set; }

    [GlobalSetup]
    public void Open()
    {
        while (_open.Count < Descriptors)
        {
            _open.Add(new FileStream("/dev/null", FileMode.Open));
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _open.ForEach(stream => stream.Dispose());
        _open.Clear();
    }

    [Benchmark(Baseline = true)]
    public long ByTheLibraryOfC()
    {
        fixed (byte* path = _folder)
        {
            var descriptor = FileCalls.openat(FileCalls.AT_FDCWD, path, FileCalls.O_RDONLY | FileCalls.O_DIRECTORY);
            using var folder = new SafeFileHandle(descriptor, ownsHandle: true);
            Span<byte> entries = stackalloc byte[8192];
            var link = stackalloc byte[LinkLength];
            long length = 0;
            for (int read; (read = FileCalls.ReadEntries(descriptor, entries)) > 0;)
            {
                for (var at = 0; at < read; at += BitConverter.ToUInt16(entries[(at + FileCalls.LengthOffset)..]))
                {
                    fixed (byte* name = entries[(at + FileCalls.NameOffset)..])
                    {
                        length += Math.Max(0, FileCalls.readlinkat(descriptor, name, link, LinkLength));
                    }
                }
            }

            return length;
        }
    }

    [Benchmark]
    public long ByTheBcl()
    {
        long length = 0;
        foreach (var entry in new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos())
        {
            length += entry.LinkTarget?.Length ?? 0;
        }

        return length;
    }
}
