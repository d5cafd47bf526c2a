using DotNetSockets.Output;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Diff;

/// <summary>A network namespace whose sockets are recorded and compared.</summary>
[Category(Categories.Oracle)]
internal abstract class DiffNetwork
{
    protected const string Shown = "{change} {local_address} {local_port} {column} {old} {new} {process}";

    private DirectoryInfo _folder = null!;

    protected NetworkNamespace Network { get; private set; } = null!;

    protected OpenSockets Sockets { get; private set; } = null!;

    protected string Old => PathOf("old.json");

    [SetUp]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("diff");
        Sockets = new OpenSockets();
        Network = NetworkNamespace.Create();
    }

    [TearDown]
    public void Close()
    {
        Network?.Dispose();
        Sockets?.Dispose();
        _folder?.Delete(recursive: true);
    }

    protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    protected AppRun Run(params string[] arguments) => Network.Run(() => AppRun.Of(arguments));

    /// <summary>Records the listeners as the docs say.</summary>
    protected string Record(string name, params string[] arguments)
    {
        var run = Run([.. arguments is [] ? ["-tulpe", "-j"] : arguments]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        File.WriteAllText(PathOf(name), run.Output);
        return PathOf(name);
    }

    /// <summary>The differences, a line each.</summary>
    protected string[] Differences(int code, params string[] arguments)
    {
        var run = Run(["diff", .. arguments, "--exit-code", "--template", Shown]);
        Assert.That((run.Code, run.Error), Is.EqualTo((code, "")), run.Output);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Where both sides are rows that somebody wrote.</summary>
    protected string Written(string name, params string[] rows)
    {
        File.WriteAllText(PathOf(name), string.Join("\n", rows) + "\n");
        return PathOf(name);
    }

    protected static int Undecided => ExitCode.Undecided;
}
