using System.Globalization;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>The number of a network namespace, from the text of a link to it: <c>net:[4026531840]</c> (fs/nsfs.c).</summary>
internal static class NamespaceLink
{
    private const string Start = "net:[";

    /// <summary>Null for a link to anything else. TryParse() lets NULs behind a number pass.</summary>
    internal static uint? Parse(string? text) =>
        text is not null && text.StartsWith(Start, StringComparison.Ordinal) && text[^1] == ']' && !text.Contains('\0', StringComparison.Ordinal)
        && uint.TryParse(text.AsSpan(Start.Length, text.Length - Start.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var inode)
            ? inode : null;

    /// <summary>The number of the namespace that the link leads to; null where it cannot be read.</summary>
    internal static uint? Read(string path) => Parse(Text(path));

    /// <summary>What the link says; null where it cannot be read.</summary>
    internal static string? Text(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The number of the network namespace that is mounted there: the inode, if the file is in the file system of namespaces. Those of
    /// processes, users and the rest are in it, too.
    /// </summary>
    internal static uint? ReadMount(string path, string procRoot) =>
        NamespaceCalls.Status(path) is { } there && NamespaceCalls.Status(procRoot + "/thread-self/ns/net") is { } own && there.Device == own.Device
            && NamespaceCalls.TypeOf(path) is null or NamespaceCalls.CLONE_NEWNET ? (uint)there.Inode : null;
}
