namespace Tests.Shared;

/// <summary>The ONE list of the programs that tests start, and of what brings each.</summary>
internal static class Programs
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["aarch64-linux-gnu-gcc"] = "gcc-aarch64-linux-gnu libc6-dev-arm64-cross",
        ["awk"] = "mawk",
        ["bash"] = "bash",
        ["cc"] = "gcc libc6-dev",
        ["chmod"] = "coreutils",
        ["chown"] = "coreutils",
        ["chromedriver"] = "chromium-driver",
        ["chromium"] = "chromium",
        ["clang"] = "clang lld llvm zlib1g-dev libc6-dev",
        ["cmark-gfm"] = "cmark-gfm",
        ["cut"] = "coreutils",
        ["env"] = "coreutils",
        ["fish"] = "fish",
        ["id"] = "coreutils",
        ["initdb"] = "postgresql",
        ["ip"] = "iproute2",
        ["jq"] = "jq",
        ["mandoc"] = "mandoc",
        ["mkfifo"] = "coreutils",
        ["mlr"] = "miller",
        ["mount"] = "mount",
        ["netstat"] = "net-tools",
        ["nft"] = "nftables",
        ["nstat"] = "iproute2",
        ["perl"] = "perl-base",
        ["postgres"] = "postgresql",
        ["prlimit"] = "util-linux",
        ["promtool"] = "prometheus",
        ["python3"] = "python3 python3-jsonschema",
        ["qemu-aarch64-static"] = "qemu-user-static",
        ["rmdir"] = "coreutils",
        ["script"] = "bsdutils",
        ["setpriv"] = "util-linux",
        ["sh"] = "dash",
        ["shellcheck"] = "shellcheck",
        ["sleep"] = "coreutils",
        ["soffice"] = "libreoffice-calc-nogui",
        ["ss"] = "iproute2",
        ["stat"] = "coreutils",
        ["tc"] = "iproute2",
        ["timeout"] = "coreutils",
        ["tmux"] = "tmux",
        ["umount"] = "mount",
        ["unshare"] = "util-linux",
        ["wine64"] = "wine64",
        ["wineserver"] = "wine64",
        ["zsh"] = "zsh",
    };

    /// <summary>
    /// Folders that hold programs beside those of PATH. An ordinary user's PATH often lacks sbin, where distributions put ip and nft;
    /// Debian keeps wine's loader in a folder of its own, and a database server by its version.
    /// </summary>
    private static readonly string[] Neighbours = ["sbin", "lib/wine", .. Servers()];

    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .SelectMany(folder => Neighbours.Select(name => Path.GetFullPath(Path.Combine(folder, "..", name))).Prepend(folder))
        .Distinct()];

    private static IEnumerable<string> Servers() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => $"lib/postgresql/{Path.GetFileName(version)}/bin") : [];

    /// <summary>PATH with those folders, for a script that starts such programs itself.</summary>
    internal static string SearchPath { get; } = string.Join(Path.PathSeparator, Folders);

    /// <summary>Null where the program is not installed.</summary>
    internal static string? Find(string program) =>
        Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>The command that installs the program.</summary>
    internal static string Remedy(string program) => program switch
    {
        "pwsh" => "dotnet tool install --global PowerShell",
        "dotnet" => "install the .NET 10 SDK, and put dotnet on PATH",
        _ => $"apt-get install {Packages.GetValueOrDefault(program) ?? throw new ArgumentException($"Name the package of '{program}' in {nameof(Programs)}.")}",
    };
}
