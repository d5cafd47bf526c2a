namespace DotNetSockets.Commands.Explain;

/// <summary>What a row of an explanation says about its topic.</summary>
/// <param name="Key">Its word in machine formats; a contract.</param>
/// <param name="Label">What stands before it where people read; empty where it speaks for itself.</param>
internal sealed record Aspect(string Key, string Label)
{
    internal static Aspect Meaning { get; } = new("meaning", "");

    /// <summary>Who must act next; the row's subject is program, peer or kernel.</summary>
    internal static Aspect Acts { get; } = new("acts", "Acts next");

    internal static Aspect Normal { get; } = new("normal", "Normal");

    internal static Aspect Trouble { get; } = new("trouble", "Not normal");

    /// <summary>A state before this one; the subject is that state, the text what leads here.</summary>
    internal static Aspect Before { get; } = new("before", "Comes from");

    internal static Aspect After { get; } = new("after", "Goes to");

    /// <summary>How many of them this host has now, as the value.</summary>
    internal static Aspect Here { get; } = new("here", "Here now");

    /// <summary>What a column's values are.</summary>
    internal static Aspect Type { get; } = new("type", "Type");

    /// <summary>A column's meaning for one kind of socket or state, which is the subject.</summary>
    internal static Aspect Reads { get; } = new("reads", "Read it as");

    internal static Aspect Columns { get; } = new("columns", "Columns");

    /// <summary>What a test of the filter language is compared with.</summary>
    internal static Aspect Value { get; } = new("value", "Value");

    /// <summary>The operators of a test, or one of them.</summary>
    internal static Aspect Operators { get; } = new("operators", "Operators");

    internal static Aspect Tests { get; } = new("tests", "Tests");

    internal static Aspect Sets { get; } = new("sets", "State sets");

    /// <summary>What stands between tests, or before one.</summary>
    internal static Aspect Between { get; } = new("between", "Between");

    /// <summary>Other spellings.</summary>
    internal static Aspect Also { get; } = new("also", "Also");

    /// <summary>The registered name, of a port.</summary>
    internal static Aspect Registered { get; } = new("registered", "Registered");

    /// <summary>Who may bind a port, and whom the kernel gives it to.</summary>
    internal static Aspect Range { get; } = new("range", "Range");

    internal static Aspect Listener { get; } = new("listener", "Listens");

    internal static Aspect Owner { get; } = new("owner", "Owner");

    internal static Aspect ReceiveQueue { get; } = new("recv_q", "Recv-Q");

    internal static Aspect SendQueue { get; } = new("send_q", "Send-Q");

    /// <summary>A command that shows what the topic is about.</summary>
    internal static Aspect Command { get; } = new("command", "Try");
}
