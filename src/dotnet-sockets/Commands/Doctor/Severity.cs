namespace DotNetSockets.Commands.Doctor;

/// <summary>How bad a finding is; the order matters.</summary>
internal enum Severity
{
    /// <summary>Worth knowing; nothing fails by it.</summary>
    Info,

    /// <summary>Something suffers, or soon will.</summary>
    Warning,

    /// <summary>Something fails now.</summary>
    Error,
}
