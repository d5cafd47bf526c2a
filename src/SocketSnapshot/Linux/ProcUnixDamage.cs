namespace SocketSnapshot.Linux;

/// <summary>What of a /proc/net/unix could not be read.</summary>
internal sealed class ProcUnixDamage
{
    /// <summary>Lines that are neither records nor parts of names.</summary>
    internal int Lost { get; set; }

    /// <summary>Lines that begin as records do, and may be parts of names.</summary>
    internal int Doubtful { get; set; }

    /// <summary>What may be missing, as a sentence; null where nothing is.</summary>
    internal string? ShortfallText(string path) => (Lost, Doubtful) switch
    {
        (0, 0) => null,
        (_, 0) => $"Lines of {path} that are not socket records were left out: {Lost}.",
        (0, _) => $"Lines of {path} that begin as socket records do and are none were taken for parts of names: {Doubtful}.",
        _ => $"Lines of {path} that are not socket records were left out: {Lost}; others that begin as records do were taken for parts of names: {Doubtful}.",
    };
}
