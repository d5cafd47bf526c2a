namespace DotNetSockets.Sockets;

/// <summary>Why a value is not known.</summary>
internal enum DoubtReason
{
    /// <summary>The owner of the socket was not seen.</summary>
    OwnerUnseen,

    /// <summary>The system tells it, but not to whom has not the right.</summary>
    NoRight,

    /// <summary>The system, or the source, does not tell it.</summary>
    NotTold,

    /// <summary>It is a difference from the snapshot before, which does not have the socket.</summary>
    FirstSight,

    /// <summary>The name's lookup was not answered in time.</summary>
    NoAnswer,

    /// <summary>The text is too long to be read whole, and the part that was read does not decide.</summary>
    Cut,

    /// <summary>The recording has no such column.</summary>
    NotRecorded,

    /// <summary>The recording has the column, and no value in it.</summary>
    RecordedNull,

    /// <summary>The recording has the column of the first of several owners.</summary>
    FirstOwnerOnly,
}
