using System.Net.Sockets;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Tests.Sockets;

internal sealed class SelectionTests
{
    [TestCase("tcp", SocketProtocols.Tcp)]
    [TestCase("tcp,unix", SocketProtocols.Tcp | SocketProtocols.Unix)]
    [TestCase("inet", SocketProtocols.Internet)]
    [TestCase("inet,unix", SocketProtocols.Internet | SocketProtocols.Unix)]
    [TestCase("inet6,mptcp", SocketProtocols.Mptcp)]
    [TestCase("all", SocketProtocols.All)]
    [TestCase("all,!unix", SocketProtocols.All & ~SocketProtocols.Unix)]
    [TestCase("!unix,!netlink", SocketProtocols.All & ~SocketProtocols.Unix & ~SocketProtocols.Netlink)]
    [TestCase("tcp,udp,!udp", SocketProtocols.Tcp)]
    [TestCase("u_str,p_raw,v_str", SocketProtocols.Unix | SocketProtocols.Packet | SocketProtocols.Vsock)]
    [TestCase("sctp,dccp,xdp,tipc,icmp", SocketProtocols.Sctp | SocketProtocols.Dccp | SocketProtocols.Xdp | SocketProtocols.Tipc | SocketProtocols.Icmp)]
    public void A_list_names_protocols(string list, SocketProtocols protocols) =>
        Assert.That(Of(list).ToOptions(all: true, listening: false).Protocols, Is.EqualTo(protocols));

    [TestCase("tcp", SocketProtocols.Tcp)]
    [TestCase("unix_dgram,vsock", SocketProtocols.Unix | SocketProtocols.Vsock)]
    [TestCase("all", SocketProtocols.None)]
    [TestCase("!unix", SocketProtocols.None)]
    public void What_is_named_is_worth_a_word_where_it_is_missing(string list, SocketProtocols named) =>
        Assert.That(Of(list).Named, Is.EqualTo(named));

    [TestCase("unix_stream", true, false)]
    [TestCase("u_str", true, false)]
    [TestCase("u_str,tcp", true, false)]
    [TestCase("u_str,u_dgr", true, true)]
    [TestCase("u_str,unix", true, true)]
    [TestCase("u_str,all", true, true)]
    [TestCase("p_raw,unix", true, true)]
    public void A_type_leaves_the_other_types_of_its_family_out(string list, bool stream, bool dgram)
    {
        var selection = Of(list);
        Assert.That((selection.Selects(Unix(SocketType.Stream)), selection.Selects(Unix(SocketType.Dgram))), Is.EqualTo((stream, dgram)));
    }

    [Test]
    public void A_type_leaves_other_families_whole() =>
        Assert.That(Of("inet,u_str").Selects(Unix(SocketType.Dgram) with { Protocol = SocketProtocol.Udp, Named = null }), Is.True);

    [TestCase("tcp,!tcp", "The families that are taken away leave nothing to list.")]
    [TestCase("!u_str", "'!u_str' takes nothing away: behind an exclamation mark stands a whole protocol, as !unix.")]
    [TestCase("!inet", "'!inet' takes nothing away: behind an exclamation mark stands a whole protocol, as !unix.")]
    public void What_makes_no_sense_is_said(string list, string sentence) =>
        Assert.That(() => Of(list).ToOptions(all: true, listening: false), Throws.TypeOf<UsageException>().With.Message.EqualTo(sentence));

    [TestCase(SocketProtocols.Internet | SocketProtocols.Sctp, "Active Internet connections")]
    [TestCase(SocketProtocols.Unix, "Active UNIX domain sockets")]
    [TestCase(SocketProtocols.Tcp | SocketProtocols.Unix, "Active sockets")]
    public void The_title_says_what_is_listed(SocketProtocols protocols, string title) =>
        Assert.That(TableTitle.Of(protocols), Is.EqualTo(title));

    private static Selection Of(string list)
    {
        var selection = new Selection();
        FamilyName.AddTo(selection, list);
        return selection;
    }

    private static SocketInfo Unix(SocketType type) => new()
    {
        Protocol = SocketProtocol.Unix,
        Family = AddressFamily.Unix,
        LocalAddress = default,
        ForeignAddress = default,
        Named = new NamedSocket { Type = type },
    };
}
