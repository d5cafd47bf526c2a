namespace DotNetSockets.Recordings;

/// <summary>
/// How long a row of a recording may be; one that is longer is damage. It has room for the longest command line that Linux starts a
/// program with (a quarter of the usual stack, execve(2)), and without a limit a row could take any memory.
/// </summary>
internal static class LongestRow
{
    internal const int Bytes = 2 << 20;
}
