using System.Runtime.InteropServices;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Interface names by index, each asked for once.</summary>
internal sealed unsafe class InterfaceNames
{
    private readonly Dictionary<uint, string> _names = [];

    /// <summary>Null for index 0. An interface that is gone by now is called "if" and its index, as ss does.</summary>
    internal string? Find(uint index)
    {
        if (index == 0)
        {
            return null;
        }

        if (!_names.TryGetValue(index, out var name))
        {
            name = Ask(index) ?? $"if{index}";
            _names.Add(index, name);
        }

        return name;
    }

    private static string? Ask(uint index)
    {
        var name = stackalloc byte[LibC.IF_NAMESIZE];
        return LibC.if_indextoname(index, name) == null ? null : Marshal.PtrToStringUTF8((nint)name);
    }
}
