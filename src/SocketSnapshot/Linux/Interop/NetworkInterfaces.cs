using System.Globalization;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>The interfaces of the calling thread's network namespace, net/if.h.</summary>
internal static unsafe class NetworkInterfaces
{
    /// <summary>What an interface that is gone is called by its index, as ss does.</summary>
    private const string Gone = "if";

    /// <summary>0 where there is none of that name; a name that is a number is one, where no interface is called so.</summary>
    internal static uint IndexOf(string name)
    {
        var index = LibC.if_nametoindex(name);
        var number = name.AsSpan(name.StartsWith(Gone, StringComparison.Ordinal) ? Gone.Length : 0);
        return index != 0 ? index : uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out index) ? index : 0;
    }

    internal static string NameOf(uint index)
    {
        var name = stackalloc byte[LibC.IF_NAMESIZE];
        return LibC.if_indextoname(index, name) == null ? $"{Gone}{index}" : Marshal.PtrToStringUTF8((nint)name)!;
    }

    /// <summary>The names of all interfaces in the calling thread's namespace, for who asks on another thread.</summary>
    internal static Dictionary<uint, string> All()
    {
        var names = new Dictionary<uint, string>();
        var all = NamespaceCalls.if_nameindex();
        if (all != null)
        {
            for (var next = all; next->if_index != 0; next++)
            {
                names[next->if_index] = Marshal.PtrToStringUTF8((nint)next->if_name)!;
            }

            NamespaceCalls.if_freenameindex(all);
        }

        return names;
    }
}
