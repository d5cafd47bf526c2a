using System.Diagnostics;
using System.Globalization;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>A process of another program, in the calling thread's network namespace, that listens until it is disposed.</summary>
internal sealed class OtherProgram : IDisposable
{
    private const string Script = """
        use IO::Socket::INET;
        my $s = IO::Socket::INET->new(Listen => 5, LocalAddr => $ARGV[0], LocalPort => $ARGV[1], ReusePort => 1) or die "$@";
        $| = 1; print "listens\n"; <STDIN>;
        """;

    private readonly Process _process;

    private OtherProgram(Process process) => _process = process;

    /// <param name="address">Where it listens.</param>
    /// <param name="port">And on which port.</param>
    /// <param name="copy">A path that the program is copied to, to run under that name; null for where it is installed.</param>
    internal static OtherProgram Listen(string address, int port, string? copy = null)
    {
        var perl = Need.Program("perl");
        if (copy is not null)
        {
            File.Copy(perl, copy);
        }

        var start = new ProcessStartInfo(copy ?? perl, ["-e", Script, address, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var program = new OtherProgram(Process.Start(start)!);
        Assert.That(program._process.StandardOutput.ReadLine(), Is.EqualTo("listens"));
        return program;
    }

    internal int ProcessId => _process.Id;

    internal void Signal(string name) => Command.Run("bash", "-c", FormattableString.Invariant($"kill -s {name} {_process.Id}"));

    public void Dispose()
    {
        // The end of its input ends it, unless it is stopped.
        Signal("CONT");
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
